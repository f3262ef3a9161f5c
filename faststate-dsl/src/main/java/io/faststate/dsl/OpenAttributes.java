package io.faststate.dsl;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Classes;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;
import java.util.Locale;
import java.util.Set;

/**
 * Classes, styles, and attributes with open-ended names such as {@code data-*} and {@code aria-*}.
 *
 * @param <E> the type of the element
 */
abstract sealed class OpenAttributes<E extends Element<E>> extends GlobalAttributes<E> permits Bindings {
    private static final AttributeName STYLE = AttributeName.of("style");
    /** The {@code data-} attributes that a client reads as expressions or instructions. */
    private static final Set<String> CLIENT = Set.of(
            "signals", "bind", "text", "show", "class", "attr", "style", "computed", "effect", "init", "on",
            "indicator", "ref", "json-signals", "ignore", "ignore-morph", "preserve-attr", "persist", "match-media", "toast",
            "roving", "brush");


    OpenAttributes(Tag tag, Constable... content) {
        super(tag, content);
    }

    /** Adds class names. */
    public final E cls(String... names) {
        var classes = classes();
        for (var name : names) {
            classes.add(name);
        }
        return self();
    }

    /** Adds a class name if a condition holds. */
    public final E cls(String name, boolean condition) {
        if (condition) {
            classes().add(name);
        }
        return self();
    }

    /**
     * Sets {@code style}, or adds to it. The default Content Security Policy forbids inline styles: prefer classes, or
     * bind a property with {@code style(property, expression)}.
     */
    public final E style(String declarations) {
        return find(STYLE) instanceof Attribute.Plain known
                ? set(STYLE, known.text() + "; " + declarations)
                : set(STYLE, declarations);
    }

    /**
     * Sets {@code data-name}.
     *
     * @throws FastStateException if the client uses the name itself, such as {@code text}
     */
    public final E data(String name, String value) {
        return attr("data-" + name, value);
    }

    /** Sets {@code data-name} to a whole number. */
    public final E data(String name, long value) {
        return data(name, Long.toString(value));
    }

    /** Sets {@code aria-name}. */
    public final E aria(String name, String value) {
        return attr("aria-" + name, value);
    }

    /** Sets {@code aria-name} to true or false. */
    public final E aria(String name, boolean value) {
        return aria(name, String.valueOf(value));
    }

    /**
     * Adds the id of an element that describes this one to {@code aria-describedby}, beside those that are there already, such
     * as that of a bound field's message.
     */
    public final E describedBy(String id) {
        var described = AttributeName.of("aria-describedby");
        return setVerbatim(described, find(described) instanceof Attribute.Plain before ? before.text() + ' ' + id : id);
    }

    /**
     * Sets any attribute. Values of {@code class} and {@code style} are added to those already set. URLs are checked as
     * in typed attributes, but written as they stand, so that one may lead outside the application's base path:
     * {@code a("Wiki").attr("href", "/wiki")}.
     *
     * @throws FastStateException if the name is not a valid attribute name, or names an event handler, an attribute
     *     that holds markup, or an attribute that the client reads
     */
    public final E attr(String name, String value) {
        return switch (name) {
            case "class" -> cls(value);
            case "style" -> style(value);
            default -> setVerbatim(open(name), value);
        };
    }

    /** Sets or removes any boolean attribute. */
    public final E attr(String name, boolean on) {
        return set(open(name), on);
    }

    final Classes classes() {
        return find(Classes.NAME, Classes.class, Classes::new);
    }

    /** Checks that a name is one that may take any text. */
    static AttributeName open(String name) {
        var checked = AttributeName.of(name);
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on")) {
            throw new FastStateException("The attribute " + name + " holds a script: use .on(\"" + lower.substring(2)
                    + "\", …) with a handler or a client action");
        }
        if (lower.equals("srcdoc")) {
            throw new FastStateException("The attribute srcdoc holds markup: use iframe().srcdoc(node)");
        }
        if (lower.equals("attributename")) {
            throw new FastStateException("The attribute " + name + " is checked by the animation's own method: use "
                    + ".attributeName(…)");
        }
        if (lower.startsWith("data-") && forClient(lower.substring(5))) {
            throw new FastStateException("The attribute " + name + " is read by the client: use the method for it, "
                    + "such as text(…), showWhen(…) or on(…)");
        }
        return checked;
    }

    private static boolean forClient(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && !name.startsWith("__", end)) {
            end++;
        }
        return end < name.length() || CLIENT.contains(name) || name.startsWith("on-");
    }
}
