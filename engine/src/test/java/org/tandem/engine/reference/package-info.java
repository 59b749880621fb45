/// A second, naive engine written only from the rules: plain maps, unbounded integers, no thought for speed or memory.
///
/// In: the same commands. Out: outcomes, events and balances to compare with the real engine's, result by result.
/// May not enter: any class of the engine's own packages but its name in the comparing test.
package org.tandem.engine.reference;
