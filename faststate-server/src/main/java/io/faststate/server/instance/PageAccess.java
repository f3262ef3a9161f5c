package io.faststate.server.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.datastar.DatastarEvent;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.hint.Hints;
import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageToken;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.security.SigningKey;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.sync.Browser;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the page instance that a request may use. */
public final class PageAccess {
    /** The request header with the token of the page. */
    public static final HeaderName PAGE = HeaderNames.create("FastState-Page");

    /** The request header with the id of the last event that a reconnecting stream received. */
    public static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

    private static final HeaderName SEEN = HeaderNames.create("FastState-Seen");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}");
    private static final int VERIFIED = 20_000;
    private static final Header EVENT_STREAM =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

    private final RenderServices services;
    private final Sessions sessions;
    private final SigningKey tokenKey;
    private final PageInstances instances;
    /** Tokens that were checked before; a page sends its own with each event. */
    private final Cache<String, PageToken> verified = Caffeine.newBuilder()
            .maximumSize(VERIFIED)
            .executor(Runnable::run)
            .build();

    private final Function<String, Optional<PageInstance>> streaming;

    /**
     * Creates the access to pages.
     *
     * @param streaming finds the instance that a tab's open stream follows
     */
    public PageAccess(
            RenderServices services,
            PageInstances instances,
            Function<String, Optional<PageInstance>> streaming) {
        this.services = services;
        this.sessions = services.sessions();
        this.tokenKey = services.tokenKey();
        this.instances = instances;
        this.streaming = streaming;
    }

    /** The hints for page authors. */
    public Hints hints() {
        return services.hints();
    }

    /** The words in the language of a page. */
    public Words words(PageToken token) {
        return services.words(token.address());
    }

    /** The words in the language that best fits a request. */
    public Words words(ServerRequest request) {
        return services.words(request);
    }

    /** The sessions, and who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Whether a page of this exact origin made a request. */
    public boolean sameOrigin(ServerRequest request) {
        return OriginCheck.sameOrigin(request.headers(), sessions.secure(request.isSecure()));
    }

    /** Whether another site made a request. */
    public boolean crossOrigin(ServerRequest request) {
        return OriginCheck.crossOrigin(request.headers(), sessions.secure(request.isSecure()));
    }

    /**
     * The token of the page that a request comes from. A request without a valid one is answered here: the page reloads
     * itself, because it was made for another session or with another key.
     */
    public Optional<PageToken> token(ServerRequest request, ServerResponse response) {
        return token(request, response, Browser.reload());
    }

    /**
     * The token of the page that a stream is for. A stream requested before its page moved to another session may
     * arrive after that; see {@link #overtaken}.
     */
    public Optional<PageToken> streamToken(ServerRequest request, ServerResponse response) {
        return token(request, response, onceMore(request));
    }

    /**
     * Answers the request for a stream whose page has moved to another session since. The browser requests it once more
     * with the page's new token. If that token doesn't fit its session either, the page reloads itself.
     */
    public void overtaken(ServerRequest request, ServerResponse response) {
        answer(response, onceMore(request));
    }

    private DatastarEvent onceMore(ServerRequest request) {
        var once = services.parts().client().keepsOrder()
                && !request.headers().contains(HeaderValues.create(LAST_EVENT_ID, Browser.ONCE_MORE));
        return once ? Browser.onceMore() : Browser.reload();
    }

    private Optional<PageToken> token(ServerRequest request, ServerResponse response, DatastarEvent without) {
        var session = sessions.find(request);
        var text = request.headers().first(PAGE);
        if (session.isEmpty() && !sessions.present(request)) {
            answer(response, Browser.notice(words(request).text(Word.COOKIES)));
            return Optional.empty();
        }
        var token = session.flatMap(it -> text.flatMap(given -> verified(request, given, it)));
        if (token.isEmpty()) {
            answer(response, without);
        }
        return token;
    }

    /** The page that a token names, if it belongs to the request's session. */
    public Optional<PageToken> token(ServerRequest request, String text) {
        return sessions.find(request).flatMap(session -> verified(request, text, session));
    }

    private Optional<PageToken> verified(ServerRequest request, String text, Session session) {
        var known = verified.getIfPresent(text);
        if (known != null) {
            return known.address().session().equals(session) ? Optional.of(known) : Optional.empty();
        }
        var token = PageToken.verified(text, session, services.origin(request), tokenKey);
        token.ifPresent(it -> verified.put(text, it));
        return token;
    }

    /** Makes the instance continue from the patches that its browser has seen, whichever instance sent them. */
    public static void goOn(ServerRequest request, PageInstance instance) {
        request.headers().first(SEEN).filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong).ifPresent(instance::saw);
    }

    /** Makes the page reload itself. */
    public void reload(ServerResponse response) {
        answer(response, Browser.reload());
    }

    /** Makes the browser leave a page that it may no longer see. */
    public void denied(ServerResponse response, AccessDeniedException denied, PageToken token) {
        answer(response, leaving(denied, token));
    }

    /** The event that makes a browser leave a page that it may not see. */
    public DatastarEvent leaving(AccessDeniedException denied, PageToken token) {
        return Browser.denied(services.parts(), denied, token.address().href()).build();
    }

    private static void answer(ServerResponse response, DatastarEvent event) {
        var events = EventWriter.create().write(event);
        response.header(EVENT_STREAM).header(NO_STORE).send(events.take());
    }

    /**
     * The instance of the token's tab, rebuilt if none is kept; empty if the page no longer exists, or has moved to another
     * session while it was rebuilt.
     *
     * @throws Exception what the view throws
     */
    public Optional<Found> instance(PageToken token) throws Exception {
        var tab = token.address().tab();
        // One left behind by a login on another node is of no use.
        var kept = streaming.apply(tab).or(() -> instances.find(tab)).filter(it -> same(it.address(), token.address()));
        if (kept.isPresent()) {
            return Optional.of(new Found(instances.keep(kept.get()), !kept.get().knows(token), false));
        }
        var route = services.route(token.address().pattern());
        if (route.isEmpty()) {
            return Optional.empty();
        }
        var built = PageInstance.build(services, token, route.get());
        var instance = instances.keep(built);
        if (!same(instance.address(), token.address())) {
            if (!sessions.open(token.address().session())) {
                return Optional.empty();
            }
            instances.replace(built);
            instance = built;
        }
        return Optional.of(new Found(instance, instance.digest() != token.digest(), instance == built));
    }

    private static boolean same(PageAddress one, PageAddress other) {
        return one.session().equals(other.session());
    }

    /**
     * A page instance that was found or built.
     *
     * @param instance the instance
     * @param outdated whether the browser may show something other than the instance assumes
     * @param built whether it was built for this request
     */
    public record Found(PageInstance instance, boolean outdated, boolean built) {}

    /** Drops an instance that turned out not to be needed. */
    public void drop(PageInstance instance) {
        instances.drop(instance);
    }
}
