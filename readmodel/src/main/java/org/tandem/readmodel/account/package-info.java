/// Participants, their accounts, funding, statements, and the proof that the books balance.
///
/// In: a BIC, an account, a time range. Out: records. Start reading at [org.tandem.readmodel.account.AccountQueries].
@NullMarked
package org.tandem.readmodel.account;

import org.jspecify.annotations.NullMarked;
