package io.faststate.dsl.kit.grid;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where records are kept that a {@link Crud} page manages: a state, or a repository of the application's. Handlers capture
 * it, so an implementation has only final fields, or is a service that the page's view captures.
 *
 * @param <T> the record type
 * @param <K> the type of its key
 */
public interface CrudSource<T extends Record, K> {
    /** All records as they are now. A state that is read here makes the page follow it. */
    List<? extends T> all();

    /** The key of a record. */
    K key(T item);

    /**
     * Adds a record, or puts it in the place of the one with its key.
     *
     * @throws io.faststate.dsl.InvalidValueException if it breaks a rule; the messages are shown beside the fields
     */
    void save(T item);

    /**
     * Changes the record with a key. A repository does this in a transaction of its own, so that no other change comes between
     * what the function is given and what it returns; what is written here reads and saves one after the other.
     *
     * @param change makes the new record; it may be called several times, and what it throws ends the change
     * @return the new record; empty if there is none with the key
     * @throws io.faststate.dsl.InvalidValueException if the new record breaks a rule; the messages are shown beside the fields
     */
    default Optional<T> change(K key, UnaryOperator<T> change) {
        for (var item : all()) {
            if (key(item).equals(key)) {
                var next = change.apply(item);
                save(next);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** Takes out the record with a key; nothing happens if there is none. */
    void remove(K key);

    /**
     * The records in a state: {@code CrudSource.of(PEOPLE, People::all, People::new, Person::id)}.
     *
     * @param items the list in the state's value
     * @param copy a value with another list, such as the constructor of a record with that list alone
     */
    static <S, T extends Record, K> CrudSource<T, K> of(
            State<S> state, Getter<S, List<T>> items, Copy<T, S> copy, Getter<T, K> key) {
        return new OfState<>(state, items, copy, key);
    }

    /**
     * Makes a state's value out of a list.
     *
     * @param <T> the type of the items
     * @param <S> the type of the value
     */
    @FunctionalInterface
    interface Copy<T, S> extends Serializable {
        /** The value with these items. */
        S with(List<T> items);
    }

    /**
     * The records in a state; see {@link #of}.
     *
     * @param state holds them
     * @param items the list in its value
     * @param copy a value with another list
     * @param getter the key of a record
     */
    record OfState<S, T extends Record, K>(
            State<S> state, Getter<S, List<T>> items, Copy<T, S> copy, Getter<T, K> getter) implements CrudSource<T, K> {
        @Override
        public List<T> all() {
            return items.get(state.get());
        }

        @Override
        public K key(T item) {
            return getter.get(item);
        }

        @Override
        public void save(T item) {
            var key = key(item);
            state.update(value -> {
                var all = new ArrayList<>(items.get(value));
                var found = false;
                for (var i = 0; i < all.size(); i++) {
                    if (key(all.get(i)).equals(key)) {
                        all.set(i, item);
                        found = true;
                    }
                }
                if (!found) {
                    all.add(item);
                }
                return copy.with(List.copyOf(all));
            });
        }

        @Override
        public Optional<T> change(K key, UnaryOperator<T> change) {
            var next = state.update(value -> {
                var all = items.get(value);
                return all.stream().noneMatch(item -> key(item).equals(key))
                        ? value
                        : copy.with(all.stream().map(item -> key(item).equals(key) ? change.apply(item) : item).toList());
            });
            return items.get(next).stream().filter(item -> key(item).equals(key)).findFirst();
        }

        @Override
        public void remove(K key) {
            state.update(value -> copy.with(items.get(value).stream().filter(item -> !key(item).equals(key)).toList()));
        }
    }
}
