package io.faststate.dsl.signal;

import io.faststate.dsl.port.SignalInternals;

/** Creates the signals of bindings, and named actions. */
final class BindingSignals extends SignalInternals {
    @Override
    public StringSignal text(String name) {
        return new StringSignal(name);
    }

    @Override
    public BooleanSignal flag(String name) {
        return new BooleanSignal(name);
    }

    @Override
    public <N extends Number> NumberSignal<N> number(String name, N initial) {
        return new NumberSignal<>(name, initial, false);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the constant tells the enum
    public ValueSignal<?> value(String name, Enum<?> initial) {
        return new ValueSignal(name, initial, false);
    }

    @Override
    public NamedAction action(Method method, String name, String path, String expression, String formExpression) {
        return new NamedAction(method, name, path, expression, formExpression);
    }

    @Override
    public boolean isDeclared(Signal<?> signal) {
        return signal.declared;
    }
}
