package io.faststate.server.body;

import io.faststate.dsl.FastStateException;
import io.helidon.http.Status;

/** Reports that an event is refused because of how it was sent. */
public final class RefusedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final String code;
    private final String reason;

    RefusedException(Status status, String code, String reason) {
        super(reason);
        this.status = status;
        this.code = code;
        this.reason = reason;
    }

    public Status status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
