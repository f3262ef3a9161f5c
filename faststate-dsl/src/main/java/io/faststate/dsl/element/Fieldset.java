package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code fieldset} element. */
public final class Fieldset extends Element<Fieldset> {
    private static final Tag TAG = Tag.of("fieldset");

    private Fieldset(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code fieldset} element with content. */
    public static Fieldset of(Constable... content) {
        return new Fieldset(content);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Fieldset disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Fieldset form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code name}: the name. */
    public Fieldset name(String value) {
        return set(Names.NAME, value);
    }
}
