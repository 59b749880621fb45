/// How much each participant may ask for in a second, so that none slows the others; and how much all together, so that
/// what has begun ends in time.
///
/// In: who asks for what and when, how long everybody has to wait. Out: yes, or no and when to ask again. May not
/// enter: what is asked for, and anything that blocks. Start reading at [Admission] and [RateLimits].
@NullMarked
package org.tandem.gateway.limit;

import org.jspecify.annotations.NullMarked;
