package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code button} element. */
public final class Button extends Element<Button> {
    private static final Tag TAG = Tag.of("button");

    private Button(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code button} element with content. */
    public static Button of(Constable... content) {
        return new Button(content);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Button disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Button form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code formaction}: the URL that this button sends the form to. */
    public Button formaction(String value) {
        return set(Names.FORMACTION, value);
    }

    /** Sets {@code formenctype}: how this button encodes the body. */
    public Button formenctype(FormEncoding value) {
        return set(Names.FORMENCTYPE, value.token());
    }

    /** Sets {@code formmethod}: how this button sends the form. */
    public Button formmethod(FormMethod value) {
        return set(Names.FORMMETHOD, value.token());
    }

    /** Sets {@code formnovalidate}: sends the form without validation. */
    public Button formnovalidate(boolean on) {
        return set(Names.FORMNOVALIDATE, on);
    }

    /** Sets {@code formtarget}: where this button opens the response. */
    public Button formtarget(String value) {
        return set(Names.FORMTARGET, value);
    }

    /** Sets {@code name}: the name. */
    public Button name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code popovertarget}: the id of the popover that the button controls. */
    public Button popovertarget(String value) {
        return set(Names.POPOVERTARGET, value);
    }

    /**
     * Sets {@code popovertarget} to the id of a popover of the same page.
     *
     * @throws io.faststate.dsl.FastStateException if the element is not a popover or has no id
     */
    public Button popovertarget(Element<?> popover) {
        return set(Names.POPOVERTARGET, popoverId(popover));
    }

    /** Sets {@code popovertargetaction}: what the button does to the popover. */
    public Button popovertargetaction(PopoverAction value) {
        return set(Names.POPOVERTARGETACTION, value.token());
    }

    /** Sets {@code type}: the kind. */
    public Button type(ButtonType value) {
        return set(Names.TYPE, value.token());
    }

    /** Sets {@code value}: the value. */
    public Button value(String value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Button value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Button value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value} to the name of a constant. */
    public Button value(Enum<?> value) {
        return set(Names.VALUE, value.name());
    }

    /** Sets {@code command}: what it does to the element that it controls. */
    public Button command(String value) {
        return set(Names.COMMAND, value);
    }

    /** Sets {@code commandfor}: the id of the element that it controls. */
    public Button commandfor(String value) {
        return set(Names.COMMANDFOR, value);
    }
}
