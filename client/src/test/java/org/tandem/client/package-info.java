/// Tests of the participant's side against a real server on a real socket.
@NullMarked
package org.tandem.client;

import org.jspecify.annotations.NullMarked;
