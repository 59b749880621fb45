/// Certificates: who we are, whom we trust, and what a peer's certificate says; for development also an authority of
/// our own that makes them.
///
/// In: PEM files. Out: SSL contexts, and the BIC of a participant. Production brings certificates of its own
/// authority
/// and never starts the development one. May not enter: HTTP.
@NullMarked
package org.tandem.web.certificates;

import org.jspecify.annotations.NullMarked;
