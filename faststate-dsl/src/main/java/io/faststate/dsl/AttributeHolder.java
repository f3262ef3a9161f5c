package io.faststate.dsl;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.Signal;
import java.lang.constant.Constable;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets attributes and returns the element, so that calls chain.
 *
 * @param <E> the type of the element
 */
abstract sealed class AttributeHolder<E extends Element<E>> extends Markup permits GlobalAttributes {
    private static final AttributeName ID = AttributeName.of("id");

    AttributeHolder(Tag tag, Constable... content) {
        super(tag, content);
    }

    @SuppressWarnings("unchecked")
    final E self() {
        return (E) this;
    }

    /** Sets an attribute; the last value wins. URLs that begin with a slash are below the application's base path. */
    protected final E set(AttributeName name, String value) {
        return name.value() == AttributeName.Value.TEXT
                ? setVerbatim(name, value)
                : put(new Attribute.Address(name, nonNull(name, value)));
    }

    /** Sets an attribute to a value that is written as it stands. */
    final E setVerbatim(AttributeName name, String value) {
        return put(new Attribute.Plain(name, nonNull(name, value)));
    }

    /** Sets an attribute to a whole number. */
    protected final E set(AttributeName name, long value) {
        return put(new Attribute.Whole(name, value));
    }

    /** Sets an attribute to a number. */
    protected final E set(AttributeName name, double value) {
        return put(new Attribute.Real(name, value));
    }

    /** Sets or removes a boolean attribute. */
    protected final E set(AttributeName name, boolean on) {
        return on ? put(new Attribute.Flag(name)) : remove(name);
    }

    /** Sets an attribute to a whole document, which is rendered with the page. */
    protected final E set(AttributeName name, Node document) {
        return put(new Attribute.Document(name, document));
    }

    /** Sets an attribute to the name of a signal. */
    protected final E set(AttributeName name, Signal<?> signal) {
        return put(new Attribute.SignalName(name, signal));
    }

    /** Sets an attribute unless it is set already. */
    protected final E setIfAbsent(AttributeName name, String value) {
        return find(name) == null ? set(name, value) : self();
    }

    /** The element's id. */
    public final Optional<String> id() {
        return find(ID) instanceof Attribute.Plain id ? Optional.of(id.text()) : Optional.empty();
    }

    /**
     * Sets {@code id}, unique in the document.
     *
     * @throws FastStateException if it is empty or has blanks, since labels and scripts could not refer to it
     */
    public final E id(String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> " \t\n\r\f".indexOf(c) >= 0)) {
            throw new FastStateException(description() + " can't have the id '" + value
                    + "'; give one that is not empty and has no blanks, such as due-date");
        }
        return set(ID, value);
    }

    /** The id of an element that must be a popover. */
    protected static String popoverId(Element<?> popover) {
        if (popover.find(GlobalAttributes.POPOVER) == null) {
            throw new FastStateException(popover.description() + " is not a popover: call popover(Popover.AUTO) on it");
        }
        return popover.id().orElseThrow(() -> new FastStateException(
                popover.description() + " has no id, by which a button names its popover: call id(…) on it"));
    }

    final E put(Attribute attribute) {
        append(attribute);
        return self();
    }

    final E putFirst(Attribute attribute) {
        prepend(attribute);
        return self();
    }

    final E remove(AttributeName name) {
        delete(name);
        return self();
    }

    private String nonNull(AttributeName name, String value) {
        return Objects.requireNonNull(value, () -> name.text() + " of " + description() + " is null");
    }
}
