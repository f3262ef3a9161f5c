package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.Node;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.expression.SignalComponent;
import io.faststate.dsl.value.ComponentPath;
import java.util.List;

/**
 * A record that a form is about and that the browser holds: a {@link RecordSignal}, or a record in one. Fields are bound to
 * its components: {@code input().bind(draft, Profile::email)}.
 *
 * @param <R> the record
 */
public sealed interface Draft<R extends Record> permits RecordSignal, NestedDraft {
    /** The signal that holds it. */
    RecordSignal<?> root();

    /** The names of the components on the way from the signal, with dots between; empty for the signal itself. */
    String path();

    /** The record's class. */
    Class<R> type();

    /**
     * A record in this one: {@code input().bind(draft.part(Order::address), Address::street)}.
     *
     * @param <P> the inner record
     * @throws FastStateException if the getter is no component's accessor
     */
    @SuppressWarnings("unchecked") // a component's type is what its accessor returns
    default <P extends Record> NestedDraft<P> part(Getter<? super R, P> inner) {
        var part = ComponentPath.any(inner);
        return new NestedDraft<>(root(), at(part), (Class<P>) part.type());
    }

    /**
     * The records of a list in this one, for a group of fields each.
     *
     * @param <P> the type of the records
     * @throws FastStateException if the getter is no accessor of a component that is a list of records
     */
    @SuppressWarnings("unchecked") // a component's type is what its accessor returns
    default <P extends Record> DraftList<P> list(Getter<? super R, List<P>> items) {
        var part = ComponentPath.any(items);
        return new DraftList<>(root(), at(part), (Class<P>) part.itemType());
    }

    /**
     * The message that a component was refused with, beside its field; hidden while there is none.
     *
     * @throws FastStateException if the getter is no component's accessor
     */
    default Small error(Getter<? super R, ?> part) {
        return FieldSignals.message(FieldSignals.error(root(), at(ComponentPath.any(part))));
    }

    /** Text that shows a component and follows it in the browser. */
    default Node text(Getter<? super R, ?> part) {
        var path = at(ComponentPath.of(part));
        return new SignalComponent<Object>(root(), path, whole -> DraftPath.shown(whole, path)).text();
    }

    /**
     * Checks one component of the record that the browser sent, while the others may still be empty or wrong: for a field
     * that tells what is wrong while it is typed in.
     *
     * {@snippet :
     * input().bind(draft, Profile::email)
     *         .onInput(() -> draft.check(Profile::email), debounce(Duration.ofMillis(300)))
     * }
     *
     * @throws InvalidValueException if it breaks a rule; a handler that lets it pass has the message shown beside the field
     * @throws FastStateException if the getter is no component's accessor
     */
    default void check(Getter<? super R, ?> part) {
        DraftPath.check(root(), at(ComponentPath.of(part)));
    }

    private String at(ComponentPath part) {
        return DraftPath.join(path(), part.path());
    }
}
