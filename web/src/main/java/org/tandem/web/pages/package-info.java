/// The frame around every page, its words and its figures.
///
/// In: a visit (who, which language, which theme), a page's own content, the shell (network, health, rail) that the
/// host
/// supplies. Out: HTML. Templates are under `src/main/jte`, compiled into `templates` below this package. May not
/// enter:
/// what a page is about. Start reading at [org.tandem.web.pages.Pages], then `layout.jte`.
@NullMarked
package org.tandem.web.pages;

import org.jspecify.annotations.NullMarked;
