package io.faststate.server.stream;

import io.faststate.dsl.Scope;
import io.faststate.server.connection.Counts;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.life.Visits;
import io.faststate.server.metrics.Meters;
import io.faststate.server.presence.Presences;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreUnavailableException;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Answers the GET that opens a page's stream. */
public final class StreamRoute {
    private static final System.Logger LOGGER = System.getLogger(StreamRoute.class.getName());
    private static final Header EVENT_STREAM =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final Header UNBUFFERED = HeaderValues.createCached("X-Accel-Buffering", "no");

    /** The header in which a tab without a lasting stream reports its state. */
    private static final HeaderName TAB = HeaderNames.create("FastState-Tab");

    /** How many times streams compare their pages again where other nodes may send the same changes. */
    private static final int ROUNDS = 2;

    private static final Header LATER = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "5");

    private final PageAccess access;
    private final Streams streams;
    private final Presences presences;
    private final Visits visits;
    private final StateStore store;
    private final Meters meters;
    private final Transfer transfer;
    private final HeartbeatIntervals pace;
    private final Duration reconnect;
    private final Patience afterStream;
    private final Patience afterSign;
    private final Counts perAddress;
    private final Function<ServerRequest, String> addresses;

    /**
     * Creates the route; its streams send a comment after a silence.
     *
     * @param reconnect how long browsers wait before they reopen a stream
     * @param tabReturn how long a tab whose stream ended may take to open another one
     * @param hiddenTabReturn how long a tab without a stream may take until its next sign of life
     */
    public StreamRoute(
            PageAccess access,
            Streams streams,
            Presences presences,
            Visits visits,
            StateStore store,
            Meters meters,
            Transfer transfer,
            HeartbeatIntervals pace,
            Duration reconnect,
            Duration tabReturn,
            Duration hiddenTabReturn,
            Counts perAddress,
            Function<ServerRequest, String> addresses) {
        this.access = access;
        this.streams = streams;
        this.presences = presences;
        this.visits = visits;
        this.store = store;
        this.meters = meters;
        this.transfer = transfer;
        this.pace = pace;
        this.reconnect = reconnect;
        this.afterStream = Patience.afterStream(tabReturn);
        this.afterSign = Patience.afterSign(hiddenTabReturn);
        this.perAddress = perAddress;
        this.addresses = addresses;
    }

    /** Follows a page until its browser is gone. */
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        if (access.crossOrigin(request)) {
            response.status(Status.FORBIDDEN_403).send();
            return;
        }
        var token = access.streamToken(request, response);
        if (token.isEmpty()) {
            return;
        }
        Optional<PageAccess.Found> found;
        try {
            found = access.instance(token.get());
        } catch (AccessDeniedException e) {
            if (access.sessions().open(token.get().address().session())) {
                access.denied(response, e, token.get());
            } else {
                access.overtaken(request, response);
            }
            return;
        }
        if (found.isEmpty() || !found.get().instance().open()) {
            access.overtaken(request, response);
            return;
        }
        var says = request.headers().first(TAB).orElse("");
        if (says.equals("hidden") || says.equals("gone")) {
            if (found.get().outdated()) {
                found.get().instance().forget();
            }
            withoutStream(response, found.get().instance(), says.equals("gone"));
            return;
        }
        var address = addresses.apply(request);
        if (!perAddress.enter(address)) {
            response.status(Status.SERVICE_UNAVAILABLE_503).header(LATER).send();
            return;
        }
        try {
            follow(request, response, found.get(), says.equals("brief"));
        } finally {
            perAddress.leave(address);
        }
    }

    /** Handles a tab that continues without a stream, or whose page is left. */
    private void withoutStream(ServerResponse response, PageInstance instance, boolean gone) {
        if (!gone || visits.has(instance.address().tab()) || !instance.presences().isEmpty()) {
            stream(instance, gone ? afterStream : afterSign).presentWithoutIt();
        }
        stillUsed(instance);
        response.status(Status.NO_CONTENT_204).header(NO_STORE).send();
    }

    private Stream stream(PageInstance instance, Patience patience) {
        return new Stream(instance, streams, presences.attendance(), visits, meters, patience, store.shared() ? ROUNDS : 0);
    }

    private void follow(ServerRequest request, ServerResponse response, PageAccess.Found found, boolean brief)
            throws Exception {
        var instance = found.instance();
        PageAccess.goOn(request, instance);
        var stream = stream(instance, brief ? afterSign : afterStream);
        if (!streams.open(stream)) {
            response.status(Status.SERVICE_UNAVAILABLE_503).header(LATER).send();
            return;
        }
        var resync = found.outdated() || request.headers().contains(PageAccess.LAST_EVENT_ID);
        response.header(EVENT_STREAM).header(NO_STORE).header(UNBUFFERED);
        try (var out = transfer.stream(request, response)) {
            stream.run(out, resync, brief, pace, reconnect, () -> stillUsed(instance));
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A browser closed its stream", e);
        } catch (Exception e) {
            if (!StoreUnavailableException.caused(e)) {
                throw e;
            }
            // The browser opens another one, which brings what this one could not.
            instance.forget();
            LOGGER.log(System.Logger.Level.DEBUG, "A stream ended, since its page can't be rendered without the store", e);
        }
    }

    private void stillUsed(PageInstance instance) {
        access.sessions().touch(instance.address().session());
        store.touch(Scope.TAB, instance.address().tab());
        instance.dropOldHandlers();
    }
}
