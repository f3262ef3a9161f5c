package io.faststate.dsl;

import io.faststate.dsl.binding.MediaQuery;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.markup.Rows;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.NamedAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StorageKind;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a view is given: its parameters, and the means to declare signals and states. */
public interface Page {
    /** The value of a path parameter, decoded: {@code path("name")} for {@code /room/{name}}. */
    String path(String name);

    /**
     * A path parameter that is a whole number; a path where it is none is not found.
     */
    long pathLong(String name);

    /** A path parameter that is a whole number; a path where it is none is not found. */
    int pathInt(String name);

    /**
     * A path parameter of a type: a String, a number, a boolean, an enum by its name, a UUID, or a date or time as in ISO
     * 8601. A path where it is none is not found.
     *
     * @throws FastStateException if the type is another
     */
    <T> T path(String name, Class<T> type);

    /** The path of the page, as it stands in the address. */
    String path();

    /**
     * A parameter of the address that handlers can change: see {@link Query}.
     *
     * @param initial its value where the address has none: a String, a number, a boolean, an enum, a UUID, or a date or time
     */
    <T> Query<T> query(String name, T initial);

    /** A parameter of the address that may be missing. */
    <T> Query<Optional<T>> query(String name, Class<T> type);

    /**
     * A parameter of the address that may stand there several times.
     *
     * @param itemType the type of each value
     */
    <T> Query<List<T>> query(String name, List<? extends T> initial, Class<T> itemType);

    /** The document's title: its path until the view sets another. */
    String title();

    /** Sets the document's title; it follows when a render sets another. */
    Page title(String title);

    /**
     * Lets the document's title follow an expression in the browser: {@code page.title(name.plus(" is here"))}. It is shown
     * in place of the text that {@link #title(String)} sets, also where a layout does.
     */
    Page title(StringExpr title);

    /** Adds content to the document's head: links, metadata. Only the first render of a document counts. */
    Page head(Node... content);

    /** Who is signed in in this session; the page follows it, and the user's roles. */
    default Optional<User> user() {
        return Work.current().user();
    }

    /**
     * Shows the page only while a guard allows, and runs its handlers only then. Visitors who are not signed in are sent to
     * the login page where the builder names one, others are told that the page is not for them. Call it first in a view.
     */
    default Page require(Guard guard) {
        Work.rendering("require a guard").require(guard);
        return this;
    }

    /**
     * Makes the visitor present at a topic for as long as the tab is open, by the name of the user who is signed in, and
     * tells who else is:
     *
     * {@snippet :
     * var here = page.presence("lobby");
     * return live(here, all -> p(all.count() + " people are here"));
     * }
     *
     * <p>A tab that is closed, or whose browser is lost, is missed some seconds later.
     *
     * @param topic what people are present at: a page, a document, a room; any text
     */
    default State<Presence> presence(String topic) {
        return presence(topic, user().map(User::name).orElse(""));
    }

    /** Makes the visitor present at a topic by a name. */
    State<Presence> presence(String topic, String name);

    /**
     * Runs a handler on the server when a tab comes to the page: when its first stream opens, once for each tab. It has the
     * states of the tab, as a handler of an event, but no signals. Call it in the view itself, not in a live region.
     *
     * {@snippet :
     * page.onMount(() -> visits.update(n -> n + 1));
     * }
     *
     * @throws FastStateException if it is called in a live region
     */
    Page onMount(Handler handler);

    /**
     * Runs a handler on the server when a tab is gone that came to the page: it was closed, it went to another page, or it
     * was lost and did not come back for some seconds. It runs once for each tab, after all else that the tab began, by the
     * last render, and not when the server stops.
     *
     * @throws FastStateException if it is called in a live region
     */
    Page onUnmount(Handler handler);

    /**
     * Runs a handler on the server again and again while a tab is there, and a render has the interval:
     *
     * {@snippet :
     * page.every(Duration.ofSeconds(1), () -> seconds.update(n -> n + 1));
     * }
     *
     * <p>It runs in the turn of the tab's events, as they do, and never beside itself. An interval whose handler captured
     * another value begins anew.
     *
     * @param period the time from the end of one run to the begin of the next: at least 100 ms
     * @throws FastStateException if the period is shorter, or it is called in a live region
     */
    Page every(Duration period, Handler handler);

    /**
     * Runs a handler on the server beside all else for as long as it takes, once for each tab, after the handlers of
     * {@link #onMount}; it is interrupted when the tab is gone, or when no render has it any more:
     *
     * {@snippet :
     * page.background(() -> {
     *     for (var line : feed.lines()) {
     *         lines.update(it -> it.plus(line));
     *     }
     * });
     * }
     *
     * <p>Clicks don't wait for it. What it changes in states is shown as it happens. A task whose handler captured another
     * value is another one, and begins anew.
     *
     * @throws FastStateException if it is called in a live region
     */
    Page background(Handler handler);

    /**
     * The same page for one component: the names of the signals, files, windows, named actions and tab states that are
     * declared on it are the component's own, so that a page may have any number of such components:
     *
     * {@snippet :
     * static Node stepper(Page page, String label) {
     *     var count = page.tab("count", 0);
     *     return p(label, ": ", count.text(), button("+1").onClick(() -> count.update(n -> n + 1)));
     * }
     *
     * section(stepper(page.scope("adults"), "Adults"), stepper(page.scope("children"), "Children"));
     * }
     *
     * <p>Scopes nest: {@code page.scope("form").scope("address")}. The same key of the same page is the same scope, in each
     * render, after a restart and on each node. States that are not a tab's and query parameters have no scope: their names
     * say what they hold wherever they are used.
     *
     * @param key tells the components of one parent apart, by its text: a name, a number, an id
     * @throws FastStateException if the key has no text of its own, such as an array or an object without a
     *     {@code toString()}
     */
    Page scope(Object key);

    /**
     * A row for each item, as {@link Html#each(Iterable, Function, Row)} has it, with a scope of its own
     * on this page:
     *
     * {@snippet :
     * page.each(todos.get().items(), Todo::id, (row, todo) -> {
     *     var open = row.signal("open", false);
     *     return li(button(todo.title()).onClick(open.toggling()), p(todo.notes()).showWhen(open));
     * });
     * }
     *
     * <p>The scope's key is that of the item. Where two lists of a page have items of the same keys, give each list a scope:
     * {@code page.scope("done").each(…)}.
     *
     * @param key what tells items apart: its text is unique in the list and stays as long as the item
     * @throws FastStateException if two items have the same key
     */
    default <T> Node each(
            Iterable<? extends T> items, Function<? super T, ?> key, ScopedRow<? super T> view) {
        return Rows.scoped(this, items, key, view);
    }

    /** Declares a boolean held by the browser. */
    BooleanSignal signal(String name, boolean initial);

    /** Declares a number held by the browser. */
    <N extends Number> NumberSignal<N> signal(String name, N initial);

    /** Declares a text held by the browser. */
    StringSignal signal(String name, String initial);

    /** Declares one of an enum's constants, held by the browser. */
    <E extends Enum<E>> ValueSignal<E> signal(String name, E initial);

    /** Declares a record held by the browser. */
    <R extends Record> RecordSignal<R> signal(String name, R initial);

    /**
     * Declares several values held by the browser.
     *
     * @param itemType String, a boxed number or an enum
     */
    <T> ListSignal<T> signal(String name, List<? extends T> initial, Class<T> itemType);

    /**
     * Keeps a declared signal in the browser for all of its tabs, until somebody clears it: each tab and each later visit
     * begins with it, and open tabs follow. What is kept is known to the browser and its user only, is no more than 16 KiB,
     * and is ignored where it does not fit the signal's type. It needs the embedded client.
     *
     * {@snippet :
     * var theme = page.persist(page.signal("theme", Theme.SYSTEM));
     * }
     *
     * @return the signal
     * @throws FastStateException if it holds files, a list inside of a record, or is not declared on this page
     */
    default <S extends Signal<?>> S persist(S signal) {
        Work.rendering("make the browser keep signal " + signal.name()).persist(signal, StorageKind.LOCAL);
        return signal;
    }

    /** Keeps a declared signal as {@link #persist} does, but for this tab only, over reloads, until it is closed. */
    default <S extends Signal<?>> S persistForTab(S signal) {
        Work.rendering("make the browser keep signal " + signal.name()).persist(signal, StorageKind.TAB);
        return signal;
    }

    /**
     * Whether a media query holds in the browser, as it changes: {@code page.media("(orientation: landscape)")}. The
     * server never learns it. It needs the embedded client; with another one it is false.
     *
     * @param query a media query of CSS, such as {@code (max-width: 40rem)}; the parentheses around a single feature may be
     *     left out
     */
    default BooleanExpr media(String query) {
        var signal = MediaQuery.signal(query);
        Work.rendering("follow the media query " + query).media(signal.name(), query);
        return signal;
    }

    /** Whether the person prefers dark pages, as {@link #media} tells it. */
    default BooleanExpr prefersDark() {
        return media("(prefers-color-scheme: dark)");
    }

    /** Whether the page is as narrow as on a phone, less than 40 rem, as {@link #media} tells it. */
    default BooleanExpr narrow() {
        return media("(width < 40rem)");
    }

    /** Declares files that the user chooses. */
    FileSignal file(String name);

    /**
     * Gives a handler a name, and so an address that stays, beside the anonymous ones of {@code onClick} and the like:
     *
     * {@snippet :
     * var save = page.action(Method.PUT, "save", e -> titles.set(title.get()));
     * return button("Save").onClick(save.sending());
     * }
     *
     * <p>An event runs it only if the render of the current state declared it: what stands in an {@code if} around this
     * call is its permission. A second action of the same method and name takes the first one's place.
     *
     * @throws FastStateException if the name is no plain part of a path: letters, digits, and {@code . _ ~ -} within
     */
    NamedAction action(Method method, String name, EventHandler handler);

    /** The same with a handler that needs nothing of the event. */
    NamedAction action(Method method, String name, Handler handler);

    /**
     * A window on a table of any length, of which 120 rows are in the page at a time.
     *
     * @param name what it is told apart by on the page, as a signal is
     * @param rowHeight the height of a row, in CSS pixels
     */
    default RowWindow window(String name, int rowHeight) {
        return window(name, rowHeight, RowWindow.ROWS);
    }

    /**
     * A window on a table of any length.
     *
     * @param name what it is told apart by on the page, as a signal is
     * @param rowHeight the height of a row, in CSS pixels
     * @param rows how many are in the page at a time: at least 30, and three times what is in view
     */
    default RowWindow window(String name, int rowHeight, int rows) {
        return RowWindow.of(this, name, rowHeight, rows);
    }

    /** A state of this tab. */
    default <T> State<T> tab(String name, T initial) {
        return State.tab(name, initial);
    }

    /** A state of this session. */
    default <T> State<T> session(String name, T initial) {
        return State.session(name, initial);
    }

    /**
     * A state of the signed-in user; reading it where nobody is signed in is an error, so guard what does by {@link
     * Guard#signedIn}.
     */
    default <T> State<T> user(String name, T initial) {
        return State.user(name, initial);
    }

    /** A state that everyone shares. */
    default <T> State<T> global(String name, T initial) {
        return State.global(name, initial);
    }

    /** A state of the record that a key names, shared by everyone who shows that record. */
    default <T> State<T> record(String name, Object key, T initial) {
        return State.record(name, key, initial);
    }

    /** The state of the record that a key names, of records whose states are declared as a constant. */
    default <T> State<T> record(RecordState<T> states, Object key) {
        return states.of(key);
    }

    /** A state of this tab, of a sealed type that the initial value is only one of the kinds of. */
    default <T> State<T> tab(String name, Class<T> type, T initial) {
        return State.tab(name, type, initial);
    }

    /** A state of this session, of a sealed type. */
    default <T> State<T> session(String name, Class<T> type, T initial) {
        return State.session(name, type, initial);
    }

    /** A state of the signed-in user, of a sealed type. */
    default <T> State<T> user(String name, Class<T> type, T initial) {
        return State.user(name, type, initial);
    }

    /** A state that everyone shares, of a sealed type. */
    default <T> State<T> global(String name, Class<T> type, T initial) {
        return State.global(name, type, initial);
    }

    /** A state of the record that a key names, of a sealed type. */
    default <T> State<T> record(String name, Object key, Class<T> type, T initial) {
        return State.record(name, key, type, initial);
    }
}
