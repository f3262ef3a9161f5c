package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import java.lang.constant.Constable;
import org.jspecify.annotations.Nullable;

/** What only this module sees of an element and does to it. */
public final class Elements {
    private Elements() {}

    /** The name of its tag. */
    public static String tagName(Markup element) {
        return element.tag.name();
    }

    /** What is between its tags. */
    public static Constable[] content(Markup element) {
        return element.content;
    }

    /** Its attribute of a name. */
    public static @Nullable Attribute find(Markup element, AttributeName name) {
        return element.find(name);
    }

    /** Sets an attribute, in the place of one of the same name. */
    public static void put(Markup element, Attribute attribute) {
        element.append(attribute);
    }

    /** Its first attribute. */
    public static @Nullable Attribute first(Markup element) {
        return element.attributes;
    }

    /** The attribute after another one. */
    public static @Nullable Attribute next(Attribute attribute) {
        return attribute.next;
    }
}
