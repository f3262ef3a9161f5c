package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code output} element. */
public final class Output extends Element<Output> {
    private static final Tag TAG = Tag.of("output");

    private Output(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code output} element with content. */
    public static Output of(Constable... content) {
        return new Output(content);
    }

    /** Sets {@code for}: the ids of the elements that it came from. */
    public Output forIds(String value) {
        return set(Names.FOR, value);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Output form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code name}: the name. */
    public Output name(String value) {
        return set(Names.NAME, value);
    }
}
