package io.faststate.server.page;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.server.store.StateKey;
import org.jspecify.annotations.Nullable;

/** A part of a state that the browser has a copy of, and what the browser was last sent. */
final class MirrorEntry {
    final String name;
    final State<?> state;
    final Getter<Object, ?> part;
    final StateKey key;
    long version;

    @Nullable Object value;

    @SuppressWarnings("unchecked")
    MirrorEntry(String name, State<?> state, Getter<?, ?> part, StateKey key) {
        this.name = name;
        this.state = state;
        this.part = (Getter<Object, ?>) part;
        this.key = key;
    }
}
