/// A participant's side of Tandem's channel, for a bank's engineer: connect, send messages, receive deliveries.
///
/// In: a PKCS12 or PEM certificate and an address. Out: numbered deliveries in order, each at least once, and the
/// answers to what was sent. May not enter: any other module of this project; messages are text here.
/// Start reading at [org.tandem.client.ChannelClient]; for single questions over HTTPS at [org.tandem.client.HttpApi].
@NullMarked
package org.tandem.client;

import org.jspecify.annotations.NullMarked;
