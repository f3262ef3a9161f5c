package io.faststate.dsl.markup;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an element: its tag, its attributes as a short linked list in the order in which they were set, and its
 * content. Other packages of this module access them by {@link Elements}.
 */
public abstract class Markup extends Attached {
    /** The tag. */
    protected final Tag tag;
    /** The content between the tags. */
    protected Constable[] content;

    public @Nullable Attribute attributes;

    /**
     * Creates an element with content.
     *
     * @throws FastStateException if content is null, can't be content, or is already inside another element
     */
    @SuppressWarnings("this-escape")
    protected Markup(Tag tag, Constable... content) {
        this.tag = tag;
        this.content = content;
        if (content == null || content.length > 0) {
            Contents.attachBelow(this, content);
        }
        if (!tag.ordinary()) {
            Contents.check(tag, this, content);
        }
    }

    /** Adds content. */
    protected final void append(Constable... more) {
        Contents.attach(this, more);
        if (content.length == 0) {
            content = more;
        } else {
            var all = Arrays.copyOf(content, content.length + more.length, Constable[].class);
            System.arraycopy(more, 0, all, content.length, more.length);
            content = all;
        }
        Contents.check(tag, this, content);
    }

    /** Sets an attribute, replacing one with the same name in its place. */
    protected final void append(Attribute attribute) {
        Attribute last = null;
        for (var each = attributes; each != null; each = each.next) {
            if (each.name.same(attribute.name)) {
                attribute.next = each.next;
                break;
            }
            if (each instanceof Following following) {
                following.entries.remove(attribute.name.text());
            }
            last = each;
        }
        if (last == null) {
            attributes = attribute;
        } else {
            last.next = attribute;
        }
    }

    /** Sets an attribute before all others. */
    protected final void prepend(Attribute attribute) {
        delete(attribute.name);
        attribute.next = attributes;
        attributes = attribute;
    }

    /** Removes an attribute. */
    protected final void delete(AttributeName name) {
        Attribute before = null;
        for (var each = attributes; each != null; each = each.next) {
            if (!each.name.same(name)) {
                before = each;
            } else if (before == null) {
                attributes = each.next;
            } else {
                before.next = each.next;
            }
        }
    }

    /** The attribute with a name, or null. */
    protected final @Nullable Attribute find(AttributeName name) {
        for (var each = attributes; each != null; each = each.next) {
            if (each.name.same(name)) {
                return each;
            }
        }
        return null;
    }

    /** The attribute with a name and type, which is added if missing. */
    protected final <A extends Attribute> A find(AttributeName name, Class<A> type, Supplier<A> missing) {
        var known = find(name);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        var added = missing.get();
        append(added);
        return added;
    }

    /** Writes the attributes in order. */
    protected final void writeAttributes(HtmlWriter out) {
        for (var each = attributes; each != null; each = each.next) {
            each.write(out);
        }
    }

    /** Whether the element has no attributes. */
    protected final boolean bare() {
        return attributes == null;
    }

    /** The bound text if it is the whole content, so that the element itself can follow it; otherwise null. */
    protected final @Nullable BoundText bound() {
        return content.length == 1 && content[0] instanceof BoundText text && tag.content() != Tag.Content.BODY
                ? text
                : null;
    }

    /** Whether the element is written as its tag, attributes and content, with nothing between or around them. */
    final boolean plain() {
        return tag.ordinary() && bound() == null;
    }

    @SuppressWarnings("ReferenceEquality") // there is only one tag for each name
    final boolean sameTag(Markup other) {
        return tag == other.tag;
    }

    @Override
    protected final String description() {
        var type = getClass().getSimpleName();
        return type.equals("CustomElement") ? '<' + tag.name() + '>' : type;
    }
}
