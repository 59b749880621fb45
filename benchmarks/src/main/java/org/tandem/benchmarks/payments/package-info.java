/// `./dev bench payments`: the whole path from a quote to finality, through real sockets with mutual TLS.
///
/// The system runs in this process, the load in a child process on the same machine. In: seconds, a pace, a network
/// file. Out: figures for people and one line for machines. May not enter: shortcuts past the public channel.
/// Start reading at `PaymentsBenchmark`.
@NullMarked
package org.tandem.benchmarks.payments;

import org.jspecify.annotations.NullMarked;
