package org.tandem.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Good input made bad, a few small changes at a time. The words are those that parsers stumble over.
final class Damage {
    private static final int LENGTH_MAX = 300_000;
    private static final String DELIMITERS = " \n\t<>\"'={}[],:\u001e";
    private static final List<String> WORDS = List.of(
            "null",
            "[null]",
            "{}",
            "[]",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&",
            "&#0;",
            "&#x10FFFF;",
            "&lt;",
            "\"",
            "'",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<?xml version=\"1.1\"?>",
            "xmlns=\"",
            "xmlns:a=\"",
            ":",
            "{",
            "}",
            "[",
            "]",
            ",",
            "null",
            "true",
            "-0",
            "1e999",
            "0.1e-400",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999999999",
            "\\u0000",
            "\\ud800",
            "\u001e",
            "\n",
            "\r\n",
            "\t",
            " ",
            "- ",
            "? ",
            "&a ",
            "*a",
            "!!java.lang.Object ",
            "|\n",
            "---\n",
            "...\n",
            "<<: ",
            "MESSAGE ",
            "REQUEST ",
            "ACK ",
            "SUBSCRIBE ",
            "DELIVERY ",
            "ANSWER ",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "é");

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    byte[] of(List<byte[]> corpus) {
        byte[] bytes = pick(corpus).clone();
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            bytes = change(bytes, corpus);
        }
        return bytes.length > LENGTH_MAX ? Arrays.copyOf(bytes, LENGTH_MAX) : bytes;
    }

    private byte[] change(byte[] bytes, List<byte[]> corpus) {
        int from = place(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 200));
        return switch (random.nextInt(11)) {
            case 0 -> join(bytes, from, new byte[0], to);
            case 1 -> join(bytes, from, pick(WORDS).getBytes(StandardCharsets.UTF_8), from);
            case 2 -> join(bytes, from, pick(WORDS).getBytes(StandardCharsets.UTF_8), to);
            case 3 -> join(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 4 -> join(bytes, from, randomBytes(to - from), to);
            case 5 -> Arrays.copyOf(bytes, from);
            case 6 -> spliced(bytes, from, pick(corpus));
            case 7 -> repeated(bytes, from, to);
            case 8, 9 -> wordReplaced(bytes, from);
            default -> flipped(bytes, from);
        };
    }

    /// Half of the time at the front, where lengths and kinds are.
    private int place(byte[] bytes) {
        int length = bytes.length + 1;
        return random.nextInt(random.nextBoolean() ? Math.min(length, 48) : length);
    }

    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = random.nextInt(other.length + 1);
        return join(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int times = 1 << random.nextInt(11); times > 0 && many.size() < LENGTH_MAX; times--) {
            many.write(bytes, from, to - from);
        }
        return join(bytes, from, many.toByteArray(), from);
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /// Between the nearest delimiters, so that texts keep their shape and change their meaning.
    private byte[] wordReplaced(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && DELIMITERS.indexOf(bytes[from - 1]) < 0) {
            from--;
        }
        int to = at;
        while (to < bytes.length && DELIMITERS.indexOf(bytes[to]) < 0) {
            to++;
        }
        boolean quoted = from > 0 && to < bytes.length && bytes[from - 1] == '"' && bytes[to] == '"';
        int wider = quoted && random.nextBoolean() ? 1 : 0;
        return join(bytes, from - wider, pick(WORDS).getBytes(StandardCharsets.UTF_8), to + wider);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[] bytes, int headEnd, byte[] middle, int tailFrom) {
        byte[] joined = Arrays.copyOf(bytes, headEnd + middle.length + bytes.length - tailFrom);
        System.arraycopy(middle, 0, joined, headEnd, middle.length);
        System.arraycopy(bytes, tailFrom, joined, headEnd + middle.length, bytes.length - tailFrom);
        return joined;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
