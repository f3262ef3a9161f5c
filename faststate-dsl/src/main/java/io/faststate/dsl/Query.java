package io.faststate.dsl;

import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.value.Identifiers;
import io.faststate.dsl.value.QueryType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A parameter of the page's address that is a state of the tab too: a handler that sets it changes the address, and back
 * and forward change it again. A link to the address shows the same, and so does a reload.
 *
 * {@snippet :
 * var tab = page.query("tab", Tab.OVERVIEW);
 * return section(
 *         button("Prices").onClick(() -> tab.set(Tab.PRICES)),
 *         tab.get() == Tab.PRICES ? prices() : overview());
 * }
 *
 * <p>What stands in an address is untrusted input; a text that is no value of the type counts as none, and the parameter
 * has its initial value.
 *
 * @param <T> the type of its value
 */
public final class Query<T> implements Value<T> {
    /** The text of a state that nothing was written to where the address has no such parameter. */
    private static final String NONE = "\0";

    private final State<String> state;
    private final String name;
    private final QueryType type;
    private final T initial;
    private final boolean replacing;

    private Query(String name, QueryType type, T initial, boolean replacing) {
        this.name = Identifiers.checked(name);
        this.type = type;
        this.initial = Objects.requireNonNull(initial, () -> "The initial value of query parameter " + name + " is null");
        this.replacing = replacing;
        this.state = State.query(name, NONE);
    }

    /** A parameter of one value. */
    public static <T> Query<T> of(String name, T initial) {
        return new Query<>(name, QueryType.of(name, initial), initial, false);
    }

    /** A parameter that may be missing. */
    public static <T> Query<Optional<T>> of(String name, Class<T> type) {
        return new Query<>(name, QueryType.of(name, QueryType.Shape.OPTIONAL, type), Optional.empty(), false);
    }

    /** A parameter that may stand in the address several times. */
    public static <T> Query<List<T>> of(String name, List<? extends T> initial, Class<T> itemType) {
        return new Query<>(name, QueryType.of(name, QueryType.Shape.LIST, itemType), List.copyOf(initial), false);
    }

    /** The same parameter, whose changes replace the address instead of adding one to go back to: for a search box. */
    public Query<T> withoutHistory() {
        return Work.rendering("declare query parameter " + name).declare(new Query<>(name, type, initial, true));
    }

    /** Its name in the address. */
    public String name() {
        return name;
    }

    /** Its value where the address has none. */
    public T initial() {
        return initial;
    }

    /** Whether its changes replace the address. */
    boolean replaces() {
        return replacing;
    }

    /** The state that keeps its text. */
    State<String> state() {
        return state;
    }

    @Override
    public T get() {
        return value(state.get());
    }

    /**
     * Sets the value, and with it the address.
     *
     * @throws FastStateException outside of a handler
     */
    public void set(T value) {
        state.set(type.text(Objects.requireNonNull(value, () -> "Query parameter " + name + " can't be set to null")));
    }

    /**
     * Changes the value atomically.
     *
     * @param change a pure function: it runs again when another update came between
     * @return the new value
     * @throws FastStateException outside of a handler
     */
    public T update(UnaryOperator<T> change) {
        return value(state.update(text -> type.text(change.apply(value(text)))));
    }

    /** Sets the value to what an address says. */
    void read(List<String> given) {
        state.set(given.isEmpty() ? type.text(initial) : type.gathered(given));
    }

    /** Sets the value to what a field says; one that says nothing means the initial value, and one that can't be read none. */
    void readField(String text) {
        if (text.isEmpty()) {
            set(initial);
        } else if (type.parse(text).isPresent()) {
            state.set(text);
        }
    }

    @Override
    public Node text() {
        return state.text(this::shown);
    }

    @Override
    public Node text(Getter<? super T, ?> part) {
        return state.text(text -> part.get(value(text)));
    }

    @Override
    public BooleanExpr is(Test<? super T> test) {
        return state.is(text -> test.test(value(text)));
    }

    @Override
    public <N extends Number> NumberExpr<N> number(Getter<? super T, ? extends N> part) {
        return state.number(text -> part.get(value(text)));
    }

    @Override
    public StringExpr string(Getter<? super T, String> part) {
        return state.string(text -> part.get(value(text)));
    }

    /**
     * The address of this page with another value of the parameter: {@code a("Prices").href(tab.href(Tab.PRICES))}. Such a
     * link changes the parameter alone, and works without JavaScript too.
     */
    public String href(T value) {
        return Work.rendering("make a link with query parameter " + name).address(this, type.text(value));
    }

    /** The part of the address that a text of the state stands for: empty for the initial value. */
    String part(String text) {
        var value = value(text);
        if (value.equals(initial)) {
            return "";
        }
        var texts = type.texts(type.text(value));
        return (texts.isEmpty() ? List.of("") : texts).stream()
                .map(each -> name + '=' + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the state begins with where an address gives the parameter these values. */
    String beginning(List<String> given) {
        return given.isEmpty() ? NONE : type.gathered(given);
    }

    String shown(String text) {
        return type.text(value(text));
    }

    QueryType type() {
        return type;
    }

    @SuppressWarnings("unchecked")
    private T value(String text) {
        var given = text.equals(NONE) ? Optional.empty() : type.parse(text);
        return given.isEmpty() ? initial : (T) given.get();
    }

    @Override
    public String toString() {
        throw new FastStateException("Query parameter " + name
                + " is not text: put query.text() into the content to follow it, or query.get() to read it once");
    }
}
