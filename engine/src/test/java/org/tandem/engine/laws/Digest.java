package org.tandem.engine.laws;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tandem.domain.event.Event;
import org.tandem.engine.EventSink;

/// All events heard, as one number; originals are told by length, since a record prints an array by its address.
final class Digest implements EventSink {
    private final MessageDigest sha256;
    long count;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void emit(long sequence, Event event, long delivery0, long delivery1, long delivery2) {
        String text = sequence + " " + event + " " + delivery0 + " " + delivery1 + " " + delivery2 + "\n";
        sha256.update(text.replaceAll("\\[B@[0-9a-f]+", "bytes").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        count++;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
