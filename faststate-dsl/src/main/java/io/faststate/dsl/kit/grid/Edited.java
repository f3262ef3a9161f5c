package io.faststate.dsl.kit.grid;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.form.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The record in the form of a {@link Crud}.
 *
 * @param key the text of its key
 * @param blank a record of its type
 */
record Edited<T extends Record, K>(Page page, CrudSource<T, K> source, State<String> key, T blank) implements Edit.Target<T> {
    /** The record whose key has a text. */
    static <T extends Record, K> Optional<T> find(CrudSource<T, K> source, String key) {
        for (var item : source.all()) {
            if (source.key(item).toString().equals(key)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    @Override
    public T get() {
        return find(source, key.get()).orElseThrow(this::gone);
    }

    @Override
    public T change(UnaryOperator<T> change) {
        return source.change(source.key(get()), item -> sameKey(item, change.apply(item))).orElseThrow(this::gone);
    }

    private T sameKey(T before, T after) {
        if (source.key(before).equals(source.key(after))) {
            return after;
        }
        throw invalid(GridWords.KEY_STAYS);
    }

    private InvalidValueException gone() {
        return invalid(GridWords.GONE);
    }

    /** Refuses a record whose key another one has. */
    InvalidValueException taken() {
        return invalid(GridWords.KEY_TAKEN);
    }

    /** Refuses a record whose key is an empty text, which stands for none. */
    InvalidValueException missing() {
        return invalid(GridWords.KEY_MISSING);
    }

    private InvalidValueException invalid(GridWords why) {
        return new InvalidValueException(blank.getClass(), null, List.of(new Violation("", why.in(page))));
    }
}
