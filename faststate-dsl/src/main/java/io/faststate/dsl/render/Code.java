package io.faststate.dsl.render;

import java.util.Arrays;

/** Constant expression text, never derived from data. It is escaped and encoded only once. */
public final class Code {
    final Chunk chunk;

    private Code(Chunk chunk) {
        this.chunk = chunk;
    }

    /** Encodes a text for use in an attribute. */
    public static Code of(String text) {
        var out = new Utf8Buffer(text.length());
        out.put(text, Escapes.CODE);
        return new Code(Chunk.of(Arrays.copyOf(out.bytes, out.size)));
    }
}
