package io.faststate.dsl;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Classes;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;
import java.util.Locale;
import java.util.Set;

/**
 * Classes, styles, and the attributes whose names the standard leaves open.
 *
 * @param <E> the type of the element
 */
abstract sealed class OpenAttributes<E extends Element<E>> extends GlobalAttributes<E> permits Bindings {
    private static final AttributeName STYLE = AttributeName.of("style");
    /** What a client reads as expressions, or as orders to itself. */
    private static final Set<String> CLIENT = Set.of(
            "signals", "bind", "text", "show", "class", "attr", "style", "computed", "effect", "init", "on",
            "indicator", "ref", "json-signals", "ignore", "ignore-morph", "preserve-attr", "persist", "match-media", "toast");

    /** Adds class names. */
    OpenAttributes(Tag tag, Constable... content) {
        super(tag, content);
    }

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
     * a binding by {@code style(property, expression)}.
     */
    public final E style(String declarations) {
        return find(STYLE) instanceof Attribute.Plain known
                ? set(STYLE, known.text() + "; " + declarations)
                : set(STYLE, declarations);
    }

    /**
     * Sets {@code data-name}.
     *
     * @throws FastStateException if the name is one that the client reads, such as {@code text}
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
     * Sets any attribute; {@code class} and {@code style} are added to. URLs are checked as in typed attributes.
     *
     * @throws FastStateException if the name is none, or is that of an event handler, of markup in an attribute, or of
     *     what the client reads
     */
    public final E attr(String name, String value) {
        return switch (name) {
            case "class" -> cls(value);
            case "style" -> style(value);
            default -> set(open(name), value);
        };
    }

    /** Sets any attribute that has no value, or removes it. */
    public final E attr(String name, boolean on) {
        return set(open(name), on);
    }

    final Classes classes() {
        return find(Classes.NAME, Classes.class, Classes::new);
    }

    /** A name that takes any text without harm. */
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
