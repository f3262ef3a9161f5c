package io.faststate.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What a server answered.
 *
 * @param status the status
 * @param headers the headers
 * @param text the body
 */
record Reply(int status, HttpHeaders headers, String text) {
    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** The value of a header; empty without one. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The events in the body. */
    List<SseEvent> events() {
        return header("Content-Type").startsWith("text/event-stream") ? SseEvent.all(text) : List.of();
    }

    /** Whether the page is told to load itself again. */
    boolean reloads() {
        return events().stream().anyMatch(event -> event.data().contains("el.click()") && event.data().contains("href=\"\""));
    }
}
