// What plain pages and htmx leave to do: copying, printing, live parts, charts. Every action works without it.
(() => {
  "use strict";

  const notice = document.getElementById("notice");
  let noticeTimer = 0;

  // Says one line to everybody, screen readers included.
  const say = (text, stay) => {
    notice.textContent = text;
    notice.hidden = !text;
    clearTimeout(noticeTimer);
    if (text && !stay) noticeTimer = setTimeout(() => { notice.hidden = true; }, 2500);
  };

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

  // One fold at a time, and none after a click elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.fold[open]").forEach((fold) => {
      if (!fold.contains(event.target)) fold.open = false;
    });
    const copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => say(document.body.dataset.copied));
    }
    if (event.target.closest("[data-print]")) print();
  });

  // Filters that need no button: <select data-submit>.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  });

  document.body.addEventListener("htmx:sendError", () => say(document.body.dataset.failed, true));
  document.body.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) say(""); });
  document.body.addEventListener("htmx:afterSettle", (event) => draw(event.target));

  // Live parts: <section data-live="/live/overview"><div data-event="figures">…</div></section>.
  // Each event replaces the content of the elements that name it, so a page does not grow in a day.
  const replace = (part, html) => {
    // Never under somebody's fingers: not while typing, not while marking text to copy.
    const active = document.activeElement;
    const within = part.contains(active);
    if (within && typing(active)) return;
    const selection = getSelection();
    if (!selection.isCollapsed && part.contains(selection.anchorNode)) return;
    if (part.shown === html) return;
    const stops = () => [...part.querySelectorAll("a[href], button, summary")];
    const stop = within ? stops().indexOf(active) : -1;
    part.querySelectorAll(".plot").forEach((plot) => { if (plot.uplot) plot.uplot.destroy(); });
    part.innerHTML = html;
    part.shown = html;
    if (stop >= 0 && stops()[stop]) stops()[stop].focus({ preventScroll: true });
    if (window.htmx) window.htmx.process(part);
    draw(part);
  };
  const follow = (section) => {
    let wait = 1000;
    let source = null;
    const open = () => {
      source = new EventSource(section.dataset.live);
      source.onopen = () => { wait = 1000; section.classList.remove("stale"); say(""); };
      source.onerror = () => {
        section.classList.add("stale");
        if (source.readyState === EventSource.CLOSED) {
          say(document.body.dataset.failed, true);
          setTimeout(open, wait);
          wait = Math.min(30000, wait * 2);
        }
      };
      const names = new Set([...section.querySelectorAll("[data-event]")].map((part) => part.dataset.event));
      names.forEach((name) => source.addEventListener(name, (event) => {
        section.querySelectorAll(`[data-event="${CSS.escape(name)}"]`).forEach((part) => replace(part, event.data));
      }));
    };
    open();
    addEventListener("pagehide", () => source.close());
    addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  };

  // Charts: <div class="plot" data-chart='{"unit":"ms","x":[…],"series":[{"label":"p50","values":[…]}]}'>.
  // Values without a neighbour, which no line leads to: a network's first minute, or one payment an hour.
  const missing = (value) => value === null || value === undefined;
  const lone = (values) => values.flatMap((value, i) =>
    (!missing(value) && missing(values[i - 1]) && missing(values[i + 1]) ? [i] : []));
  const draw = (within) => {
    if (!window.uPlot || !within.querySelectorAll) return;
    within.querySelectorAll(".plot[data-chart]").forEach((plot) => {
      if (plot.uplot && plot.drawn === plot.dataset.chart) return;
      if (plot.uplot) plot.uplot.destroy();
      const chart = JSON.parse(plot.dataset.chart);
      const style = getComputedStyle(document.documentElement);
      const colour = (name) => style.getPropertyValue(name).trim();
      const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "11px sans-serif" };
      const figure = (value) => (value === null || value === undefined ? "" : value.toLocaleString(document.documentElement.lang) + (chart.unit ? "\u00a0" + chart.unit : ""));
      // Times in the network's zone, as everywhere on the page; days only where the chart spans more than two.
      const [first, last] = [chart.x[0], chart.x[chart.x.length - 1]];
      const long = last - first > 172800;
      const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
        timeZone: document.body.dataset.zone,
        ...(long ? { month: "short", day: "numeric" } : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
        ...(last - first < 600 ? { second: "2-digit" } : {}),
      });
      const when = (seconds) => (seconds === null || seconds === undefined ? "" : clock.format(new Date(seconds * 1000)));
      plot.uplot = new window.uPlot({
        // An empty plot takes no room, so that pages without script show none: its figure has the width.
        width: Math.max(240, plot.parentElement.clientWidth),
        height: 190,
        padding: [10, 12, 0, 0],
        // From zero, so that half as high is half as much.
        scales: { y: { range: (self, least, most) => [0, Math.max(most, 1e-6) * 1.12] } },
        cursor: { drag: { x: false, y: false } },
        legend: { show: chart.series.length > 1 },
        axes: [{ ...axis, size: 30, space: 80, values: (self, ticks) => ticks.map(when) }, { ...axis, size: 58, values: (self, ticks) => ticks.map(figure) }],
        series: [{ label: "", value: (self, value) => when(value) }, ...chart.series.map((one, i) => ({
          label: one.label,
          stroke: colour(`--series-${(i % 12) + 1}`),
          width: 1.5,
          dash: i % 2 ? [6, 3] : undefined,
          points: { show: false, filter: () => lone(one.values), fill: colour(`--series-${(i % 12) + 1}`), size: 5 },
          value: (self, value) => figure(value),
        }))],
      }, [chart.x, ...chart.series.map((one) => one.values)], plot);
      plot.drawn = plot.dataset.chart;
    });
  };
  let resizing = 0;
  addEventListener("resize", () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(() => document.querySelectorAll(".plot").forEach((plot) => {
      if (plot.uplot) plot.uplot.setSize({ // An empty plot takes no room, so that pages without script show none: its figure has the width.
        width: Math.max(240, plot.parentElement.clientWidth), height: plot.uplot.height });
    }));
  });

  draw(document);
  document.querySelectorAll("[data-live]").forEach(follow);
})();
