/// Files that browsers fetch once: our style and script, and the libraries' from WebJars.
///
/// In: resources on the class path, read once at start. Out: `/assets/<version>/<name>`, cacheable for ever, since
/// the
/// version is a hash of all of them. May not enter: anything that differs between people or from one request to
/// another.
@NullMarked
package org.tandem.web.assets;

import org.jspecify.annotations.NullMarked;
