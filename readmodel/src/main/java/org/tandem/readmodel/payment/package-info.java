/// Payments as people look for them and look at them: search, detail, messages.
///
/// In: a filter or a UETR. Out: records. Start reading at [org.tandem.readmodel.payment.PaymentQueries].
@NullMarked
package org.tandem.readmodel.payment;

import org.jspecify.annotations.NullMarked;
