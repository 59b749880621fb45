/// What figures were measured on, and how much of it was used.
///
/// In: the operating system's own words. Out: a line for the reader, processor time. May not enter: any benchmark.
@NullMarked
package org.tandem.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
