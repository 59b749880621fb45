/// Invented customers of the simulated banks. Every name says `Sample`, `Образец` or `Прыклад`, so that nobody
/// mistakes one for a real firm; accounts carry valid check digits, addresses are structured.
///
/// In: a seed and a country. Out: `Customer` with finished XML. May not enter: connections, money.
@NullMarked
package org.tandem.simulation.party;

import org.jspecify.annotations.NullMarked;
