package io.faststate.dsl.markup;

import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Prerendered;
import java.nio.charset.StandardCharsets;

/** Markup that is written unescaped. */
public final class Raw implements Node {
    public static final Raw NOTHING = of("");
    public static final Raw DOCTYPE = of("<!DOCTYPE html>");

    private final Prerendered markup;

    private Raw(Prerendered markup) {
        this.markup = markup;
    }

    public static Raw of(String markup) {
        return of(markup.getBytes(StandardCharsets.UTF_8));
    }

    public static Raw of(byte[] markup) {
        return of(new Prerendered(markup));
    }

    public static Raw of(Prerendered markup) {
        return new Raw(markup);
    }

    @Override
    public void write(HtmlWriter out) {
        out.bytes(markup);
    }
}
