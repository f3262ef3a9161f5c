package io.faststate.dsl.render;

import java.util.Arrays;

/** Expression text that is written again and again, never from data: escaped and encoded once. */
public final class Code {
    final Chunk chunk;

    private Code(Chunk chunk) {
        this.chunk = chunk;
    }

    /** The text as it stands in an attribute. */
    public static Code of(String text) {
        var out = new Utf8Buffer(text.length());
        out.put(text, Escapes.CODE);
        return new Code(Chunk.of(Arrays.copyOf(out.bytes, out.size)));
    }
}
