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
 * A record that a form edits and the browser holds: a {@link RecordSignal}, or a record inside one. Fields are bound to
 * its components: {@code input().bind(draft, Profile::email)}.
 *
 * @param <R> the record type
 */
public sealed interface Draft<R extends Record> permits RecordSignal, NestedDraft {
    /** The record's class. */
    Class<R> type();

    /**
     * A record inside this one: {@code input().bind(draft.part(Order::address), Address::street)}.
     *
     * @param <P> the type of the inner record
     * @throws FastStateException if the getter is not the accessor of a record component
     */
    @SuppressWarnings("unchecked") // a component's type is what its accessor returns
    default <P extends Record> NestedDraft<P> part(Getter<? super R, P> inner) {
        var part = ComponentPath.any(inner);
        return new NestedDraft<>(DraftPlace.of(this).at(part), (Class<P>) part.type());
    }

    /**
     * The records in a list of this record, each for its own group of fields.
     *
     * @param <P> the type of the records
     * @throws FastStateException if the getter is not the accessor of a component that is a list of records
     */
    @SuppressWarnings("unchecked") // a component's type is what its accessor returns
    default <P extends Record> DraftList<P> list(Getter<? super R, List<P>> items) {
        var part = ComponentPath.any(items);
        return new DraftList<>(DraftPlace.of(this).at(part), (Class<P>) part.itemType());
    }

    /**
     * The validation message of a component, to show beside its field. It is hidden while there is no message.
     *
     * @throws FastStateException if the getter is not the accessor of a record component
     */
    default Small error(Getter<? super R, ?> part) {
        var place = DraftPlace.of(this).at(ComponentPath.any(part));
        return FieldSignals.message(FieldSignals.error(place.root(), place.path()));
    }

    /** Text that shows a component and follows it in the browser. */
    default Node text(Getter<? super R, ?> part) {
        var place = DraftPlace.of(this).at(ComponentPath.of(part));
        return new SignalComponent<Object>(place.root(), place.path(), whole -> DraftPath.shown(whole, place.path())).text();
    }

    /**
     * Validates one component of the record that the browser sent; the others may still be empty or invalid. Use it to
     * show a field's message while the user types:
     *
     * {@snippet :
     * input().bind(draft, Profile::email)
     *         .onInput(() -> draft.check(Profile::email), debounce(Duration.ofMillis(300)))
     * }
     *
     * @throws InvalidValueException if the component is invalid; if the handler doesn't catch it, the message is shown
     *     beside the field
     * @throws FastStateException if the getter is not the accessor of a record component
     */
    default void check(Getter<? super R, ?> part) {
        var place = DraftPlace.of(this).at(ComponentPath.of(part));
        DraftPath.check(place.root(), place.path());
    }
}
