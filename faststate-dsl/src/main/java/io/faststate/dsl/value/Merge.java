package io.faststate.dsl.value;

import io.faststate.dsl.identity.ComponentAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record that two people changed.
 *
 * @param theirs the record as it is stored
 * @param merged that record with the components that the user changed
 * @param conflicts the stored values of components that both changed, by path
 * @param <R> the record type
 */
public record Merge<R extends Record>(R theirs, R merged, Map<String, Object> conflicts) {
    /** Equals no value of a component. */
    private static final Object UNKNOWN = new Object();

    /**
     * Merges the user's record with the stored one.
     *
     * @param accepted whether the browser may change a component, by its path
     * @param begun the record that the user began with; if unknown, each difference is a conflict
     */
    @SuppressWarnings("unchecked") // a copy of a record is of the same class
    public static <R extends Record> Merge<R> of(Predicate<String> accepted, Optional<R> begun, R mine, R theirs) {
        var conflicts = new LinkedHashMap<String, Object>();
        var merged = merged(accepted, "", begun.isPresent() ? begun.get() : UNKNOWN, mine, theirs, conflicts);
        return new Merge<>(theirs, (R) merged, conflicts);
    }

    private static Object merged(
            Predicate<String> accepted,
            String outer,
            Object begun,
            Record mine,
            Record theirs,
            Map<String, Object> conflicts) {
        var values = new ArrayList<@Nullable Object>();
        @Nullable ComponentAccess last = null;
        for (var component : theirs.getClass().getRecordComponents()) {
            var part = ComponentAccess.of(theirs.getClass(), component.getName());
            var path = outer.isEmpty() ? component.getName() : outer + '.' + component.getName();
            var before = begun.equals(UNKNOWN) ? UNKNOWN : part.get(begun);
            values.add(value(accepted, path, before, part.get(mine), part.get(theirs), conflicts));
            last = part;
        }
        return last == null ? theirs : last.made(values);
    }

    private static @Nullable Object value(
            Predicate<String> accepted,
            String path,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs,
            Map<String, Object> conflicts) {
        if (!accepted.test(path) || Objects.equals(mine, theirs) || Objects.equals(mine, before)) {
            return theirs;
        }
        if (mine instanceof Record own && theirs instanceof Record stored && own.getClass() == stored.getClass()) {
            var known = before != null && before.getClass() == own.getClass() ? before : UNKNOWN;
            return merged(accepted, path, known, own, stored, conflicts);
        }
        if (!Objects.equals(theirs, before)) {
            conflicts.put(path, shown(theirs));
        }
        return mine;
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
