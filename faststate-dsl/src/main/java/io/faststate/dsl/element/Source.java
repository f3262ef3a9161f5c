package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code source} element. */
public final class Source extends Element<Source> {
    private static final Tag TAG = Tag.of("source", Tag.Content.VOID);

    private Source() {
        super(TAG);
    }

    /** A new {@code source} element. */
    public static Source of() {
        return new Source();
    }

    /** Sets {@code type}: the media type. */
    public Source type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code media}: the media query that it is for. */
    public Source media(String value) {
        return set(Names.MEDIA, value);
    }

    /** Sets {@code src}: the URL of the content. */
    public Source src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code srcset}: the URLs of images with their descriptors. */
    public Source srcset(String value) {
        return set(Names.SRCSET, value);
    }

    /** Sets {@code sizes}: the sizes for the layout. */
    public Source sizes(String value) {
        return set(Names.SIZES, value);
    }

    /** Sets {@code width}: the width in pixels. */
    public Source width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Source height(int value) {
        return set(Names.HEIGHT, value);
    }
}
