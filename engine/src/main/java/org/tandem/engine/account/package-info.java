/// The books: what is on every account and what of it is reserved; funding and defunding.
///
/// In: reservations and double entries. Out: balances, cover or no cover. May not enter: why money moves.
@NullMarked
package org.tandem.engine.account;

import org.jspecify.annotations.NullMarked;
