/// The vocabulary of the house: what every other module talks about, and nothing that acts.
///
/// In: nothing but `java.base`. Out: values (records), the sealed `Command`, `Event` and `Change`, and the named
/// `Limits`. May not enter: clocks, randomness, I/O, floating point, any library. Start reading at
/// [org.tandem.domain.command.Command].
@NullMarked
package org.tandem.domain;

import org.jspecify.annotations.NullMarked;
