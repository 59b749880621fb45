/// How answers look on a terminal: amounts with their thousands apart, times of this machine's zone, columns that line
/// up, JSON for programs.
///
/// In: values as texts. Out: lines. May not enter: what the values mean.
@NullMarked
package org.tandem.app.text;

import org.jspecify.annotations.NullMarked;
