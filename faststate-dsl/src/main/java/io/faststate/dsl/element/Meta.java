package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code meta} element. */
public final class Meta extends Element<Meta> {
    private static final Tag TAG = Tag.of("meta", Tag.Content.VOID);

    private Meta() {
        super(TAG);
    }

    /** A new {@code meta} element. */
    public static Meta of() {
        return new Meta();
    }

    /** Sets {@code name}: the name. */
    public Meta name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code http-equiv}: the directive. */
    public Meta httpEquiv(String value) {
        return set(Names.HTTP_EQUIV, value);
    }

    /** Sets {@code content}: the value of the metadata. */
    public Meta content(String value) {
        return set(Names.CONTENT, value);
    }

    /** Sets {@code charset}: the encoding, which is UTF-8. */
    public Meta charset(String value) {
        return set(Names.CHARSET, value);
    }

    /** Sets {@code media}: the media query that it is for. */
    public Meta media(String value) {
        return set(Names.MEDIA, value);
    }
}
