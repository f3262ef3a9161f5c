package io.faststate.server.view;

import io.faststate.dsl.EventHandler;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Loader;
import io.faststate.dsl.Node;
import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.Page;
import io.faststate.dsl.Presence;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.NamedAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import io.faststate.dsl.value.ParameterText;
import io.faststate.server.hint.InitialValues;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.PageAddress;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page as seen by its view, and everything that the view declared. */
public final class ViewPage implements Page {
    /** The name of the action that sets the query parameters; no view can use it. */
    static final String QUERY_ACTION = "_query";

    private static final Pattern ACTION_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");

    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(100);

    private final Map<String, String> parameters;
    private final Map<String, HandlerEntry> actions = new HashMap<>();
    private final Map<String, String> presences = new LinkedHashMap<>();
    private final List<Handler> mount = new ArrayList<>();
    private final List<Handler> unmount = new ArrayList<>();
    private final List<PageLife.Interval> intervals = new ArrayList<>();
    private final List<Handler> background = new ArrayList<>();
    private final Map<String, Query<?>> queries = new LinkedHashMap<>();
    private final Map<String, List<Guard>> queryGuards = new HashMap<>();
    private final String path;
    private final String origin;
    private final Request request;
    private final String language;
    private final Locale locale;
    private final Declarations declarations = new Declarations();
    private final BrowserFeatures browser = new BrowserFeatures();
    private final DocumentParts parts;
    private final List<Node> head = new ArrayList<>();
    private String title;
    private boolean titled;
    private @Nullable StringExpr followedTitle;
    private boolean streamed;
    private InitialValues.@Nullable OfPage initialValues;

    /** Creates a page; its title is its path until the view sets another. */
    public ViewPage(Map<String, String> parameters, PageAddress address, DocumentParts parts) {
        this.parameters = parameters;
        this.parts = parts;
        this.path = address.path();
        this.title = path;
        this.language = parts.languages().kept(parts.languages().ofTag(address.request().language()));
        this.locale = parts.languages().ofTag(address.request().language()).locale();
        this.origin = address.request().origin();
        this.request = parts.kept().view(address.request().kept());
    }

    @Override
    public String path(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new FastStateException(
                    "The page's path has no parameter '" + name + "'; it has " + parameters.keySet());
        }
        return value;
    }

    @Override
    public long pathLong(String name) {
        return path(name, Long.class);
    }

    @Override
    public int pathInt(String name) {
        return path(name, Integer.class);
    }

    @Override
    public <T> T path(String name, Class<T> type) {
        var value = path(name);
        if (!ParameterText.fits(type)) {
            throw new FastStateException("Path parameter '" + name + "' can't be a " + type.getName()
                    + ": use a String, a number, a boolean, an enum, a UUID, or a date or time");
        }
        return ParameterText.parse(type, value).orElseThrow(() -> new NotFoundException(
                "Path parameter '" + name + "' is not a valid " + type.getSimpleName()));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String base() {
        return parts.base();
    }

    @Override
    public Locale locale() {
        Work.notePersonal();
        return locale;
    }

    @Override
    public Request request() {
        return request;
    }

    /** The tag of the language that the page keeps; empty if the application offers only one. */
    public String language() {
        return language;
    }

    @Override
    public String absoluteUrl(String path) {
        return origin + url(path);
    }

    @Override
    public <T> Query<T> query(String name, T initial) {
        return declare(Query.of(name, initial));
    }

    @Override
    public <T> Query<Optional<T>> query(String name, Class<T> type) {
        return declare(Query.of(name, type));
    }

    @Override
    public <T> Query<List<T>> query(String name, List<? extends T> initial, Class<T> itemType) {
        return declare(Query.of(name, initial, itemType));
    }

    /**
     * Declares a query parameter, replacing an earlier one with its name, and the action by which browsers set
     * parameters.
     */
    public <T> Query<T> declare(Query<T> query) {
        queries.put(query.name(), query);
        queryGuards.put(query.name(), guards());
        var all = List.copyOf(queries.values());
        var around = Map.copyOf(queryGuards);
        EventHandler read = event -> State.transaction(() -> all.stream()
                .filter(each -> around.getOrDefault(each.name(), List.of()).stream().allMatch(Guard::allows))
                .forEach(each -> StateInternals.get().read(each, event.fields(each.name()))));
        actions.put(key(Method.POST, QUERY_ACTION), new HandlerEntry(read, HandlerTraits.PLAIN, List.of()));
        return query;
    }

    /** The guards around what the view is declaring. */
    private static List<Guard> guards() {
        return Work.current() instanceof ViewPlace place ? place.guards() : List.of();
    }

    /** The query parameters that the view declared, by name. */
    public Map<String, Query<?>> queries() {
        return queries;
    }

    @Override
    public Page title(String text) {
        title = text;
        titled = true;
        return this;
    }

    @Override
    public Page title(StringExpr text) {
        followedTitle = text;
        return this;
    }

    /** The expression that the title follows; empty if the title is a fixed text. */
    public Optional<StringExpr> followedTitle() {
        return Optional.ofNullable(followedTitle);
    }

    @Override
    public Page head(Node... content) {
        head.addAll(List.of(content));
        return this;
    }

    @Override
    public State<Presence> presence(String topic, String name) {
        presences.put(topic, name);
        return Presence.of(topic);
    }

    /** The topics where the visitor is present, each with the visitor's name there. */
    public Map<String, String> presences() {
        return presences;
    }

    @Override
    public Page onMount(Handler handler) {
        checkWholeRender("onMount");
        mount.add(handler);
        return this;
    }

    @Override
    public Page onUnmount(Handler handler) {
        checkWholeRender("onUnmount");
        unmount.add(handler);
        return this;
    }

    @Override
    public Page every(Duration period, Handler handler) {
        checkWholeRender("every");
        if (period.compareTo(SHORTEST_PERIOD) < 0) {
            throw new FastStateException("page.every(" + period + ", …) would run too often: use 100 ms or more");
        }
        intervals.add(new PageLife.Interval(period, handler));
        return this;
    }

    @Override
    public Page background(Handler handler) {
        checkWholeRender("background");
        background.add(handler);
        return this;
    }

    /**
     * Rejects a call in a live region: a region is rendered without the rest of its page, whose life would then be
     * incomplete.
     */
    private static void checkWholeRender(String method) {
        if (Work.current() instanceof ViewPlace place && place.inRegion()) {
            throw new FastStateException("page." + method + "(…) is called in a live region: call it in the view itself");
        }
    }

    /** What the page does by itself, including what its regions load. */
    public PageLife life(Map<String, Loader<?>> loads) {
        return new PageLife(
                List.copyOf(mount), List.copyOf(unmount), List.copyOf(intervals), List.copyOf(background), loads);
    }

    /** Notes whether the page, which has been written by now, opens a stream. */
    public void streamed(boolean opens) {
        streamed = opens;
        declarations.wholeIsOver();
    }

    /** Whether the page opens a stream. */
    public boolean streamed() {
        return streamed;
    }

    @Override
    public BooleanSignal signal(String name, boolean initial) {
        return declare(BooleanSignal.of(name, initial));
    }

    @Override
    public <N extends Number> NumberSignal<N> signal(String name, N initial) {
        return declare(NumberSignal.of(name, initial));
    }

    @Override
    public StringSignal signal(String name, String initial) {
        return declare(StringSignal.of(name, initial));
    }

    @Override
    public <E extends Enum<E>> ValueSignal<E> signal(String name, E initial) {
        return declare(ValueSignal.of(name, initial));
    }

    @Override
    public <R extends Record> RecordSignal<R> signal(String name, R initial) {
        return declare(RecordSignal.of(name, initial));
    }

    @Override
    public <T> ListSignal<T> signal(String name, List<? extends T> initial, Class<T> itemType) {
        return declare(ListSignal.of(name, initial, itemType));
    }

    @Override
    public FileSignal file(String name) {
        return declare(FileSignal.of(name));
    }

    private <S extends Signal<?>> S declare(S signal) {
        return declarations.add(signal);
    }

    @Override
    public <T> State<T> tab(String name, T initial) {
        return declarations.add(State.tab(name, initial));
    }

    @Override
    public <T> State<T> tab(String name, Class<T> type, T initial) {
        return declarations.add(State.tab(name, type, initial));
    }

    @Override
    public Page scope(Object key) {
        return new ScopedPage(this, ScopeName.PAGE.inner(key));
    }

    @Override
    public NamedAction action(Method method, String name, EventHandler handler) {
        return action(method, name, ScopeName.PAGE, handler);
    }

    @Override
    public NamedAction action(Method method, String name, Handler handler) {
        return action(method, name, ScopeName.PAGE, handler);
    }

    NamedAction action(Method method, String own, ScopeName scope, Serializable handler) {
        var name = scope.ofAction(own);
        if (!ACTION_NAME.matcher(own).matches()) {
            throw new FastStateException("'" + own + "' can't name an action: use up to 64 letters, digits and . _ ~ -, "
                    + "a letter or digit first");
        }
        actions.put(key(method, name), new HandlerEntry(handler, HandlerTraits.PLAIN, guards()));
        var path = parts.namedActions() + name;
        return SignalInternals.get().action(
                method,
                name,
                path,
                parts.client().call(method.action(), path, false),
                parts.client().call(method.action(), path, true));
    }

    private static String key(Method method, String name) {
        return method + " " + name;
    }

    /** The handler of a named action. */
    public @Nullable HandlerEntry action(Method method, String name) {
        return actions.get(key(method, name));
    }

    /** Drops the handlers of named actions. */
    public void forgetActions() {
        actions.clear();
    }

    /** Rejects a signal that no view of this page declared. */
    public void check(Signal<?> signal) {
        if (!signals().containsKey(signal.name())) {
            throw new FastStateException("Signal " + signal.name() + " is not declared on this page: call page.signal(\""
                    + signal.name() + "\", …) in its view");
        }
    }

    /** The initial values of the page's states. */
    public InitialValues.OfPage initialValues(InitialValues all, String pattern) {
        var known = initialValues;
        if (known == null) {
            known = all.ofPage(pattern);
            initialValues = known;
        }
        return known;
    }

    /** The features that the browser handles by itself. */
    public BrowserFeatures browser() {
        return browser;
    }

    /** The declared signals, by name. */
    public Map<String, Signal<?>> signals() {
        return declarations.signals();
    }

    /** Everything that the view declared. */
    public Declarations declarations() {
        return declarations;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether the view set a title that patches must update; one that follows an expression updates itself. */
    public boolean titled() {
        return titled && followedTitle == null;
    }

    /** The elements that the view added to the head. */
    public List<Node> head() {
        return head;
    }
}
