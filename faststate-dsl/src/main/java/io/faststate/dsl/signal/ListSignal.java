package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.ListContains;
import io.faststate.dsl.expression.ListSize;
import io.faststate.dsl.expression.Literal;
import java.util.List;
import java.util.Objects;

/**
 * A list of texts, numbers or enum constants held by the browser: the options chosen in {@code select().bind(sizes)},
 * or the boxes ticked in {@code input().bind(sizes, Size.SMALL)}.
 *
 * @param <T> the type of the items
 */
public final class ListSignal<T> extends Signal<List<T>> {
    private final Class<T> itemType;

    private ListSignal(String name, List<T> initial, Class<T> itemType) {
        super(name, initial);
        this.itemType = itemType;
    }

    /**
     * Creates a signal.
     *
     * @param <T> the type of the items
     * @param itemType String, a boxed number or an enum
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first, or the items are of
     *     another type
     */
    public static <T> ListSignal<T> of(String name, List<? extends T> initial, Class<T> itemType) {
        if (itemType != String.class && !itemType.isEnum() && !Number.class.isAssignableFrom(itemType)) {
            throw new FastStateException("Signal " + name + " can't hold a list of " + itemType.getName()
                    + ": use texts, boxed numbers or constants of an enum");
        }
        Objects.requireNonNull(initial, () -> "Signal " + name + " can't be null");
        return new ListSignal<>(name, List.copyOf(initial), itemType);
    }

    /** The type of the items. */
    public Class<T> itemType() {
        return itemType;
    }

    /** Whether the list contains an item. */
    public BooleanExpr contains(T item) {
        return new ListContains<>(this, item);
    }

    /** The number of items. */
    public NumberExpr<Integer> size() {
        return new ListSize(this);
    }

    /** Whether the list is empty. */
    public BooleanExpr isEmpty() {
        return size().is(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<List<T>> type() {
        return (Class<List<T>>) (Class<?>) List.class;
    }

    @Override
    protected Object kind() {
        return List.of(List.class, itemType);
    }

    @Override
    protected Expr<List<T>> literal(List<T> value) {
        return new Literal<>(value);
    }
}
