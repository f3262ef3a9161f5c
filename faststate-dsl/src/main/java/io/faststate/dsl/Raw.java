package io.faststate.dsl;

import io.faststate.dsl.render.HtmlWriter;
import java.nio.charset.StandardCharsets;

/** Markup that is written as it is. */
final class Raw implements Node {
    static final Raw NOTHING = of("");
    static final Raw DOCTYPE = of("<!DOCTYPE html>");

    private final byte[] markup;

    private Raw(byte[] markup) {
        this.markup = markup;
    }

    static Raw of(String markup) {
        return of(markup.getBytes(StandardCharsets.UTF_8));
    }

    static Raw of(byte[] markup) {
        return new Raw(markup);
    }

    @Override
    public void write(HtmlWriter out) {
        out.bytes(markup);
    }
}
