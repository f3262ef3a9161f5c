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

/** The binding of a field to a part of a state. The field writes a signal, which follows that part. */
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

    /** A handler that sets the part of the state to the value from the browser. */
    public static <T> Handler save(State<T> state, Getter<? super T, ?> getter, ScalarSignal<?> signal) {
        return () -> {
            var part = ComponentPath.of(getter);
            var sent = sent(state, part, signal);
            var value = parsed(state, part, sent);
            // A field may not show a value in full, such as the nanoseconds of a time.
            var unused = state.update(old -> part.shown(old).equals(sent) ? old : state.type().cast(part.with(old, value)));
        };
    }

    /** The value from the browser. An error in it is reported as a violation of the part. */
    private static Object sent(State<?> state, ComponentPath part, ScalarSignal<?> signal) {
        try {
            return signal.get();
        } catch (InvalidValueException e) {
            var violations = e.violations().stream().map(it -> new Violation(part.path(), it.message())).toList();
            throw new InvalidValueException(state.type(), state, violations);
        }
    }

    /** The Java value for a field's value. */
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
