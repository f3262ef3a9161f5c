package io.faststate.dsl.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Constant markup: up to eight bytes of it are written as one word, which most tags and names of attributes fit in. */
final class Chunk {
    final byte[] bytes;
    final long word;

    private Chunk(byte[] bytes) {
        this.bytes = bytes;
        this.word = (long) Utf8Buffer.WORDS.get(Arrays.copyOf(bytes, Math.max(bytes.length, Long.BYTES)), 0);
    }

    static Chunk of(String ascii) {
        return new Chunk(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
