package io.faststate.server.event;

import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.store.StoreUnavailableException;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers requests to routes that failed for a reason that nothing in them foresaw: such a failure is logged and told by its code,
 * and one that a later request need not meet is told as such, so that the browser sends its request again. Helidon by itself would
 * say nothing of either.
 */
public final class FailureGuard {
    private static final System.Logger LOGGER = System.getLogger(FailureGuard.class.getName());

    private FailureGuard() {}

    /** A failure of a route; Helidon takes back what of an answer was not sent yet. */
    private static final class FailedRouteException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Throwable failure;

        FailedRouteException(Throwable cause) {
            super(cause);
            failure = cause;
        }
    }

    /** Answers requests to guarded routes, and those to any route that needed the store while it could not be reached. */
    public static void answer(HttpRouting.Builder routing) {
        routing.error(StoreUnavailableException.class, (request, response, e) -> Refusal.withoutStore(response));
        routing.error(FailedRouteException.class, (request, response, e) -> answer(request, response, e.failure));
    }

    /** A route that is guarded. */
    public static Handler of(Handler handler) {
        return (request, response) -> {
            try {
                handler.handle(request, response);
            } catch (HttpException | RequestException | CloseConnectionException | IOException | UncheckedIOException e) {
                // What Helidon answers itself, and what nobody is there for any more.
                throw e;
            } catch (Throwable e) {
                throw new FailedRouteException(e);
            }
        };
    }

    private static void answer(ServerRequest request, ServerResponse response, Throwable e) {
        var refusal = passing(e);
        if (refusal.isPresent()) {
            var unused = refusal.get().apply(response);
        } else {
            var code = Failures.log(request.prologue().method().text() + ' ' + request.path().path() + " failed", e);
            Refusal.send(response, Status.INTERNAL_SERVER_ERROR_500, "failed", "That did not work (code " + code + ")");
        }
    }

    /**
     * How to refuse what failed for a reason that soon passes: the store can't be reached, or this server is stopping and interrupted
     * the thread, which can write nothing before it forgets that.
     */
    static Optional<Function<ServerResponse, Outcome>> passing(Throwable failure) {
        // An interrupt that is only a cause may be one of long ago.
        var interrupted = Thread.interrupted() || failure instanceof InterruptedException;
        Optional<Function<ServerResponse, Outcome>> refusal = StoreUnavailableException.caused(failure)
                ? Optional.of(Refusal::withoutStore)
                : interrupted ? Optional.of(Refusal::stopping) : Optional.empty();
        if (refusal.isPresent()) {
            LOGGER.log(System.Logger.Level.DEBUG, "A request could not be answered now", failure);
        }
        return refusal;
    }
}
