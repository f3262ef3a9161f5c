package io.faststate.dsl.binding;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Handler;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.State;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.ScalarSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.ComponentPath;
import io.faststate.dsl.value.FieldText;
import java.util.List;
import java.util.Optional;

/** The signal that a field writes and that follows a part of a state. */
public final class StateField extends Attribute {
    private final Signal<?> signal;
    private final State<?> state;
    private final Getter<Object, ?> shown;

    public StateField(AttributeName name, Signal<?> signal, State<?> state, Getter<?, ?> part) {
        super(name);
        this.signal = signal;
        this.state = state;
        this.shown = ComponentPath.of(part)::shown;
    }

    @Override
    public void write(HtmlWriter out) {
        var unused = out.context().bound(signal, state, shown);
        out.attribute(name, signal.name());
    }

    /** Sets the part of the state to what the browser sent. */
    public static <T> Handler save(State<T> state, Getter<? super T, ?> getter, ScalarSignal<?> signal) {
        return () -> {
            var part = ComponentPath.of(getter);
            var sent = sent(state, part, signal);
            var value = parsed(state, part, sent);
            // A field need not show all of a value, such as the nanoseconds of a time.
            var unused = state.update(old -> part.shown(old).equals(sent) ? old : state.type().cast(part.with(old, value)));
        };
    }

    /** What the browser sent; what is wrong with that is wrong with the part. */
    private static Object sent(State<?> state, ComponentPath part, ScalarSignal<?> signal) {
        try {
            return signal.get();
        } catch (InvalidValueException e) {
            var violations = e.violations().stream().map(it -> new Violation(part.path(), it.message())).toList();
            throw new InvalidValueException(state.type(), state, violations);
        }
    }

    /** What a field's value stands for. */
    private static Object parsed(State<?> state, ComponentPath part, Object value) {
        if (part.isOptionalText()) {
            return value.toString().isEmpty() ? Optional.empty() : Optional.of(value);
        }
        if (!part.isText()) {
            return value;
        }
        try {
            return FieldText.parse(part.type(), value.toString());
        } catch (FieldText.FaultException e) {
            var violation = new Violation(part.path(), Work.handlingEvent("read field " + part.path()).message(e.fault()));
            throw new InvalidValueException(state.type(), state, List.of(violation));
        }
    }
}
