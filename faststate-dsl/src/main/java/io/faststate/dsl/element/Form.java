package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code form} element. */
public final class Form extends Element<Form> {
    private static final Tag TAG = Tag.of("form", Tag.Content.FORM);

    private Form(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code form} element with content. */
    public static Form of(Constable... content) {
        return new Form(content);
    }

    /** Sets {@code accept-charset}: the encoding, which is UTF-8. */
    public Form acceptCharset(String value) {
        return set(Names.ACCEPT_CHARSET, value);
    }

    /** Sets {@code action}: the URL that the form is sent to. */
    public Form action(String value) {
        return set(Names.ACTION, value);
    }

    /** Sets {@code autocomplete}: what the browser may fill in, such as {@code email}. */
    public Form autocomplete(String value) {
        return set(Names.AUTOCOMPLETE, value);
    }

    /** Sets {@code enctype}: how the body is encoded. */
    public Form enctype(FormEncoding value) {
        return set(Names.ENCTYPE, value.token());
    }

    /** Sets {@code method}: how the form is sent. */
    public Form method(FormMethod value) {
        return set(Names.METHOD, value.token());
    }

    /** Sets {@code name}: the name. */
    public Form name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code novalidate}: sent without validation. */
    public Form novalidate(boolean on) {
        return set(Names.NOVALIDATE, on);
    }

    /** Sets {@code target}: where the response opens. */
    public Form target(String value) {
        return set(Names.TARGET, value);
    }

    /** Sets {@code rel}: how the linked document relates to this one. */
    public Form rel(String value) {
        return set(Names.REL, value);
    }
}
