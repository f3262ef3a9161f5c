package io.faststate.server.testing;

import io.faststate.server.testing.engine.SseReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a page was sent by its stream: changes that it did not ask for, such as those of other visitors. */
public final class Pushes {
    private final List<SseReader.Event> events;
    private final List<Patch> patches;

    private Pushes(List<SseReader.Event> events) {
        this.events = events;
        this.patches = events.stream().map(Patch::of).toList();
    }

    static Pushes of(List<SseReader.Event> events) {
        return new Pushes(List.copyOf(events));
    }

    /**
     * What came after something earlier.
     *
     * @param earlier what the same page had been sent before
     */
    public Pushes since(Pushes earlier) {
        return new Pushes(events.subList(Math.min(earlier.events.size(), events.size()), events.size()));
    }

    /** The size of the patches in bytes, before compression. */
    public int bytes() {
        return toString().getBytes(StandardCharsets.UTF_8).length;
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

    /** The patches as they were sent. */
    @Override
    public String toString() {
        return events.stream().map(SseReader.Event::text).collect(Collectors.joining());
    }
}
