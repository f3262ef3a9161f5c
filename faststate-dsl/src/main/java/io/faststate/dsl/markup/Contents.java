package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** Checks and writes the content of elements and fragments. */
public final class Contents {
    private Contents() {}

    public static void attach(Attached parent, Constable[] content) {
        if (content == null) {
            throw new FastStateException("The content of " + parent.description() + " is null; use none()");
        }
        for (int i = 0; i < content.length; i++) {
            if (!(content[i] instanceof String)) {
                attach(parent, content[i], i + 1, content.length);
            }
        }
    }

    /** Attaches content to a parent that can't be inside it, such as one that has just been created. */
    public static void attachBelow(Attached parent, Constable[] content) {
        if (content == null) {
            throw new FastStateException("The content of " + parent.description() + " is null; use none()");
        }
        for (int i = 0; i < content.length; i++) {
            if (!(content[i] instanceof String)) {
                attachBelow(parent, content[i], i + 1, content.length);
            }
        }
    }

    public static void attachBelow(Attached parent, Constable item, int position, int count) {
        if (item instanceof Markup element) {
            element.attachBelow(parent);
        } else {
            attach(parent, item, position, count);
        }
    }

    public static void attach(Attached parent, Constable item, int position, int count) {
        if (item instanceof Attached node) {
            node.attachTo(parent);
        } else if (!(item instanceof String || item instanceof Number || item instanceof Node || item instanceof Enum<?>
                || item instanceof Character || item instanceof Boolean)) {
            throw refused(parent, item, position, count);
        }
    }

    private static FastStateException refused(Attached parent, Constable item, int position, int count) {
        var place = "Content " + position + " of " + count + " in " + parent.description();
        return new FastStateException(item == null
                ? place + " is null; use none()"
                : place + " is a " + item.getClass().getName()
                        + ": content is text, numbers, enums and nodes; use text(…) for the text of anything else");
    }

    /** Refuses content that elements with this tag can't hold. */
    public static void check(Tag tag, Attached parent, Constable[] content) {
        if (tag.content() == Tag.Content.VOID && content.length > 0) {
            throw new FastStateException(parent.description() + " can't have content");
        }
        if (!tag.textOnly()) {
            return;
        }
        for (var item : content) {
            boolean bound = item instanceof BoundText && content.length == 1 && !tag.raw();
            if (item instanceof Node && !(item instanceof Text) && !bound) {
                throw new FastStateException(parent.description() + " holds text only, and no elements");
            }
        }
    }

    /** Writes content between tags for which HTML parsers have special rules. */
    public static void write(Tag tag, Constable[] content, HtmlWriter out) {
        switch (tag.content()) {
            case SCRIPT -> out.script(joined(content));
            case STYLE -> out.style(joined(content));
            case FOREIGN -> writeForeign(content, out);
            case HEAD -> {
                write(content, out);
                out.context().headEnd(out);
            }
            case BODY -> {
                out.context().bodyContentStart(out);
                write(content, out);
                out.context().bodyContentEnd(out);
            }
            case PREFORMATTED -> {
                int start = out.size();
                write(content, out);
                out.keepLineFeed(start);
            }
            default -> write(content, out);
        }
    }

    public static void write(Constable[] content, HtmlWriter out) {
        for (var item : content) {
            write(item, out);
        }
    }

    private static void writeForeign(Constable[] content, HtmlWriter out) {
        for (var item : content) {
            if (item instanceof BoundText text) {
                text.writeForeign(out);
            } else {
                write(item, out);
            }
        }
    }

    /** Joins all text, because the end tag to be escaped may be split over several strings. */
    private static String joined(Constable[] content) {
        var text = new StringBuilder();
        for (var item : content) {
            text.append(item instanceof Text value ? value.value() : item);
        }
        return text.toString();
    }

    /**
     * Writes one item. It tests for the common kinds first, because a switch over types would cost more than writing
     * most of them.
     */
    public static void write(Constable item, HtmlWriter out) {
        if (item instanceof String text) {
            out.text(text);
        } else if (item instanceof Element<?> element) {
            element.write(out);
        } else if (item instanceof Integer number) {
            out.number((long) number);
        } else if (item instanceof Double number) {
            out.number((double) number);
        } else if (item instanceof Node node) {
            node.write(out);
        } else if (item instanceof Long number) {
            out.number((long) number);
        } else {
            out.text(item.toString());
        }
    }
}
