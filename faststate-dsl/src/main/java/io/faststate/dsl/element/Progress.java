package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code progress} element. */
public final class Progress extends Element<Progress> {
    private static final Tag TAG = Tag.of("progress");

    private Progress(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code progress} element with content. */
    public static Progress of(Constable... content) {
        return new Progress(content);
    }

    /** Sets {@code value}: the value. */
    public Progress value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Progress value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code max}: the highest value. */
    public Progress max(long value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code max}: the highest value. */
    public Progress max(double value) {
        return set(Names.MAX, value);
    }
}
