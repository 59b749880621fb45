package org.tandem.web.pages;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.web.pages.templates.parts.JtechartGenerated;
import org.tandem.web.pages.templates.parts.JtechipGenerated;
import org.tandem.web.pages.templates.parts.JteemptyGenerated;
import org.tandem.web.pages.templates.parts.JtemomentGenerated;
import org.tandem.web.pages.templates.parts.JtemoneyGenerated;
import org.tandem.web.pages.templates.parts.JtepagerGenerated;
import org.tandem.web.pages.templates.parts.JteuetrGenerated;

/// Pieces every page shares. A template writes them as values: `${Parts.chip(Tone.GOOD,
/// visit.text("status.settled"))}`.
public final class Parts {

    private Parts() {}

    /// A state: word, shape and colour.
    public static Content chip(Tone tone, String word) {
        return output -> JtechipGenerated.render(html(output), null, tone, word);
    }

    /// An amount and its currency code, the code in a quiet column.
    public static Content money(Visit visit, long amountMinor, int decimals, String currency) {
        String amount = visit.formats().amount(amountMinor, decimals);
        return output -> JtemoneyGenerated.render(html(output), null, amount, currency);
    }

    /// A UETR shortened in the middle, a link where there is one, with a button that copies it whole.
    public static Content uetr(Visit visit, String uetr, @Nullable String href) {
        return output -> JteuetrGenerated.render(html(output), null, visit, uetr, href);
    }

    /// A time to the millisecond, with day and zone on hover.
    public static Content moment(Visit visit, Instant instant) {
        return output -> JtemomentGenerated.render(html(output), null, visit, instant);
    }

    /// Instead of an empty table: what would be here, and what fills it.
    ///
    /// @param command what to type or do; null where nothing needs doing
    public static Content empty(String title, String detail, @Nullable String command) {
        return output -> JteemptyGenerated.render(html(output), null, title, detail, command);
    }

    /// A time series drawn by uPlot, with the same figures as text for those who cannot see it.
    ///
    /// @param json `{"unit":"ms","x":[epochSeconds…],"series":[{"label":"p50","values":[…]}]}`
    /// @param summary the finding in words
    public static Content chart(String json, String summary) {
        return output -> JtechartGenerated.render(html(output), null, json, summary);
    }

    /// Keyset paging: links to the pages before and after, and to files of this page and of all; null where there
    /// is none.
    public static Content pager(
            Visit visit,
            @Nullable String newer,
            @Nullable String older,
            @Nullable String csv,
            @Nullable String everything) {
        return output -> JtepagerGenerated.render(html(output), null, visit, newer, older, csv, everything);
    }

    /// Paging with a file of this page at most.
    public static Content pager(Visit visit, @Nullable String newer, @Nullable String older, @Nullable String csv) {
        return pager(visit, newer, older, csv, null);
    }

    private static HtmlTemplateOutput html(gg.jte.TemplateOutput output) {
        if (output instanceof HtmlTemplateOutput html) {
            return html;
        }
        throw new IllegalArgumentException("a part stands in an HTML template, found " + output.getClass());
    }
}
