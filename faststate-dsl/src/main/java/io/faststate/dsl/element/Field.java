package io.faststate.dsl.element;

import io.faststate.dsl.BooleanSignal;
import io.faststate.dsl.Element;
import io.faststate.dsl.NumberSignal;
import io.faststate.dsl.ScalarSignal;
import io.faststate.dsl.Signal;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/**
 * An element that a user fills in.
 *
 * @param <E> its own type
 */
public abstract sealed class Field<E extends Field<E>> extends Element<E> permits Input, Select, Textarea {
    private static final AttributeName BIND = AttributeName.of("data-bind");

    /** A field. */
    Field(Tag tag, Constable... content) {
        super(tag, content);
    }

    /**
     * Keeps a signal and the field equal, both ways. An input without a type becomes a number for a number, and a
     * checkbox for a boolean.
     */
    public final E bind(ScalarSignal<?> signal) {
        if (this instanceof Input && signal instanceof NumberSignal) {
            setIfAbsent(Names.TYPE, InputType.NUMBER.token());
        } else if (this instanceof Input && signal instanceof BooleanSignal) {
            setIfAbsent(Names.TYPE, InputType.CHECKBOX.token());
        }
        return bound(signal);
    }

    /** Names the signal that the field and the browser keep equal. */
    final E bound(Signal<?> signal) {
        return set(BIND, signal);
    }
}
