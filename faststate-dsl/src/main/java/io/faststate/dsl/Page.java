package io.faststate.dsl;

import io.faststate.dsl.binding.MediaQuery;
import io.faststate.dsl.element.Brush;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.Edit;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The page that a view renders: gives access to its parameters, and declares signals and states. */
public interface Page {
    /** The value of a path parameter, decoded: {@code path("name")} for {@code /room/{name}}. */
    String path(String name);

    /** A path parameter as a {@code long}. A value that is not an integer is answered with 404. */
    long pathLong(String name);

    /** A path parameter as an {@code int}. A value that is not an integer is answered with 404. */
    int pathInt(String name);

    /**
     * A path parameter of a given type: a String, a number, a boolean, an enum by its name, a UUID, or a date or time
     * as in ISO 8601. A value that can't be parsed is answered with 404.
     *
     * @throws FastStateException if the type is not one of these
     */
    <T> T path(String name, Class<T> type);

    /** The path of the page, as in the URL. */
    String path();

    /** The path prefix of the application, such as {@code /app}; empty if there is none. */
    String base();

    /**
     * The address of a path of this application, with the base path in front, for text that isn't an attribute with a
     * URL: {@code page.url("/orders")} is {@code /app/orders}. Elements need none of it: {@code a("Orders").href("/orders")}
     * leads to the same address.
     *
     * @param path a path as given to the builder, with or without query and fragment
     * @throws FastStateException if it doesn't begin with a single slash
     */
    default String url(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new FastStateException("page.url takes a path of this application, such as /orders, not '" + path + "'");
        }
        return base() + path;
    }

    /**
     * Like {@link #url}, with the scheme and host that the visitor's browser uses: {@code https://example.org/app/orders}.
     * It is for links that leave the page, such as those in mails and feeds. The host is what the request says, so set
     * the builder's allowed hosts before you mail such links. If the request names no host, the result is that of
     * {@link #url}.
     *
     * @param path a path as given to the builder, with or without query and fragment
     * @throws FastStateException if it doesn't begin with a single slash
     */
    String absoluteUrl(String path);

    /**
     * The language of the page: the one of the application's languages that best fits what the browser asked for when it
     * loaded the document. It stays the same for as long as the page is open, on each node and after a restart. Content
     * that is rendered by it is the visitor's own: no other tab shares it.
     */
    Locale locale();

    /**
     * What the page keeps of the request that loaded its document: the headers, cookies and the address that the builder
     * names by {@code requestHeaders}, {@code requestCookies} and {@code requestAddress}. Like the language, they stay the
     * same for as long as the page is open, and content that is rendered by them is the visitor's own.
     *
     * {@snippet :
     * var agent = page.request().header("User-Agent").orElse("");
     * }
     *
     * <p>For something that changes while the page is open, use a state or a query parameter.
     */
    Request request();

    /**
     * A query parameter of the URL, which handlers can change; see {@link Query}.
     *
     * @param initial the value if the URL has no such parameter: a String, a number, a boolean, an enum, a UUID, or a
     *     date or time
     */
    <T> Query<T> query(String name, T initial);

    /** A query parameter that may be missing. */
    <T> Query<Optional<T>> query(String name, Class<T> type);

    /**
     * A query parameter that may occur several times.
     *
     * @param itemType the type of each value
     */
    <T> Query<List<T>> query(String name, List<? extends T> initial, Class<T> itemType);

    /** The document's title: the path until the view sets a title. */
    String title();

    /** Sets the document's title. When a later render sets another, the browser follows. */
    Page title(String title);

    /**
     * Makes the document's title follow an expression in the browser: {@code page.title(name.plus(" is here"))}. It
     * takes precedence over a text set by {@link #title(String)}, even one set by a layout.
     */
    Page title(StringExpr title);

    /**
     * Adds content to the document's head, such as links and metadata. Only the first render of a document has an
     * effect.
     */
    Page head(Node... content);

    /** The user who is signed in to this session. The page follows changes of the user and of the user's roles. */
    default Optional<User> user() {
        return Work.current().user();
    }

    /**
     * Shows the page and runs its handlers only while a guard allows it. Visitors who are not signed in are redirected
     * to the login page if the builder names one; all others get a 403 page. Call it first in a view.
     */
    default Page require(Guard guard) {
        Work.rendering("require a guard").require(guard);
        return this;
    }

    /**
     * Makes the visitor present at a topic while the tab is open, under the signed-in user's name. Returns a state that
     * holds everyone present:
     *
     * {@snippet :
     * var here = page.presence("lobby");
     * return live(here, all -> p(all.count() + " people are here"));
     * }
     *
     * <p>When a tab is closed or its browser disconnects, the visitor leaves some seconds later.
     *
     * @param topic any text that names what people are present at: a page, a document, a room
     */
    default State<Presence> presence(String topic) {
        return presence(topic, user().map(User::name).orElse(""));
    }

    /** Makes the visitor present at a topic under a given name. */
    State<Presence> presence(String topic, String name);

    /**
     * Runs a handler on the server when a tab opens the page. It runs once for each tab, when the tab's first stream
     * opens. It can use the tab's states like an event handler, but no signals. Call this in the view itself, not in a
     * live region.
     *
     * {@snippet :
     * page.onMount(() -> visits.update(n -> n + 1));
     * }
     *
     * @throws FastStateException if called in a live region
     */
    Page onMount(Handler handler);

    /**
     * Runs a handler on the server when a tab leaves the page: it is closed, navigates to another page, or disconnects
     * and does not reconnect within some seconds. It runs once for each tab, after everything else that the tab has
     * started, with the captures of the last render. It does not run when the server stops.
     *
     * @throws FastStateException if called in a live region
     */
    Page onUnmount(Handler handler);

    /**
     * Runs a handler on the server periodically while a tab is open and its renders declare the interval:
     *
     * {@snippet :
     * page.every(Duration.ofSeconds(1), () -> seconds.update(n -> n + 1));
     * }
     *
     * <p>Runs queue with the tab's events and never overlap. When a value that the handler captured changes, the
     * interval starts over.
     *
     * @param period the time from the end of one run to the start of the next: at least 100 ms
     * @throws FastStateException if the period is shorter, or if called in a live region
     */
    Page every(Duration period, Handler handler);

    /**
     * Runs a handler on the server in the background, for as long as it takes. It starts once for each tab, after the
     * handlers of {@link #onMount}. It is interrupted when the tab leaves, or when a render no longer declares it:
     *
     * {@snippet :
     * page.background(() -> {
     *     for (var line : feed.lines()) {
     *         lines.update(it -> it.plus(line));
     *     }
     * });
     * }
     *
     * <p>Events don't wait for it. Its changes of states are shown as they happen. When a value that the handler
     * captured changes, it is a different task and starts over.
     *
     * @throws FastStateException if called in a live region
     */
    Page background(Handler handler);

    /**
     * The same page with a namespace for one component. The names of signals, files, windows, named actions and tab
     * states declared on it belong to that component, so a page may contain any number of such components:
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
     * <p>Scopes nest: {@code page.scope("form").scope("address")}. The same key on the same page is the same scope in
     * each render, after a restart and on each node. Scopes don't apply to query parameters and to states of other
     * scopes than the tab; their names mean the same everywhere.
     *
     * @param key identifies the component within its parent by its text: a name, a number, an id
     * @throws FastStateException if the key has no meaningful text, such as an array or an object without its own
     *     {@code toString()}
     */
    Page scope(Object key);

    /**
     * One row for each item, like {@link Html#each(Iterable, Function, Row)}, each with its own scope on this page:
     *
     * {@snippet :
     * page.each(todos.get().items(), Todo::id, (row, todo) -> {
     *     var open = row.signal("open", false);
     *     return li(button(todo.title()).onClick(open.toggling()), p(todo.notes()).showWhen(open));
     * });
     * }
     *
     * <p>The scope's key is the item's key. If two lists on a page have items with the same keys, give each list a
     * scope: {@code page.scope("done").each(…)}.
     *
     * @param key identifies an item: its text is unique in the list and stays the same for the life of the item
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

    /** Declares an enum constant held by the browser. */
    <E extends Enum<E>> ValueSignal<E> signal(String name, E initial);

    /** Declares a record held by the browser. */
    <R extends Record> RecordSignal<R> signal(String name, R initial);

    /**
     * A form that edits the record in a state, which others may change meanwhile.
     *
     * @param name the name of the signal that holds the draft
     */
    default <R extends Record> Edit<R> edit(String name, State<R> state) {
        return Edit.of(this, name, state);
    }

    /**
     * Declares a list of values held by the browser.
     *
     * @param itemType String, a boxed number or an enum
     */
    <T> ListSignal<T> signal(String name, List<? extends T> initial, Class<T> itemType);

    /**
     * Keeps a declared signal in the browser's storage, for all tabs, until somebody clears it. Each tab and each later
     * visit starts with the stored value, and open tabs follow changes. Only the browser and its user know the stored
     * value. It is at most 16 KiB, and is ignored if it does not fit the signal's type. This needs the embedded client.
     *
     * {@snippet :
     * var theme = page.persist(page.signal("theme", Theme.SYSTEM));
     * }
     *
     * @return the signal
     * @throws FastStateException if the signal holds files or a list inside a record, or is not declared on this page
     */
    default <S extends Signal<?>> S persist(S signal) {
        Work.rendering("make the browser keep signal " + signal.name()).persist(signal, StorageKind.LOCAL);
        return signal;
    }

    /** Like {@link #persist}, but for this tab only: the value survives reloads until the tab is closed. */
    default <S extends Signal<?>> S persistForTab(S signal) {
        Work.rendering("make the browser keep signal " + signal.name()).persist(signal, StorageKind.TAB);
        return signal;
    }

    /**
     * An expression that is true while a media query matches in the browser:
     * {@code page.media("(orientation: landscape)")}. The server never learns the result. It needs the embedded client;
     * with any other client it is false.
     *
     * @param query a CSS media query, such as {@code (max-width: 40rem)}; the parentheses around a single feature are
     *     optional
     */
    default BooleanExpr media(String query) {
        var signal = MediaQuery.signal(query);
        Work.rendering("follow the media query " + query).media(signal.name(), query);
        return signal;
    }

    /** Whether the user prefers dark pages; see {@link #media}. */
    default BooleanExpr prefersDark() {
        return media("(prefers-color-scheme: dark)");
    }

    /** Whether the page is as narrow as on a phone, less than 40 rem; see {@link #media}. */
    default BooleanExpr narrow() {
        return media("(width < 40rem)");
    }

    /** Declares files that the user chooses. */
    FileSignal file(String name);

    /**
     * Gives a handler a name and therefore a stable URL, unlike the anonymous handlers of {@code onClick} and similar
     * methods:
     *
     * {@snippet :
     * var save = page.action(Method.PUT, "save", e -> titles.set(title.get()));
     * return button("Save").onClick(save.sending());
     * }
     *
     * <p>An event runs the handler only if a render of the current state declares it, so an {@code if} around this call
     * acts as a permission check. A second action with the same method and name replaces the first.
     *
     * @throws FastStateException if the name is not a plain path segment: letters, digits, and {@code . _ ~ -} in
     *     between
     */
    NamedAction action(Method method, String name, EventHandler handler);

    /** The same with a handler that doesn't need the event. */
    NamedAction action(Method method, String name, Handler handler);

    /**
     * A window onto a table of any length. 120 rows are in the page at a time.
     *
     * @param name the window's name, unique on the page like that of a signal
     * @param rowHeight the height of a row, in CSS pixels
     */
    default RowWindow window(String name, int rowHeight) {
        return window(name, rowHeight, RowWindow.ROWS);
    }

    /**
     * A window onto a table of any length, with a given number of rows in the page.
     *
     * @param name the window's name, unique on the page like that of a signal
     * @param rowHeight the height of a row, in CSS pixels
     * @param rows how many rows are in the page at a time: at least 30, and at least three times as many as are in view
     */
    default RowWindow window(String name, int rowHeight, int rows) {
        return RowWindow.of(this, name, rowHeight, rows);
    }

    /**
     * A range that a person chooses by dragging across an element; see {@link Element#brush}.
     *
     * @param name the brush's name, unique on the page like that of a signal
     */
    default Brush brush(String name) {
        return Brush.of(this, name);
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
     * A state of the signed-in user. Reading it while nobody is signed in is an error, so guard such content with
     * {@link Guard#signedIn}.
     */
    default <T> State<T> user(String name, T initial) {
        return State.user(name, initial);
    }

    /** A state that everyone shares. */
    default <T> State<T> global(String name, T initial) {
        return State.global(name, initial);
    }

    /** A state of one record, identified by its key and shared by everyone who shows that record. */
    default <T> State<T> record(String name, Object key, T initial) {
        return State.record(name, key, initial);
    }

    /** The state of one record, of a kind whose states are declared as a constant. */
    default <T> State<T> record(RecordState<T> states, Object key) {
        return states.of(key);
    }

    /** A state of this tab, of a sealed type: the initial value is an instance of one of its subtypes. */
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

    /** A state of one record, of a sealed type. */
    default <T> State<T> record(String name, Object key, Class<T> type, T initial) {
        return State.record(name, key, type, initial);
    }

    /**
     * What a page keeps of the request that loaded its document; see {@link Page#request()}. The builder names what that is.
     *
     * <p>The values stay the same for as long as the page is open, on each node and after a restart, whatever later
     * requests say. Everything here is what the browser claims, so none of it proves who the visitor is.
     */
    interface Request {
        /**
         * The value of a header, such as {@code User-Agent}; several of them are joined by commas. Empty if the request had
         * none, or one of more than 500 characters.
         *
         * @throws FastStateException if the builder doesn't name the header by {@code requestHeaders}
         */
        Optional<String> header(String name);

        /**
         * The value of a cookie. Empty if the request had none of this name, or one of more than 500 characters.
         *
         * @throws FastStateException if the builder doesn't name the cookie by {@code requestCookies}
         */
        Optional<String> cookie(String name);

        /**
         * The numeric address that the request came from, such as {@code 203.0.113.7}. Behind proxies that the builder
         * trusts it is the visitor's.
         *
         * @throws FastStateException if the builder doesn't ask for it by {@code requestAddress(true)}
         */
        String remoteAddress();
    }
}
