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
 * A query parameter of the page's URL that is also a state of the tab. A handler that sets it changes the URL, and the
 * browser's back and forward buttons change it again. A link to the URL shows the same page, and so does a reload.
 *
 * {@snippet :
 * var tab = page.query("tab", Tab.OVERVIEW);
 * return section(
 *         button("Prices").onClick(() -> tab.set(Tab.PRICES)),
 *         tab.get() == Tab.PRICES ? prices() : overview());
 * }
 *
 * <p>A URL is untrusted input. If its text is not a value of the type, it is ignored, and the parameter has its initial
 * value.
 *
 * @param <T> the type of its value
 */
public final class Query<T> implements Value<T> {
    /** The text of a state that has not been written while the URL has no such parameter. */
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

    /** A parameter with one value. */
    public static <T> Query<T> of(String name, T initial) {
        return new Query<>(name, QueryType.of(name, initial), initial, false);
    }

    /** A parameter that may be missing. */
    public static <T> Query<Optional<T>> of(String name, Class<T> type) {
        return new Query<>(name, QueryType.of(name, QueryType.Shape.OPTIONAL, type), Optional.empty(), false);
    }

    /** A parameter that may occur several times. */
    public static <T> Query<List<T>> of(String name, List<? extends T> initial, Class<T> itemType) {
        return new Query<>(name, QueryType.of(name, QueryType.Shape.LIST, itemType), List.copyOf(initial), false);
    }

    /** The same parameter, whose changes replace the history entry instead of adding one. Use it for a search box. */
    public Query<T> withoutHistory() {
        return Work.rendering("declare query parameter " + name).declare(new Query<>(name, type, initial, true));
    }

    /** The name in the URL. */
    public String name() {
        return name;
    }

    /** The value if the URL has no such parameter. */
    public T initial() {
        return initial;
    }

    /** Whether changes replace the history entry. */
    boolean replaces() {
        return replacing;
    }

    /** The state that holds the text. */
    State<String> state() {
        return state;
    }

    @Override
    public T get() {
        return value(state.get());
    }

    /**
     * Sets the value, and with it the URL.
     *
     * @throws FastStateException outside of a handler
     */
    public void set(T value) {
        state.set(type.text(Objects.requireNonNull(value, () -> "Query parameter " + name + " can't be set to null")));
    }

    /**
     * Changes the value atomically.
     *
     * @param change a pure function: it runs again if another update intervened
     * @return the new value
     * @throws FastStateException outside of a handler
     */
    public T update(UnaryOperator<T> change) {
        return value(state.update(text -> type.text(change.apply(value(text)))));
    }

    /** Sets the value from a URL. */
    void read(List<String> given) {
        state.set(given.isEmpty() ? type.text(initial) : type.gathered(given));
    }

    /** Sets the value from a field. An empty text means the initial value; a text that can't be parsed is ignored. */
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
     * The URL of this page with another value of the parameter: {@code a("Prices").href(tab.href(Tab.PRICES))}. Such a
     * link changes only this parameter, and works without JavaScript too.
     */
    public String href(T value) {
        return Work.rendering("make a link with query parameter " + name).address(this, type.text(value));
    }

    /** The part of the URL for a text of the state; empty for the initial value. */
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

    /** The initial text of the state for these values in a URL. */
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
