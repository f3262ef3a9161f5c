package io.faststate.dsl;

import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A value on the server that views read and follow: a {@link State}, a {@link Query} parameter, or a value
 * {@link Computed} from one.
 *
 * {@snippet :
 * var todos = page.session("todos", Todos.NONE);
 * var open = todos.map(Todos::open);
 * return section(
 *         h2(open.text(), " to do"),
 *         live(todos, it -> ul(each(it.items(), Todo::id, todo -> li(todo.title())))));
 * }
 *
 * @param <T> its type
 */
public sealed interface Value<T> permits State, Query, Computed {
    /**
     * The current value. Reading it in a view makes the enclosing region follow the value.
     *
     * @throws FastStateException outside of a view and a handler
     */
    T get();

    /** Text that shows the value and follows it without a render. */
    Node text();

    /** Text that shows a part of the value and follows it without a render. */
    Node text(Getter<? super T, ?> part);

    /** A client expression that is true while the value passes a test. */
    BooleanExpr is(Test<? super T> test);

    /** A client expression that follows a number in the value. */
    <N extends Number> NumberExpr<N> number(Getter<? super T, ? extends N> part);

    /** A client expression that follows a text in the value. */
    StringExpr string(Getter<? super T, String> part);

    /**
     * A value derived from this one by a function: {@code cart.map(Cart::total)}.
     *
     * @param function a pure function
     */
    default <V> Value<V> map(Getter<? super T, ? extends V> function) {
        return Computed.of(this, function);
    }

    /**
     * A {@link Predicate} that FastState can identify by its code.
     *
     * @param <T> the type of the tested value
     */
    @FunctionalInterface
    interface Test<T> extends Predicate<T>, Serializable {}
}
