package io.faststate.server.instance;

import io.faststate.dsl.Handler;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.language.Words;
import io.faststate.server.render.PageFacts;
import io.faststate.server.render.PageRender;
import io.faststate.server.render.Queries;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.session.Session;
import io.faststate.server.signal.AcceptedParts;
import io.faststate.server.signal.SealedRecord;
import io.faststate.server.state.EventClaim;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import io.faststate.server.sync.BrowserCopy;
import io.faststate.server.sync.StreamedPatches;
import io.faststate.server.view.HandlerEntry;
import io.faststate.server.view.PageLife;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The page in one tab: what its current render yields, and what the browser was last sent. It can be dropped at any
 * time and is rebuilt by rendering.
 */
public final class PageInstance {

    private static final long WEIGHT = 4_000;

    private final RenderServices services;
    private final PageRoute route;
    private final TabLock lock = new TabLock();
    private final BrowserCopy browser;
    private final CurrentRender current;
    private final PageMessages messages;
    private final PagePlace place;
    private final ViewFailures failures;
    private final StreamedPatches streamed = new StreamedPatches();
    /**
     * Whether the browser is being redirected through its new session; until then it must not show what that session
     * may see.
     */
    private boolean led;
    private @Nullable BooleanSupplier answering;

    private PageInstance(RenderServices services, PageToken token, PageRoute route, PageFacts facts) {
        this.services = services;
        this.route = route;
        this.browser = new BrowserCopy(services, token, facts);
        this.failures = new ViewFailures(token.address().pattern());
        this.current = new CurrentRender(services, token.address(), route, browser, facts);
        this.messages = new PageMessages(services, lock, current, browser);
        this.place = new PagePlace(services, lock, current, browser);
    }

    /**
     * Builds the instance of a tab by rendering its page.
     *
     * @throws Exception what the view throws
     */
    public static PageInstance build(RenderServices services, PageToken token, PageRoute route) throws Exception {
        return new PageInstance(services, token, route, CurrentRender.render(services, token.address(), route).facts());
    }

    /**
     * The current page: this instance, or one from a fresh render that is not kept, because nothing of it is sent.
     *
     * @throws Exception what the view throws
     */
    public PageInstance current() throws Exception {
        return lock.rendering(() -> current.stale(PageRender.MAX_AGE.toNanos()) || current.innerStale()
                ? build(services, new PageToken(address(), facts().digest()), route)
                : this);
    }

    /** The words in the language of the page. */
    public Words words() {
        return services.words(address());
    }

    /** What its user is told. */
    public PageMessages messages() {
        return messages;
    }

    /** Where it is, and where it can be sent. */
    public PagePlace place() {
        return place;
    }

    /** The page and its session. */
    public PageAddress address() {
        return current.address();
    }

    /** The key of a state's value for this page. */
    public StateKey key(State<?> state) {
        return services.key(address(), state);
    }

    /** A state with its initial value on this page: a query parameter begins with the value in the address. */
    public <T> State<T> begun(State<T> state) {
        return lock.with(() -> Queries.begun(address(), facts().page(), state));
    }

    /** Who is signed in. */
    public Optional<User> user() {
        return services.sessions().user(address().session());
    }

    /** Whether requests can still come from the page's session; a login in another tab ends it. */
    public boolean open() {
        return lock.with(() -> services.sessions().open(address().session()));
    }

    /**
     * Moves the page to the session that a change makes of this one, and sends the browser a token for it. Calls of
     * {@link #open} wait meanwhile, because the old session ends before the page has moved.
     */
    public Session become(UnaryOperator<Session> change) {
        return lock.with(() -> {
            var next = change.apply(address().session());
            current.become(address().with(next));
            browser.become(address());
            return next;
        });
    }

    /**
     * Notes that the browser is being redirected through its new session and will load the page again: nothing of it is
     * sent before.
     */
    public void led() {
        lock.with(() -> led = true);
    }

    /** A digest of everything that the page shows. */
    public long digest() {
        return lock.with(() -> facts().digest());
    }

    /** The states that the page shows, and who is signed in. */
    public Set<StateKey> shown() {
        return lock.with(() -> current.shown());
    }

    /** The topics where the page's visitor is present, each with the visitor's name there. */
    public Map<String, String> presences() {
        return lock.with(() -> Map.copyOf(facts().page().presences()));
    }

    /** What the page does by itself. */
    public PageLife life() {
        return lock.with(current::life);
    }

    /** Restarts a failed load; pages that follow it are updated. */
    public void loadAgain(Load<?> load) {
        services.loads().again(address().tab(), services.routeId(load).toString());
    }

    /** The route id of a handler that no element of the page has. */
    public String routeId(Handler handler) {
        return services.routeId(handler).toString();
    }

    /**
     * Whether the page shows the size of a list that no store knows, because neither a handler changed it nor did it
     * survive a restart.
     */
    public boolean uncounted(DraftList<?> list) {
        var key = services.key(address(), DraftInternals.get().count(list));
        return lock.with(() -> current.shown().contains(key)) && services.version(key) == Versioned.UNWRITTEN;
    }

    /** The uploads in the page's forms, by name. */
    public Map<String, Upload> uploads() {
        return lock.with(() -> {
            var uploads = new HashMap<String, Upload>();
            facts().body().gatherUploads(uploads);
            return uploads;
        });
    }

    /** The signals that the page declares. */
    public Map<String, Signal<?>> signals() {
        return lock.with(() -> facts().signals());
    }

    /** The value of a state that a form begins with, as a signed text. */
    public String sealed(State<?> state, Record value) {
        return services.sealed(key(state), value);
    }

    /** The value of a state that a form began with, if this application signed the text. */
    public <R extends Record> Optional<R> opened(RecordSignal<R> draft, State<R> state, String sealed) {
        return SealedRecord.opened(services.tokenKey(), key(state), draft, sealed);
    }

    /** Which parts of its records the browser may change now; guards are evaluated on the thread of an event. */
    public AcceptedParts accepts() {
        return lock.with(() -> givenRecords().accepted(facts()));
    }

    /**
     * Notes the current value of a record signal, so that the browser can't change parts that the page shows no field
     * for.
     */
    public void gave(RecordSignal<?> signal, JsonValue value, EventClaim claim) {
        lock.with(() -> givenRecords().keep(facts(), signal, value, claim));
    }

    private PageFacts facts() {
        return current.facts();
    }

    private GivenRecords givenRecords() {
        return new GivenRecords(services.states(), address().tab());
    }

    /**
     * The approximate size of the instance, in bytes: its regions with their rows, handlers and signals, plus a fixed
     * amount. Measured on the heap, a page of 5 keyed rows with a button each takes 6 KB and one of 2,000 takes 365 KB;
     * this method returns 6 KB and 445 KB.
     */
    long weight() {
        return lock.with(() -> WEIGHT + facts().body().weight());
    }

    /** How many handlers the current render yields. */
    public int handlers() {
        return lock.with(() -> facts().body().size());
    }

    /** The handler with a route id in the current render. */
    public Optional<HandlerEntry> handler(String routeId) {
        return lock.with(() -> RouteId.parse(routeId).map(facts().body()::handler));
    }

    /** The handler with a name in the current render. */
    public Optional<HandlerEntry> action(Method method, String name) {
        return lock.with(() -> Optional.ofNullable(facts().page().action(method, name)));
    }

    /**
     * The next sequence number, greater than all earlier ones, so that a browser can tell which of two patches is
     * newer.
     */
    public long nextSequence() {
        return lock.with(browser::nextSequence);
    }

    /** Notes the highest patch number that the browser has seen, which may be another instance's. */
    public void saw(long sequence) {
        lock.with(() -> browser.saw(sequence));
    }

    /** Drops a handler table that is too old to use; the next event renders the page anyway. */
    public void dropOldHandlers() {
        lock.with(() -> {
            // Twice the age, because an event may be about to use a render of nearly that age.
            if (current.olderThan(2 * PageRender.MAX_AGE.toNanos())) {
                facts().body().forgetHandlers();
                facts().page().forgetActions();
            }
        });
    }

    /** The current route id of a handler. */
    public String routeId(HandlerEntry entry) {
        return services.routeId(entry.handler()).toString();
    }

    /**
     * Renders what is stale and adds patches for what then differs from what the browser was sent.
     *
     * @param maxAgeNanos how old a render may be, in nanoseconds; an older one is repeated even if no state that it
     *     read has changed
     * @throws Exception what the view throws
     */
    public void refresh(EventWriter out, long maxAgeNanos) throws Exception {
        render(() -> {
            if (led) {
                return;
            }
            if (browser.forgotten()) {
                Trace.rendered(() -> "page", List::of, "the browser may have missed a patch");
                current.again(streamed.insteadOf(out), true);
                failures.over();
            } else if (current.stale(maxAgeNanos)) {
                Trace.rendered(() -> "page", current::changed, "its render was older than a second: permissions are checked again");
                current.again(streamed.insteadOf(out), false);
                failures.over();
            } else if (current.partsStale()) {
                current.refreshParts(streamed.insteadOf(out));
                failures.over();
            }
            wakeStream();
        });
    }

    /**
     * Does the same for a stream, unless an event is being answered; that answer then carries the changes, because the
     * browser uses it to learn which choices in its fields the server knows of. Returns whether it refreshed; if not,
     * try again soon.
     *
     * @throws Exception what the view throws
     */
    public boolean refreshUnlessAnswered(EventWriter out) throws Exception {
        return lock.rendering(() -> {
            var event = answering;
            if (event != null && event.getAsBoolean()) {
                return false;
            }
            streaming(() -> refresh(out, Long.MAX_VALUE));
            return true;
        });
    }

    /** Does something with the patches of a stream, which come after those of answers of another node. */
    private void streaming(ViewFailures.Task task) throws Exception {
        browser.streams(true);
        try {
            task.run();
        } finally {
            browser.streams(false);
        }
    }

    /**
     * Does the same, and records why something was rendered.
     *
     * @throws Exception what the view throws
     */
    public boolean refreshTraced(EventWriter out) throws Exception {
        return services.hints().traces().record("stream", address().pattern(), address().tab(), () -> refreshUnlessAnswered(out));
    }

    /** Notes that an event is being answered; the supplier makes it take the changes and returns false if it can't. */
    public void answeredBy(BooleanSupplier event) {
        lock.with(() -> answering = event);
    }

    /** Notes that the event was answered. */
    public void answered() {
        lock.with(() -> answering = null);
    }

    /**
     * Renders the page and adds patches for all of it, whatever the browser was sent before.
     *
     * @throws Exception what the view throws
     */
    public void resync(EventWriter out) throws Exception {
        render(() -> {
            current.again(streamed.insteadOf(out), true);
            failures.over();
            wakeStream();
        });
    }

    /**
     * Does the same for a stream.
     *
     * @throws Exception what the view throws
     */
    public void resyncStreamed(EventWriter out) throws Exception {
        lock.rendering(() -> {
            streaming(() -> resync(out));
            return true;
        });
    }

    /** Runs a task that renders, and remembers what it throws. */
    private void render(ViewFailures.Task task) throws Exception {
        lock.rendering(() -> {
            browser.renders();
            failures.watch(task);
            return true;
        });
    }

    /** The code under which a failure was logged, if the page's view threw it. */
    public Optional<String> viewFailed(Throwable e) {
        return lock.with(() -> failures.code(e));
    }

    private void wakeStream() {
        if (!streamed.wake()) {
            browser.forget();
        }
    }

    /** Sends all patches by a stream from now on, for browsers that don't order patches from several sources. */
    public void streamedBy(Runnable stream) {
        lock.with(() -> {
            if (!services.parts().client().keepsOrder()) {
                streamed.open(stream);
            }
        });
    }

    /** Reverts {@link #streamedBy}: patches that the stream didn't take may not have reached the browser. */
    public void streamedNoLongerBy(Runnable stream) {
        lock.with(() -> {
            if (streamed.close(stream)) {
                browser.forget();
            }
        });
    }

    /** Adds the patches that were left to the stream. */
    public void takeStreamed(EventWriter out) {
        lock.with(() -> streamed.moveTo(out));
    }

    /** Notes that a handler patched elements itself, so the page differs from what was rendered. */
    public void patchedByHandler() {
        lock.with(browser::patchedByHandler);
    }

    /**
     * Whether this instance knows what a browser shows that has such a token. One that was built for a request which waited on its
     * way may not know what another instance has sent meanwhile.
     */
    boolean knows(PageToken token) {
        return lock.with(() -> browser.knows(token));
    }

    /** Notes that patches may not have reached the browser, so the next ones contain the whole page. */
    public void forget() {
        lock.with(browser::forget);
    }
}
