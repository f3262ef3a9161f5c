package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code option} element. */
public final class Option extends Element<Option> {
    private static final Tag TAG = Tag.of("option", Tag.Content.OPTION);

    private Option(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code option} element with content. */
    public static Option of(Constable... content) {
        return new Option(content);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Option disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code label}: the label. */
    public Option label(String value) {
        return set(Names.LABEL, value);
    }

    /** Sets {@code selected}: chosen at first. */
    public Option selected(boolean on) {
        return set(Names.SELECTED, on);
    }

    /** Sets {@code value}: the value. */
    public Option value(String value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Option value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Option value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value} to the name of a constant. */
    public Option value(Enum<?> value) {
        return set(Names.VALUE, value.name());
    }
}
