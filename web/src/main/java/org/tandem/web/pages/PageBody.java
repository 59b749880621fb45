package org.tandem.web.pages;

import gg.jte.html.HtmlTemplateOutput;

/// What stands inside the frame: mostly a call of a generated template.
@FunctionalInterface
public interface PageBody {
    void render(HtmlTemplateOutput output);
}
