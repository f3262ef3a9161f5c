package io.faststate.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;

/**
 * A tab behind a network that delays, reorders and loses. Each answer and each stream is a connection: what comes on one
 * arrives in order, connections overtake each other, and one that breaks takes with it what was still on its way. The tab
 * does what the browser client does then: it sends an unanswered event again, and opens the stream again with the id of
 * the last event that it got there.
 */
final class LossyTab implements AutoCloseable {
    private final Tab tab;
    private final String path;
    private final Random random;
    private final List<Queue<SseEvent>> answers = new ArrayList<>();
    private final List<Sent> unanswered = new ArrayList<>();
    private Incoming stream = new Incoming();
    private String lastId = "0";

    LossyTab(Tab tab, String path, Random random) {
        this.tab = tab;
        this.path = path;
        this.random = random;
    }

    /** An event that was sent. */
    private record Sent(String action, String id, String body) {}

    /** What came by a stream and was not yet delivered. */
    private static final class Incoming {
        private final Queue<SseEvent> events = new ArrayDeque<>();
        private InputStream body = InputStream.nullInputStream();
        private boolean ended = true;

        synchronized void arrive(SseEvent event) {
            events.add(event);
        }

        synchronized void end() {
            ended = true;
        }

        synchronized boolean ended() {
            return ended;
        }

        synchronized SseEvent poll() {
            return events.poll();
        }
    }

    /** The page as the tab shows it. */
    Tab tab() {
        return tab;
    }

    /** Where its page is. */
    String path() {
        return path;
    }

    /** Clicks on a button that the page shows; its answer comes later, in parts, or never. */
    void click() {
        var buttons = tab.buttons();
        var button = buttons.get(random.nextInt(buttons.size()));
        send(new Sent(button.action(), UUID.randomUUID().toString(), tab.body()));
    }

    private void send(Sent event) {
        var events = new ArrayDeque<>(tab.visitor().send(tab.event(event.action(), event.id(), event.body())).events());
        if (random.nextInt(6) == 0) {
            for (var lost = random.nextInt(events.size() + 1); lost > 0; lost--) {
                events.removeLast();
            }
            unanswered.add(event);
        }
        answers.add(events);
    }

    /** Sends an event again whose answer was lost. */
    void repeat() {
        if (!unanswered.isEmpty()) {
            send(unanswered.remove(random.nextInt(unanswered.size())));
        }
    }

    /** Opens the stream, if none is open. */
    void follow() {
        if (!stream.ended()) {
            return;
        }
        var request = tab.visitor().request("/_faststate/s")
                .header("Sec-Fetch-Site", "same-origin")
                .header("FastState-Page", tab.token());
        if (!lastId.equals("0")) {
            request.header("Last-Event-ID", lastId);
        }
        var response = tab.visitor().send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("The stream answered " + response.statusCode());
        }
        var opened = new Incoming();
        opened.body = response.body();
        opened.ended = false;
        stream = opened;
        Thread.startVirtualThread(() -> read(opened));
    }

    private static void read(Incoming from) {
        try (var reader = new InputStreamReader(from.body, StandardCharsets.UTF_8)) {
            SseEvent.read(reader, from::arrive);
        } catch (IOException e) {
            // The tab broke the connection.
        } finally {
            from.end();
        }
    }

    /** Breaks the stream's connection: what was on its way is lost. */
    void breakStream() {
        close();
        stream.end();
        stream = new Incoming();
        // From the second time on the client says that it is not the first.
        lastId = lastId.equals("0") ? "1" : lastId;
    }

    /** Delivers the next event of one of the connections; whether there was one. */
    boolean deliver() {
        var waiting = answers.size() + 1;
        var from = random.nextInt(waiting);
        if (from < answers.size()) {
            var event = answers.get(from).poll();
            if (event == null) {
                answers.remove(from);
            } else {
                tab.apply(event);
            }
            return true;
        }
        var event = stream.poll();
        if (event != null) {
            lastId = event.id();
            tab.apply(event);
        }
        return event != null || !answers.isEmpty();
    }

    /** Lets all arrive that is still to come. */
    void settle() {
        while (!unanswered.isEmpty()) {
            repeat();
        }
        follow();
        while (deliver()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            stream.body.close();
        } catch (IOException e) {
            throw new AssertionError("The stream can't be closed", e);
        }
    }
}
