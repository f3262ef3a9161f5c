package io.faststate.dsl.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Constant markup. Up to 24 bytes are written as words, which is faster than copying so few bytes. Nearly all tags and
 * attribute names fit.
 */
final class Chunk {
    final byte[] bytes;
    final int length;
    final long first;
    final long second;
    final long third;

    private Chunk(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
        byte[] padded = Arrays.copyOf(bytes, Math.max(length, 3 * Long.BYTES));
        this.first = (long) Utf8Buffer.WORDS.get(padded, 0);
        this.second = (long) Utf8Buffer.WORDS.get(padded, Long.BYTES);
        this.third = (long) Utf8Buffer.WORDS.get(padded, 2 * Long.BYTES);
    }

    static Chunk of(String ascii) {
        return of(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    static Chunk of(byte[] utf8) {
        return new Chunk(utf8);
    }
}
