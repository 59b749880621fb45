/// Everybody outside the log: gateways, those who ask them, those who react to what they hear, and the projector.
///
/// In: a node's journal. Out: batches of commands to the leader; promises and rows for the laws to judge. May not
/// enter: the insides of a node. Start reading at [org.tandem.simulator.party.Crowd].
@NullMarked
package org.tandem.simulator.party;

import org.jspecify.annotations.NullMarked;
