package io.faststate.dsl.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record inside a record that the browser holds: a component, or an item of a list.
 *
 * @param <R> the record type
 */
public final class NestedDraft<R extends Record> implements Draft<R> {
    private final DraftPlace place;
    private final Class<R> type;

    NestedDraft(DraftPlace place, Class<R> type) {
        this.place = place;
        this.type = type;
    }

    DraftPlace place() {
        return place;
    }

    /** The path from the signal to the record, such as {@code address} or {@code lines.0}: a key for {@code each}. */
    public String path() {
        return place.path();
    }

    @Override
    public Class<R> type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NestedDraft<?> draft && draft.place.equals(place) && draft.type == type;
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, type);
    }

    @Override
    public String toString() {
        return "draft " + place.root().name() + '.' + place.path();
    }
}
