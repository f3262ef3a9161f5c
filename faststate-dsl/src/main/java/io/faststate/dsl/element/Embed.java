package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code embed} element. */
public final class Embed extends Element<Embed> {
    private static final Tag TAG = Tag.of("embed", Tag.Content.VOID);

    private Embed() {
        super(TAG);
    }

    /** A new {@code embed} element. */
    public static Embed of() {
        return new Embed();
    }

    /** Sets {@code src}: the URL of the content. */
    public Embed src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code type}: the media type. */
    public Embed type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code width}: the width in pixels. */
    public Embed width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Embed height(int value) {
        return set(Names.HEIGHT, value);
    }
}
