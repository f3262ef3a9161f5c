package io.faststate.server.testing;

import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.SseReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the server answered to an event of a page. */
public final class Answer {
    private final Exchange exchange;
    private final List<Patch> patches;

    private Answer(Exchange exchange, List<Patch> patches) {
        this.exchange = exchange;
        this.patches = patches;
    }

    static Answer of(Exchange exchange) {
        var patches = new ArrayList<Patch>();
        try {
            new SseReader(event -> {
                if (event.isPatch()) {
                    patches.add(Patch.of(event));
                }
            }).read(new ByteArrayInputStream(exchange.text().getBytes(StandardCharsets.UTF_8)), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(exchange, List.copyOf(patches));
    }

    /** The status of the answer, such as 200. */
    public int status() {
        return exchange.status();
    }

    /** Whether nothing more of it comes; the answer of a streaming handler goes on for longer. */
    public boolean isComplete() {
        return exchange.ended();
    }

    /** The size of the answer's body in bytes, before compression. */
    public int bytes() {
        return exchange.text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The size of the event's body in bytes. */
    public int sentBytes() {
        return exchange.sent();
    }

    /** The changes of the page, in their order. */
    public List<Patch> patches() {
        return patches;
    }

    /** The changes of markup. */
    public List<Patch> elements() {
        return patches.stream().filter(patch -> patch.kind() == Patch.Kind.ELEMENTS).toList();
    }

    /** The changes of signals. */
    public List<Patch> signals() {
        return patches.stream().filter(patch -> patch.kind() == Patch.Kind.SIGNALS).toList();
    }

    /** The answer as it was sent. */
    @Override
    public String toString() {
        return exchange.status() + " " + exchange.text();
    }
}
