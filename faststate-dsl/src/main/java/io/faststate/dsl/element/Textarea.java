package io.faststate.dsl.element;

import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code textarea} element. */
public final class Textarea extends Field<Textarea> {
    private static final Tag TAG = Tag.of("textarea", Tag.Content.TEXTAREA);

    private Textarea(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code textarea} element with content. */
    public static Textarea of(Constable... content) {
        return new Textarea(content);
    }

    /** Sets {@code autocomplete}: what the browser may fill in, such as {@code email}. */
    public Textarea autocomplete(String value) {
        return set(Names.AUTOCOMPLETE, value);
    }

    /** Sets {@code cols}: how many columns it shows. */
    public Textarea cols(int value) {
        return set(Names.COLS, value);
    }

    /** Sets {@code dirname}: the name of a field that submits the direction of the text. */
    public Textarea dirname(String value) {
        return set(Names.DIRNAME, value);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Textarea disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Textarea form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code maxlength}: the maximum number of characters. */
    public Textarea maxlength(int value) {
        return set(Names.MAXLENGTH, value);
    }

    /** Sets {@code minlength}: the minimum number of characters. */
    public Textarea minlength(int value) {
        return set(Names.MINLENGTH, value);
    }

    /** Sets {@code name}: the name. */
    public Textarea name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code placeholder}: a hint shown while it is empty. */
    public Textarea placeholder(String value) {
        return set(Names.PLACEHOLDER, value);
    }

    /** Sets {@code readonly}: shown but not editable. */
    public Textarea readonly(boolean on) {
        return set(Names.READONLY, on);
    }

    /** Sets {@code required}: must be filled in. */
    public Textarea required(boolean on) {
        return set(Names.REQUIRED, on);
    }

    /** Sets {@code rows}: how many lines it shows. */
    public Textarea rows(int value) {
        return set(Names.ROWS, value);
    }

    /** Sets {@code wrap}: how lines break when it is submitted. */
    public Textarea wrap(Wrap value) {
        return set(Names.WRAP, value.token());
    }
}
