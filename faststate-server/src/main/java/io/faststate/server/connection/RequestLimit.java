package io.faststate.server.connection;

import io.helidon.common.concurrency.limits.Limit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Wraps the HTTP server's limit on concurrent requests, which it asks when a request's head has arrived and notifies
 * when the request is over.
 *
 * @param limit the wrapped limit
 * @param begun wraps the token that is returned at a request's end
 */
@SuppressWarnings("removal") // which the interface still has to have
record RequestLimit(Limit limit, UnaryOperator<Token> begun) implements Limit {
    @Override
    public Optional<Token> tryAcquire(boolean wait) {
        return limit.tryAcquire(wait).map(begun);
    }

    @Override
    public Outcome tryAcquireOutcome(boolean wait) {
        return limit.tryAcquireOutcome(wait) instanceof Outcome.Accepted accepted
                ? Outcome.immediateAcceptance(accepted.originName(), accepted.algorithmType(), begun.apply(accepted.token()))
                : Outcome.immediateRejection(limit.name(), limit.type());
    }

    @Override
    public Optional<Token> tryAcquire() {
        return tryAcquire(true);
    }

    @Override
    public Outcome tryAcquireOutcome() {
        return tryAcquireOutcome(true);
    }

    @Override
    public Limit copy() {
        return new RequestLimit(limit.copy(), begun);
    }

    @Override
    public String name() {
        return limit.name();
    }

    @Override
    public String type() {
        return limit.type();
    }
}
