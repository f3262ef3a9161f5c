package io.faststate.dsl.element;

import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.ListSignal;
import java.lang.constant.Constable;

/** The {@code select} element. */
public final class Select extends Field<Select> {
    private static final Tag TAG = Tag.of("select", Tag.Content.SELECT);

    private Select(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code select} element with content. */
    public static Select of(Constable... content) {
        return new Select(content);
    }

    /** Binds a list to the chosen options, both ways. */
    public Select bind(ListSignal<?> chosen) {
        return multiple(true).bound(chosen);
    }

    /** Sets {@code autocomplete}: what the browser may fill in, such as {@code email}. */
    public Select autocomplete(String value) {
        return set(Names.AUTOCOMPLETE, value);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Select disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Select form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code multiple}: takes several values. */
    public Select multiple(boolean on) {
        return set(Names.MULTIPLE, on);
    }

    /** Sets {@code name}: the name. */
    public Select name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code required}: must be filled in. */
    public Select required(boolean on) {
        return set(Names.REQUIRED, on);
    }

    /** Sets {@code size}: how much it shows. */
    public Select size(int value) {
        return set(Names.SIZE, value);
    }
}
