package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import java.lang.constant.Constable;
import org.jspecify.annotations.Nullable;

/** Access to an element for the other packages of this module. */
public final class Elements {
    private Elements() {}

    /** The name of the element's tag. */
    public static String tagName(Markup element) {
        return element.tag.name();
    }

    /** The content between the element's tags. */
    public static Constable[] content(Markup element) {
        return element.content;
    }

    /** The attribute with a name, or null. */
    public static @Nullable Attribute find(Markup element, AttributeName name) {
        return element.find(name);
    }

    /** Sets an attribute, replacing one with the same name in its place. */
    public static void put(Markup element, Attribute attribute) {
        element.append(attribute);
    }

    /** The first attribute, or null. */
    public static @Nullable Attribute first(Markup element) {
        return element.attributes;
    }

    /** The attribute after another one, or null. */
    public static @Nullable Attribute next(Attribute attribute) {
        return attribute.next;
    }
}
