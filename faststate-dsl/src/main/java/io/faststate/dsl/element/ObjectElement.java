package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code object} element. */
public final class ObjectElement extends Element<ObjectElement> {
    private static final Tag TAG = Tag.of("object");

    private ObjectElement(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code object} element with content. */
    public static ObjectElement of(Constable... content) {
        return new ObjectElement(content);
    }

    /** Sets {@code data}: the URL of the object. */
    public ObjectElement data(String value) {
        return set(Names.DATA, value);
    }

    /** Sets {@code type}: the media type. */
    public ObjectElement type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code name}: the name. */
    public ObjectElement name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public ObjectElement form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code width}: the width in pixels. */
    public ObjectElement width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public ObjectElement height(int value) {
        return set(Names.HEIGHT, value);
    }
}
