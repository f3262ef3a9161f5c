package io.faststate.benchmarks.events;

import java.util.Set;

/** The page of this benchmark: a count and a button that adds to it. */
final class Counter {
    private Counter() {}

    /** A click on the button, as a browser sends it. */
    static Clicks clicks() {
        return Clicks.of(post("/_faststate/a/Zm9vYmFyYmF6cXV4MTIz", "{\"amount\":1}"));
    }

    /** The patch that answers it. */
    static Answer answer() {
        return new Answer(
                Set.of(
                        new Answer.Header("Content-Type", "text/event-stream"),
                        new Answer.Header("Cache-Control", "no-store"),
                        new Answer.Header("X-Content-Type-Options", "nosniff")),
                "event: datastar-patch-signals\ndata: signals {\"_counter\":{\"count\":1234}}\n\n");
    }

    private static String post(String path, String body) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Datastar-Request: true",
                "Sec-Fetch-Site: same-origin",
                "Event-Id: " + Clicks.NUMBER,
                "Content-Length: " + body.length(),
                "",
                body);
    }
}
