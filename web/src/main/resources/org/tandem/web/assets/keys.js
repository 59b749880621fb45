// Keys on every page: / search, j and k rows, Enter opens the row, ? help, Esc closes. Every action works without them.
(() => {
  "use strict";

  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll("main tbody tr")].filter((row) => row.querySelector("a[href]"));
  const help = document.getElementById("keys");
  const opener = document.querySelector("[data-keys]");

  // Focus goes to the row's first link, so that Enter needs no code of its own.
  const step = (by) => {
    const all = rows();
    if (!all.length) return;
    const from = all.findIndex((row) => row.contains(document.activeElement) || row.classList.contains("at"));
    const to = Math.min(all.length - 1, Math.max(0, from < 0 ? 0 : from + by));
    all.forEach((row, i) => row.classList.toggle("at", i === to));
    all[to].scrollIntoView({ block: "nearest" });
    all[to].querySelector("a[href]").focus({ preventScroll: true });
  };

  const showHelp = () => { if (help && !help.open) help.showModal(); };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      document.querySelectorAll("details.fold[open]").forEach((fold) => { fold.open = false; });
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (typing(event.target) || (help && help.open)) return;
    switch (event.key) {
      case "/": {
        const search = document.querySelector("main [data-search]") || document.querySelector("[data-search]");
        if (search) { event.preventDefault(); search.focus(); search.select(); }
        break;
      }
      case "j": step(1); break;
      case "k": step(-1); break;
      case "?": showHelp(); break;
    }
  });

  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", showHelp);
  }
})();
