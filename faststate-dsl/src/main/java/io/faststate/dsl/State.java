package io.faststate.dsl;

import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.expression.Mirror;
import io.faststate.dsl.markup.BoundText;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.value.ComponentPath;
import io.faststate.dsl.value.Identifiers;
import io.faststate.dsl.value.QueryType;
import io.faststate.dsl.value.StateTypes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A value held by the server in a {@link Scope}. A state object only names the value. The session and tab that the
 * current thread works for determine which value it reads or writes.
 *
 * @param <T> an immutable value: a record, a boxed type, a String or an enum
 */
public final class State<T> implements Value<T> {
    static {
        StateInternals.set(new Internals());
    }

    private static final String QUERY = "query_";
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Scope scope;
    private final String name;
    private final String key;
    private final Class<T> type;
    private final T initial;
    private final String id;
    private final Duration timeToLive;
    private final Durability durability;

    /** A tab state that belongs to a binding. Its name is one that no view can use. */
    static State<Integer> internal(String name, int initial) {
        return new State<>(Scope.TAB, name, "", Integer.class, initial);
    }

    private State(Scope scope, String name, String key, Class<T> type, T initial) {
        this.scope = scope;
        this.name = name;
        this.key = key;
        this.initial = Objects.requireNonNull(initial, () -> "The initial value of the state " + name + " is null");
        this.type = type;
        this.id = "state " + scope + ' ' + name + ' ' + key;
        this.timeToLive = Duration.ZERO;
        this.durability = Durability.DEFAULT;
    }

    private State(String name, Class<T> type, T initial) {
        this.scope = Scope.TAB;
        this.name = name;
        this.key = "";
        this.initial = initial;
        this.type = type;
        this.id = "state " + scope + ' ' + name;
        this.timeToLive = Duration.ZERO;
        this.durability = Durability.DEFAULT;
    }

    /** The state behind a query parameter. Its name is one that no view can use. */
    static State<String> query(String name, String initial) {
        return new State<>(QUERY + name, String.class, initial);
    }

    private static <T> State<T> of(Scope scope, String name, String key, T initial) {
        Objects.requireNonNull(initial, () -> "The initial value of the state " + name + " is null");
        return new State<>(scope, Identifiers.checked(name), key, StateTypes.of(name, initial), initial);
    }

    private static <T> State<T> of(Scope scope, String name, String key, Class<T> type, T initial) {
        return new State<>(scope, Identifiers.checked(name), key, StateTypes.checked(name, type), initial);
    }

    private State(State<T> same, T initial) {
        this.scope = same.scope;
        this.name = same.name;
        this.key = same.key;
        this.initial = initial;
        this.type = same.type;
        this.id = same.id;
        this.timeToLive = same.timeToLive;
        this.durability = same.durability;
    }

    private State(State<T> same, Duration timeToLive, Durability durability) {
        this.scope = same.scope;
        this.name = same.name;
        this.key = same.key;
        this.initial = same.initial;
        this.type = same.type;
        this.id = same.id;
        this.timeToLive = timeToLive;
        this.durability = durability;
    }

    /** The same state with a different initial value. */
    State<T> beginning(T value) {
        return new State<>(this, value);
    }

    /** A state of a single tab. */
    public static <T> State<T> tab(String name, T initial) {
        return of(Scope.TAB, name, "", initial);
    }

    /** The same for a sealed type: the initial value is an instance of one of its subtypes. */
    public static <T> State<T> tab(String name, Class<T> type, T initial) {
        return of(Scope.TAB, name, "", type, initial);
    }

    /** A state that the tabs of one browser session share. */
    public static <T> State<T> session(String name, T initial) {
        return of(Scope.SESSION, name, "", initial);
    }

    /** The same for a sealed type: the initial value is an instance of one of its subtypes. */
    public static <T> State<T> session(String name, Class<T> type, T initial) {
        return of(Scope.SESSION, name, "", type, initial);
    }

    /** A state that all sessions of one signed-in user share. */
    public static <T> State<T> user(String name, T initial) {
        return of(Scope.USER, name, "", initial);
    }

    /** The same for a sealed type: the initial value is an instance of one of its subtypes. */
    public static <T> State<T> user(String name, Class<T> type, T initial) {
        return of(Scope.USER, name, "", type, initial);
    }

    /** A state that everyone shares. */
    public static <T> State<T> global(String name, T initial) {
        return of(Scope.GLOBAL, name, "", initial);
    }

    /** The same for a sealed type: the initial value is an instance of one of its subtypes. */
    public static <T> State<T> global(String name, Class<T> type, T initial) {
        return of(Scope.GLOBAL, name, "", type, initial);
    }

    /** A state of one record, identified by the text of its key. Each key has its own value. */
    public static <T> State<T> record(String name, Object key, T initial) {
        return of(Scope.RECORD, name, key.toString(), initial);
    }

    /** The same for a sealed type: the initial value is an instance of one of its subtypes. */
    public static <T> State<T> record(String name, Object key, Class<T> type, T initial) {
        return of(Scope.RECORD, name, key.toString(), type, initial);
    }

    /** The states of all records of one kind. Keep it in a constant and get the state of one record by its key. */
    public static <T> RecordState<T> records(String name, T initial) {
        return new RecordState<>(name, initial);
    }

    /**
     * The same state with a time to live. The value expires this long after the last write; then the state has its
     * initial value again.
     *
     * @throws FastStateException if the time is not positive, or longer than a hundred years
     */
    public State<T> ttl(Duration time) {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new FastStateException("The time to live of state " + name + " is " + time
                    + "; give a positive duration of at most 36500 days, or none to keep its value");
        }
        return new State<>(this, time, durability);
    }

    /**
     * The same state, whose value must survive the process. A warning is logged if the store can't do that. Durable
     * stores keep the values of all states that are not {@link #ephemeral} anyway; this method declares that the
     * application relies on it.
     */
    public State<T> persistent() {
        return new State<>(this, timeToLive, Durability.PERSISTENT);
    }

    /** The same state, whose value stays in the memory of this process: cheap to change, and lost on a restart. */
    public State<T> ephemeral() {
        return new State<>(this, timeToLive, Durability.EPHEMERAL);
    }

    /**
     * Reads and changes several states atomically. Others see all changes when the work returns, or none if it throws.
     * The commit also checks that the values read are still current. If another update intervened, the work runs again,
     * so it should do nothing but read and change states. A nested transaction joins the outer one.
     *
     * @throws FastStateException outside of a handler, or if other updates keep intervening
     */
    public static void transaction(Runnable work) {
        Work.handling("change states in a transaction").transaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Reads and changes several states atomically, like {@link #transaction(Runnable)}, and returns a result.
     *
     * @throws FastStateException outside of a handler, or if other updates keep intervening
     */
    public static <R> R transaction(Supplier<R> work) {
        return Work.handling("change states in a transaction").transaction(work);
    }

    /** The scope: who shares the state. */
    public Scope scope() {
        return scope;
    }

    /** The name, unique within the scope. */
    public String name() {
        return name;
    }

    /** The key of a record state; empty in other scopes. */
    public String key() {
        return key;
    }

    /** The id, unique among all states: scope, name and key. */
    public String id() {
        return id;
    }

    /** The type of the value. */
    public Class<T> type() {
        return type;
    }

    /** How long the value is kept after each write; {@link Duration#ZERO} if the state has no time to live. */
    public Duration timeToLive() {
        return timeToLive;
    }

    /** Whether the value survives the process. */
    public Durability durability() {
        return durability;
    }

    /** The value until the first write. */
    public T initial() {
        return initial;
    }

    @Override
    public T get() {
        return Work.current().get(this);
    }

    /**
     * Replaces the value.
     *
     * @throws FastStateException outside of a handler
     */
    public void set(T value) {
        Objects.requireNonNull(value, () -> "State " + name + " can't be set to null");
        Work.handling("change state " + name).update(this, old -> value);
    }

    /**
     * Changes the value atomically.
     *
     * @param change a pure function: it runs again if another update intervened
     * @return the new value
     * @throws FastStateException outside of a handler
     */
    public T update(UnaryOperator<T> change) {
        return Work.handling("change state " + name).update(this, change);
    }

    @Override
    public Node text() {
        return text(value -> value);
    }

    @Override
    public Node text(Getter<? super T, ?> part) {
        return new BoundText(new Mirror<>(this, part));
    }

    /**
     * The validation message of a component, to show beside the field bound to it. It is hidden while there is no
     * message.
     *
     * @throws FastStateException if the getter is not the accessor of a record component
     */
    public Small error(Getter<? super T, ?> part) {
        return FieldSignals.message(FieldSignals.error(this, ComponentPath.of(part).path()));
    }

    @Override
    public BooleanExpr is(Test<? super T> test) {
        return new Mirror<>(this, test::test).asBoolean();
    }

    @Override
    public <N extends Number> NumberExpr<N> number(Getter<? super T, ? extends N> part) {
        return Mirror.number(this, part);
    }

    @Override
    public StringExpr string(Getter<? super T, String> part) {
        return Mirror.string(this, part);
    }

    @Override
    public String toString() {
        throw new FastStateException("State " + name
                + " is not text: put state.text() into the content to follow it, or state.get() to read it once");
    }

    /** Gives the library and the server access to what views don't need. */
    private static final class Internals extends StateInternals {
        @Override
        public State<Integer> number(String name, int initial) {
            return State.internal(name, initial);
        }

        @Override
        public <T> State<T> beginning(State<T> state, T value) {
            return state.beginning(value);
        }

        @Override
        public State<String> state(Query<?> query) {
            return query.state();
        }

        @Override
        public QueryType type(Query<?> query) {
            return query.type();
        }

        @Override
        public boolean isReplacing(Query<?> query) {
            return query.replaces();
        }

        @Override
        public String beginning(Query<?> query, List<String> given) {
            return query.beginning(given);
        }

        @Override
        public void read(Query<?> query, List<String> given) {
            query.read(given);
        }

        @Override
        public void readField(Query<?> query, String text) {
            query.readField(text);
        }

        @Override
        public String shown(Query<?> query, String text) {
            return query.shown(text);
        }

        @Override
        public String part(Query<?> query, String text) {
            return query.part(text);
        }
    }
}
