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
 * A form field.
 *
 * @param <E> its own type
 */
public abstract sealed class Field<E extends Field<E>> extends Element<E> permits Input, Select, Textarea {
    /** Creates a field. */
    Field(Tag tag, Constable... content) {
        super(tag, content);
    }

    /**
     * Binds the field to a signal, both ways. An input without a type gets the type number for a number, and checkbox
     * for a boolean.
     */
    public final E bind(ScalarSignal<?> signal) {
        if (this instanceof Input && signal instanceof NumberSignal) {
            setIfAbsent(Names.TYPE, InputType.NUMBER.token());
        } else if (this instanceof Input && signal instanceof BooleanSignal) {
            setIfAbsent(Names.TYPE, InputType.CHECKBOX.token());
        }
        return bound(signal);
    }

    /** Binds the field to a signal of any kind, both ways. */
    final E bound(Signal<?> signal) {
        return bindWhole(signal);
    }

    /**
     * Binds the field to a component of a record that the browser holds, both ways:
     * {@code input().bind(draft, Profile::email)}. The component's constraints become attributes of the field, such as
     * {@code required}. {@code draft.error(Profile::email)} shows the validation message.
     *
     * @throws FastStateException if the getter is not the accessor of a record component, or a field can't show its
     *     type
     */
    public final <R extends Record> E bind(Draft<R> record, Getter<? super R, ?> part) {
        typed(part);
        return bindPart(record, part);
    }

    /**
     * Binds the field to a component of a state's value, both ways. Typed text is saved when the user pauses, and the
     * field follows changes by others. An invalid value is not saved; {@code state.error(…)} shows the validation
     * message.
     *
     * @throws FastStateException if the getter is not the accessor of a record component, or a field can't show its
     *     type
     */
    public final <T> E bind(State<T> state, Getter<? super T, ?> part) {
        typed(part);
        return bindPart(state, part, this instanceof Select);
    }

    /**
     * Binds the field to a query parameter, both ways. Typed text goes into the URL when the user pauses. A text that
     * is not a value of the parameter's type is ignored.
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
