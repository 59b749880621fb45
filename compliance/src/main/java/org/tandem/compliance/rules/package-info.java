/// What must be said of the parties, as data: rule packs of FATF Recommendation 16 and of those who put it into law.
///
/// In: a payment's parties and terms. Out: the first finding, or none. Packs are the `.pack` files beside this
/// package's resources and those a network brings. May not enter: names on lists. Start reading at
/// [org.tandem.compliance.rules.RulePack].
@NullMarked
package org.tandem.compliance.rules;

import org.jspecify.annotations.NullMarked;
