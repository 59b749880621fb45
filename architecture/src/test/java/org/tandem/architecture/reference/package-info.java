/// The reference pages under `docs/reference`, rendered from the code and compared with what is in the tree.
///
/// In: the domain's classes and sources. Out: Markdown. `./dev docs` writes the pages anew; the test fails when a page
/// is stale.
package org.tandem.architecture.reference;
