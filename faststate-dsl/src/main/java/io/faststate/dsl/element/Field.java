package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.form.Draft;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.ScalarSignal;
import io.faststate.dsl.signal.Signal;
import java.lang.constant.Constable;

/**
 * An element that a user fills in.
 *
 * @param <E> its own type
 */
public abstract sealed class Field<E extends Field<E>> extends Element<E> permits Input, Select, Textarea {
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
        return bindWhole(signal);
    }

    /**
     * Keeps a component of a record that the browser holds and the field equal, both ways: {@code input().bind(draft, Profile::email)}.
     * The component's rules become attributes of the field, such as {@code required}; {@code draft.error(Profile::email)}
     * shows beside it what is wrong.
     *
     * @throws FastStateException if the getter is no component's accessor, or a field can't show its type
     */
    public final <R extends Record> E bind(Draft<R> record, Getter<? super R, ?> part) {
        typed(part);
        return bindPart(record, part);
    }

    /**
     * Keeps a component of a state's value and the field equal, both ways: what is typed is saved after a short rest, and
     * what others save is shown. A value that breaks the component's rules is not saved; {@code state.error(…)} shows why.
     *
     * @throws FastStateException if the getter is no component's accessor, or a field can't show its type
     */
    public final <T> E bind(State<T> state, Getter<? super T, ?> part) {
        typed(part);
        return bindPart(state, part, this instanceof Select);
    }

    /**
     * Keeps a query parameter and the field equal, both ways: what is typed goes into the address after a short rest. A
     * text that is no value of its type is left alone.
     */
    public final E bind(Query<?> query) {
        var type = inputType(query);
        if (this instanceof Input && !type.isEmpty()) {
            setIfAbsent(Names.TYPE, type);
        }
        return bindQuery(query, this instanceof Select);
    }

    private void typed(Getter<?, ?> part) {
        var type = inputType(part);
        if (this instanceof Input && !type.isEmpty()) {
            setIfAbsent(Names.TYPE, type);
        }
    }
}
