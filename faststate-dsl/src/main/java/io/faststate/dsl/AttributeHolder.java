package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has attributes: a short chain in the order in which they were set.
 *
 * @param <E> the type of the element
 */
abstract sealed class AttributeHolder<E extends Element<E>> extends Attached permits GlobalAttributes {
    private static final AttributeName ID = AttributeName.of("id");

    @Nullable Attribute attributes;

    @SuppressWarnings("unchecked")
    final E self() {
        return (E) this;
    }

    /** Sets an attribute; the last value counts. */
    protected final E set(AttributeName name, String value) {
        return put(new Attribute.Plain(name, nonNull(name, value)));
    }

    /** Sets an attribute that is a whole number. */
    protected final E set(AttributeName name, long value) {
        return put(new Attribute.Whole(name, value));
    }

    /** Sets an attribute that is a number. */
    protected final E set(AttributeName name, double value) {
        return put(new Attribute.Real(name, value));
    }

    /** Sets or removes an attribute without a value. */
    protected final E set(AttributeName name, boolean on) {
        return on ? put(new Attribute.Flag(name)) : remove(name);
    }

    /** Sets an attribute to the name of a signal. */
    protected final E set(AttributeName name, Signal<?> signal) {
        return put(new Attribute.SignalName(name, signal));
    }

    /** Sets an attribute unless it has a value. */
    protected final E setIfAbsent(AttributeName name, String value) {
        return find(name) == null ? set(name, value) : self();
    }

    /** The element's id. */
    public final Optional<String> id() {
        return find(ID) instanceof Attribute.Plain id ? Optional.of(id.value) : Optional.empty();
    }

    /** Sets {@code id}, unique in the document. */
    public final E id(String value) {
        return set(ID, value);
    }

    /** The id of an element that is to be a popover. */
    protected static String popoverId(Element<?> popover) {
        if (popover.find(GlobalAttributes.POPOVER) == null) {
            throw new FastStateException(popover.description() + " is no popover: call popover(Popover.AUTO) on it");
        }
        return popover.id().orElseThrow(() -> new FastStateException(
                popover.description() + " has no id, by which a button names its popover: call id(…) on it"));
    }

    final E put(Attribute attribute) {
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
        return self();
    }

    final E putFirst(Attribute attribute) {
        remove(attribute.name);
        attribute.next = attributes;
        attributes = attribute;
        return self();
    }

    final E remove(AttributeName name) {
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
        return self();
    }

    final @Nullable Attribute find(AttributeName name) {
        for (var each = attributes; each != null; each = each.next) {
            if (each.name.same(name)) {
                return each;
            }
        }
        return null;
    }

    /** The attribute of a name and type, added where it is missing. */
    final <A extends Attribute> A find(AttributeName name, Class<A> type, Supplier<A> missing) {
        var known = find(name);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        var added = missing.get();
        put(added);
        return added;
    }

    final void writeAttributes(HtmlWriter out) {
        for (var each = attributes; each != null; each = each.next) {
            each.write(out);
        }
    }

    private String nonNull(AttributeName name, String value) {
        return Objects.requireNonNull(value, () -> name.text() + " of " + description() + " is null");
    }
}
