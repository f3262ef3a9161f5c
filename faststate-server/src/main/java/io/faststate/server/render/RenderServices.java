package io.faststate.server.render;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.dsl.identity.Captures;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.identity.HashKey;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.render.Code;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.hint.Hints;
import io.faststate.server.hint.InitialValues;
import io.faststate.server.language.Words;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.region.Names;
import io.faststate.server.region.RegionFailures;
import io.faststate.server.region.RegionKeys;
import io.faststate.server.region.SharedRegions;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.ErrorPages;
import io.faststate.server.route.Layouts;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRequest;
import io.faststate.server.route.PageRoute;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.security.SigningKey;
import io.faststate.server.security.TrustedProxies;
import io.faststate.server.session.Sessions;
import io.faststate.server.signal.SealedRecord;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.faststate.server.validation.Validation;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The services that all renders share: the routes, the store, the keys and the names of services. */
public final class RenderServices {
    private static final int HANDLER_KEY_BYTES = 16;

    private final Map<String, PageRoute> routes = new ConcurrentHashMap<>();
    private final States states;
    private final Sessions sessions;
    private final Validation validation;
    private final SigningKey tokenKey;
    private final HashKey handlerKey;
    private final Names names = new Names();
    private final DocumentParts parts;
    private final TrustedProxies proxies;
    private final Code eventStart;
    private final Code eventEnd;
    private final Code sendingStart;
    private final Code sendingEnd;
    private final Meters meters;
    private final SharedRegions regions;
    private final Loads loads;
    private final NextPages nextPages;
    private final RegionFailures failures = new RegionFailures();
    private final Hints hints;
    private final InitialValues initialValues;
    private Layouts layouts = Layouts.of(List.of());
    private ErrorPages errors;

    /** Creates the services of an application without pages. */
    public RenderServices(
            States states,
            Sessions sessions,
            Validation validation,
            SigningKey key,
            DocumentParts parts,
            TrustedProxies proxies,
            Meters meters,
            SharedRegions regions,
            Loads loads) {
        this.states = states;
        this.nextPages = new NextPages(states);
        this.sessions = sessions;
        this.validation = validation;
        this.tokenKey = key.derive("page");
        this.handlerKey = HashKey.of(Arrays.copyOf(key.derive("handler").mac(), HANDLER_KEY_BYTES));
        this.parts = parts;
        this.proxies = proxies;
        this.errors = new ErrorPages(layouts, parts.languages(), null, null, null);
        this.eventStart = Code.of(parts.client().eventStart() + parts.actions());
        this.eventEnd = Code.of(parts.client().eventEnd());
        this.sendingStart = Code.of(parts.client().sendingStart());
        this.sendingEnd = Code.of(parts.client().sendingEnd());
        this.meters = meters;
        this.regions = regions;
        this.loads = loads;
        this.hints = new Hints(parts.dev());
        this.initialValues = new InitialValues(hints);
    }

    /**
     * Adds a page. Objects that its view captured live as long as the application, so handlers that capture them too
     * identify them by the page and their position.
     *
     * @throws FastStateException if there already is a page of that pattern
     */
    public void add(PageRoute route) {
        if (routes.putIfAbsent(route.pattern(), route) != null) {
            throw new FastStateException("There are two pages at " + route.pattern() + "; give one of them another path");
        }
        names.services(route.pattern(), Captures.of(route.view()));
    }

    /** The placeholders for live regions that failed. */
    RegionFailures failures() {
        return failures;
    }

    /** Sets the layouts and error pages; before the first render. */
    public void add(Layouts around, ErrorPages standIns) {
        layouts = around;
        errors = standIns;
        around.parts().forEach(part -> names.services("layout " + part.path(), Captures.of(part.layout())));
        standIns.all().forEach(route -> names.services(route.pattern(), Captures.of(route.view())));
    }

    /** The layouts around pages' content. */
    Layouts layouts() {
        return layouts;
    }

    /** The pages shown for 404, 403 and failures. */
    public ErrorPages errors() {
        return errors;
    }

    /** The page of a pattern. */
    public Optional<PageRoute> route(String pattern) {
        return Optional.ofNullable(routes.get(pattern)).or(() -> errors.of(pattern));
    }

    /** All pages. */
    public Iterable<PageRoute> routes() {
        return routes.values();
    }

    /** The sessions, and who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /**
     * The key of a state's value for a page.
     *
     * @throws FastStateException if it is a user state, and nobody is signed in
     */
    public StateKey key(PageAddress address, State<?> state) {
        var owner = switch (state.scope()) {
            case TAB -> address.tab();
            case SESSION -> address.session().owner();
            case USER -> sessions.userId(address.session()).orElseThrow(() -> noUser(state));
            case RECORD -> state.key();
            case GLOBAL -> "";
        };
        return new StateKey(state.scope(), owner, state.name());
    }

    private static FastStateException noUser(State<?> state) {
        return new FastStateException("State " + state.name() + " belongs to a user, and nobody is signed in: guard the page,"
                + " as in page.require(Guard.signedIn()), or sign a user in by event.login(…)");
    }

    /** The value of a state that a form begins with, as a signed text. */
    public String sealed(StateKey key, Record value) {
        return SealedRecord.of(tokenKey, key, value);
    }

    /** The words in the language that a page keeps. */
    public Words words(PageAddress address) {
        return parts.languages().ofTag(address.request().language());
    }

    /** The words in the language that best fits a request. */
    public Words words(ServerRequest request) {
        return parts.languages().best(request.headers().first(HeaderNames.ACCEPT_LANGUAGE));
    }

    /** What a page keeps of the request for its document. */
    public PageRequest kept(ServerRequest request) {
        return new PageRequest(origin(request), parts.languages().kept(words(request)), parts.kept().of(request, proxies::client));
    }

    /** The origin by which the browser that sent a request knows this application; empty if it doesn't say. */
    public String origin(ServerRequest request) {
        return OriginCheck.origin(request.headers(), sessions.secure(request.isSecure()));
    }

    /** The validation of values. */
    Validation validation() {
        return validation;
    }

    /** The values of states. */
    public States states() {
        return states;
    }

    /** The parts of documents besides their views. */
    public DocumentParts parts() {
        return parts;
    }

    /** The meters. */
    public Meters meters() {
        return meters;
    }

    /** The current version of a state. */
    public long version(StateKey key) {
        return states.version(key);
    }

    public SigningKey tokenKey() {
        return tokenKey;
    }

    /** The hints for page authors. */
    public Hints hints() {
        return hints;
    }

    /** The initial values of states, as far as they were seen in development. */
    InitialValues initialValues() {
        return initialValues;
    }

    /** The loads of tabs. */
    public Loads loads() {
        return loads;
    }

    /** The messages for pages that users are redirected to. */
    public NextPages nextPages() {
        return nextPages;
    }

    /** The regions that tabs share. */
    SharedRegions regions() {
        return regions;
    }

    RegionKeys regionKeys() {
        return new RegionKeys(handlerKey, names);
    }

    ClosureHasher hasher() {
        return new ClosureHasher(handlerKey, names);
    }

    /** The current route id of a handler; it differs from the rendered one if something captured has changed. */
    public RouteId routeId(Object handler) {
        var hasher = hasher();
        hasher.hash(handler);
        return hasher.routeId();
    }

    /** The expression text before a handler's route id. */
    Code eventStart() {
        return eventStart;
    }

    /** The expression text after a handler's route id. */
    Code eventEnd() {
        return eventEnd;
    }

    /**
     * The expression text after a handler's route id if another expression runs once the event has taken the signals.
     */
    Code sendingStart() {
        return sendingStart;
    }

    /** The expression text after that other expression. */
    Code sendingEnd() {
        return sendingEnd;
    }

    HtmlWriter writer(PageRender render, int room) {
        return HtmlWriter.create(render, room);
    }
}
