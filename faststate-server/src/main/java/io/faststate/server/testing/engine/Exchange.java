package io.faststate.server.testing.engine;

import io.helidon.http.Status;

/**
 * An event and its answer.
 *
 * @param path where the event was sent
 * @param status the status of the answer
 * @param sent bytes of the event's body
 * @param text the body of the answer, as far as it has come
 * @param ended whether the answer has come to its end
 */
public record Exchange(String path, int status, int sent, String text, boolean ended) {
    /** Whether the answer is one of success. */
    public boolean succeeded() {
        return Status.create(status).family() == Status.Family.SUCCESSFUL;
    }
}
