package io.faststate.dsl.form;

import io.faststate.dsl.State;
import io.faststate.dsl.port.EventHandlerWork;
import io.faststate.dsl.signal.StringSignal;
import java.util.Optional;

/**
 * Where an {@link Edit} keeps what its draft began with.
 *
 * @param <R> the record type
 */
sealed interface Beginning<R extends Record> {
    /** What the draft began with; empty if that is unknown. */
    Optional<R> get(EventHandlerWork work, RecordSignal<R> draft);

    /** Keeps what the draft begins with. */
    void set(EventHandlerWork work, R value);

    /**
     * In the browser, as a text that the server signed.
     *
     * @param state the state that is edited
     * @param sealed holds the text
     */
    record InBrowser<R extends Record>(State<R> state, StringSignal sealed) implements Beginning<R> {
        @Override
        public Optional<R> get(EventHandlerWork work, RecordSignal<R> draft) {
            return work.begun(draft, state, sealed);
        }

        @Override
        public void set(EventHandlerWork work, R value) {
            sealed.set(work.sealed(state, value));
        }
    }

    /**
     * In a state of the tab. It needs no signature, and no form without JavaScript can use it.
     *
     * @param begun holds it
     */
    record InTab<R extends Record>(State<R> begun) implements Beginning<R> {
        @Override
        public Optional<R> get(EventHandlerWork work, RecordSignal<R> draft) {
            return Optional.of(begun.get());
        }

        @Override
        public void set(EventHandlerWork work, R value) {
            begun.set(value);
        }
    }
}
