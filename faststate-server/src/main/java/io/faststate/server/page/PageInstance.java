package io.faststate.server.page;

import io.faststate.dsl.Signal;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.RouteId;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.signal.JsonWriter;
import io.faststate.server.signal.SignalJson;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The page in one tab: what its current render yields, and what the browser was last sent. It can be dropped at any time
 * and built again by rendering.
 */
public final class PageInstance {
    private static final long MICROS = 1000;

    private final Engine engine;
    private final PageAddress address;
    private final PageRoute route;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<String, @Nullable Object> sent = new HashMap<>();
    private PageFacts facts;
    private Set<StateKey> shown;
    private String sentTitle;
    private long sentBody;
    private boolean bodyPatchedInParts;
    private long renderedAt;
    private long sequence;
    private boolean forgotten;
    private boolean noticed;

    private PageInstance(Engine engine, PageAddress address, PageRoute route, PageFacts facts) {
        this.engine = engine;
        this.address = address;
        this.route = route;
        this.facts = facts;
        this.shown = PageRender.keys(facts.body());
        this.sentTitle = facts.page().title();
        this.sentBody = facts.body().digest;
        this.renderedAt = System.nanoTime();
        facts.mirrors().forEach((name, mirror) -> sent.put(name, mirror.value));
    }

    /**
     * Builds the instance of a tab by rendering its page.
     *
     * @throws Exception what the view throws
     */
    public static PageInstance build(Engine engine, PageAddress address, PageRoute route) throws Exception {
        return new PageInstance(engine, address, route, render(engine, address, route).facts());
    }

    private static PageRender render(Engine engine, PageAddress address, PageRoute route) throws Exception {
        var render = PageRender.of(engine, address, route);
        render.content(route);
        engine.meters().rendered(route.pattern());
        return render;
    }

    /**
     * Renders a page's document for a new tab; nothing is kept.
     *
     * @throws Exception what the view throws
     */
    public static byte[] document(Engine engine, PageAddress address, PageRoute route) throws Exception {
        var render = PageRender.of(engine, address, route);
        render.document(route);
        engine.meters().rendered(route.pattern());
        return render.documentBytes(render.facts());
    }

    /** Which page, for whom. */
    public PageAddress address() {
        return address;
    }

    /** Held while a handler of this tab runs: the tab's events run one at a time, in arrival order. */
    public ReentrantLock turn() {
        return turn;
    }

    /** A digest of all that the browser is shown. */
    public long digest() {
        lock.lock();
        try {
            return facts.digest();
        } finally {
            lock.unlock();
        }
    }

    /** The states that the page shows. */
    public Set<StateKey> shown() {
        lock.lock();
        try {
            return shown;
        } finally {
            lock.unlock();
        }
    }

    /** The signals that the page declares. */
    public Map<String, Signal<?>> signals() {
        lock.lock();
        try {
            return facts.page().signals();
        } finally {
            lock.unlock();
        }
    }

    /** How many handlers the current render yields. */
    public int handlers() {
        lock.lock();
        try {
            return facts.body().size();
        } finally {
            lock.unlock();
        }
    }

    /** The handler that the current render yields for a route id. */
    public Optional<HandlerEntry> handler(String routeId) {
        lock.lock();
        try {
            return RouteId.parse(routeId).map(facts.body()::handler);
        } finally {
            lock.unlock();
        }
    }

    /** The route id of a handler as of now. */
    public String routeId(HandlerEntry entry) {
        return engine.routeId(entry.handler()).toString();
    }

    /** A number greater than all before, so that a browser can tell which of two patches is newer. */
    public long nextSequence() {
        lock.lock();
        try {
            sequence = Math.max(sequence + 1, System.currentTimeMillis() * MICROS);
            return sequence;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Renders what is stale and adds patches for what then differs from what the browser was sent.
     *
     * @param maxAgeNanos how old a render may be, in nanoseconds; an older one is made again even if all states that it
     *     read are as they were
     * @throws Exception what the view throws
     */
    public void refresh(EventWriter out, long maxAgeNanos) throws Exception {
        lock.lock();
        try {
            if (forgotten) {
                resync(out);
            } else if (System.nanoTime() - renderedAt > maxAgeNanos || stale(facts.body())) {
                renderAgain(out, false);
            } else if (mirrorsStale() || regionsStale(facts.body())) {
                refreshParts(out);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Renders the page and adds patches for all of it, whatever the browser was sent before.
     *
     * @throws Exception what the view throws
     */
    public void resync(EventWriter out) throws Exception {
        lock.lock();
        try {
            forgotten = false;
            sent.clear();
            renderAgain(out, true);
        } finally {
            lock.unlock();
        }
    }

    private void renderAgain(EventWriter out, boolean all) throws Exception {
        var render = render(engine, address, route);
        var before = facts;
        facts = render.facts();
        shown = PageRender.keys(facts.body());
        renderedAt = System.nanoTime();
        declare(out, before, all);
        mirrors(out);
        if (all || !sentTitle.equals(facts.page().title())) {
            title(out);
        }
        if (all || bodyPatchedInParts || sentBody != facts.body().digest) {
            sentBody = facts.body().digest;
            bodyPatchedInParts = false;
            patch(out, "body", PatchMode.INNER, render.contentBytes());
        }
    }

    /** Gives the browser signals that the page declares only now; those that it has stay as they are. */
    private void declare(EventWriter out, PageFacts before, boolean all) {
        var json = SignalJson.writer();
        facts.page().signals().forEach((name, signal) -> {
            if (all || !before.page().signals().containsKey(name)) {
                json.member(name, signal.initial());
            }
        });
        signals(out, json, true);
    }

    private void title(EventWriter out) {
        sentTitle = facts.page().title();
        if (!sentTitle.isEmpty()) {
            var text = HtmlWriter.create();
            text.text(sentTitle);
            patch(out, "title", PatchMode.INNER, text.toByteArray());
        }
    }

    private boolean stale(RegionRender region) {
        for (var read : region.reads.entrySet()) {
            if (version(read.getKey()) != read.getValue()) {
                return true;
            }
        }
        return false;
    }

    private long version(StateKey key) {
        return engine.store().load(key).map(Versioned::version).orElse(Versioned.UNWRITTEN);
    }

    private boolean regionsStale(RegionRender region) {
        for (var inner : region.inner) {
            if (stale(inner) || regionsStale(inner)) {
                return true;
            }
        }
        return false;
    }

    private boolean mirrorsStale() {
        for (var mirror : facts.mirrors().values()) {
            if (version(mirror.key) != mirror.version) {
                return true;
            }
        }
        return false;
    }

    private void refreshParts(EventWriter out) throws Exception {
        var patches = new HashMap<String, byte[]>();
        var changed = refreshRegions(facts.body(), patches);
        if (changed) {
            var mirrors = new HashMap<String, MirrorEntry>();
            PageRender.collect(facts.body(), mirrors);
            facts = new PageFacts(facts.page(), facts.body(), mirrors);
            shown = PageRender.keys(facts.body());
        }
        mirrors(out);
        for (var markup : patches.values()) {
            bodyPatchedInParts = true;
            patch(out, "", PatchMode.OUTER, markup);
        }
    }

    /** Renders the outermost stale regions again. */
    private boolean refreshRegions(RegionRender outer, Map<String, byte[]> patches) throws Exception {
        var changed = false;
        for (var i = 0; i < outer.inner.size(); i++) {
            var old = outer.inner.get(i);
            if (stale(old)) {
                var fresh = PageRender.again(engine, address, old, facts, markup -> patches.put(old.id, markup));
                engine.meters().rendered(route.pattern());
                if (fresh.digest == old.digest) {
                    patches.remove(old.id);
                }
                outer.inner.set(i, fresh);
                changed = true;
            } else {
                changed |= refreshRegions(old, patches);
            }
        }
        return changed;
    }

    /** Adds one patch for the mirrored parts that differ from what the browser was sent. */
    private void mirrors(EventWriter out) {
        @Nullable JsonWriter json = null;
        for (var mirror : facts.mirrors().values()) {
            if (version(mirror.key) != mirror.version) {
                PageRender.load(engine, mirror);
            }
            if (!sent.containsKey(mirror.name) || !Objects.equals(sent.get(mirror.name), mirror.value)) {
                sent.put(mirror.name, mirror.value);
                if (json == null) {
                    json = SignalJson.writer();
                }
                json.member(mirror.name, mirror.value);
            }
        }
        sent.keySet().retainAll(facts.mirrors().keySet());
        if (json != null) {
            signals(out, json, false);
        }
    }

    private void signals(EventWriter out, JsonWriter json, boolean onlyIfMissing) {
        if (!json.isEmpty()) {
            json.end();
            out.patchSignals(nextSequence(), onlyIfMissing, json.buffer(), json.size());
            engine.meters().patched("signals");
        }
    }

    private void patch(EventWriter out, String selector, PatchMode mode, byte[] markup) {
        out.patchElements(nextSequence(), selector, mode, markup);
        engine.meters().patched("elements");
    }

    /** Adds a patch of signals that a handler set. */
    public void setSignals(EventWriter out, Map<String, Object> values) {
        lock.lock();
        try {
            var json = SignalJson.writer();
            values.forEach(json::member);
            signals(out, json, false);
        } finally {
            lock.unlock();
        }
    }

    /** Tells the user something. */
    public void notice(EventWriter out, String text) {
        noticed = true;
        setSignals(out, Map.of(Documents.NOTICE, text));
    }

    /** Takes back what the user was told. */
    public void clearNotice(EventWriter out) {
        if (noticed) {
            noticed = false;
            setSignals(out, Map.of(Documents.NOTICE, ""));
        }
    }

    /** Notes that patches may not have reached the browser: the next ones hold the whole page. */
    public void forget() {
        lock.lock();
        try {
            forgotten = true;
        } finally {
            lock.unlock();
        }
    }
}
