package io.faststate.server.testing.engine;

import io.helidon.http.Status;

/**
 * An event and its answer.
 *
 * @param path where the event was sent
 * @param status the status of the answer
 * @param sent bytes of the event's body
 * @param text the body of the answer
 */
public record Exchange(String path, int status, int sent, String text) {
    /** Whether the answer is one of success. */
    public boolean succeeded() {
        return Status.create(status).family() == Status.Family.SUCCESSFUL;
    }
}
