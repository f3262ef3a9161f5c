package io.faststate.server.page;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Live;
import io.faststate.dsl.Node;
import io.faststate.dsl.Scope;
import io.faststate.dsl.Signal;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.MirrorValue;
import io.faststate.dsl.render.RenderContext;
import io.faststate.dsl.render.RouteId;
import io.faststate.dsl.work.Work;
import io.faststate.server.store.StateKey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One render of a page, or of one of its regions: it runs the view, writes the markup, and notes what was read, which
 * handlers were written and which parts of states are mirrored.
 */
final class PageRender implements RenderContext, Work {
    /** How many bytes most regions take at most. */
    private static final int REGION_ROOM = 2_048;

    private final Engine engine;
    private final PageAddress address;
    private final ViewPage page;
    private final ClosureHasher hasher;
    private final HtmlWriter out;
    private RegionRender region;
    private List<Guard> guards;
    private boolean handlersKept = true;
    private int contentFrom = -1;
    private int contentTo = -1;
    private int tokenAt = -1;
    private int bodyAttributesAt = -1;

    private PageRender(Engine engine, PageAddress address, ViewPage page, RegionRender region, int room) {
        this.engine = engine;
        this.address = address;
        this.page = page;
        this.hasher = engine.hasher();
        this.region = region;
        this.guards = region.guards;
        this.out = engine.writer(this, room);
    }

    /** A render of a whole page. */
    static PageRender of(Engine engine, PageAddress address, PageRoute route) {
        var parameters = route.match(address.path())
                .orElseThrow(() -> new PageNotFoundException("No page " + route.pattern() + " at this path"));
        var body = new RegionRender(null, "", List.of());
        return new PageRender(engine, address, new ViewPage(parameters, address.path(), engine.parts()), body, route.room());
    }

    /** Runs the view and writes the page's content; a whole document if the view gives one. */
    void content(PageRoute route) throws Exception {
        var view = route.view();
        var node = Work.call(this, () -> {
            route.guard().ifPresent(this::require);
            var content = view.render(page);
            if (content instanceof HtmlElement) {
                out.write(content);
            } else {
                content(content);
            }
            return content;
        });
        if (contentFrom < 0) {
            throw new FastStateException("The document of " + route.pattern() + " has no body: " + node.getClass());
        }
        route.took(out.size());
    }

    /** Runs the view and writes a whole document; nobody looks up its handlers, so none is kept. */
    void document(PageRoute route, String nonce) throws Exception {
        handlersKept = false;
        var view = route.view();
        Work.call(this, () -> {
            route.guard().ifPresent(this::require);
            var content = view.render(page);
            Documents.write(out, content, page, engine.parts(), nonce);
            return content;
        });
        route.took(out.size());
    }

    private void content(Node content) {
        bodyContentStart(out);
        out.write(content);
        bodyContentEnd(out);
    }

    /** Renders one live region again; what stands around it is left alone. */
    static RegionRender again(Engine engine, PageAddress address, RegionRender old, PageFacts facts, Sink sink)
            throws Exception {
        var live = old.live;
        if (live == null) {
            throw new FastStateException("The body is no live region");
        }
        var fresh = new RegionRender(live, old.id, old.guards);
        var render = new PageRender(engine, address, facts.page(), fresh, REGION_ROOM);
        Work.call(render, () -> {
            render.writeRoot(live, fresh);
            return fresh;
        });
        var bytes = render.out.toByteArray();
        fresh.digest = Digest.of(bytes);
        sink.accept(bytes);
        return fresh;
    }

    /** Takes a region's markup. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] markup);
    }

    @Override
    public void action(Serializable handler, boolean concurrent, HtmlWriter target) {
        hasher.hash(handler);
        var id = hasher.routeId();
        if (handlersKept) {
            keep(id, handler, concurrent);
        }
        target.code(engine.eventStart());
        target.routeId(id);
        target.code(engine.eventEnd());
    }

    private void keep(RouteId id, Serializable handler, boolean concurrent) {
        var known = region.handlers.get(id);
        if (known == null) {
            region.handlers.put(id, new HandlerEntry(handler, concurrent, guards));
            hasher.withoutIdentity().ifPresent(type -> engine.meters().handlerWithoutIdentity(address.pattern(), type));
        } else {
            known.alsoBehind(guards);
        }
    }

    @Override
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        return mirror(mirrorName(state, part), state, part);
    }

    private MirrorValue mirror(String signal, State<?> state, Getter<?, ?> part) {
        var entry = region.mirrors.computeIfAbsent(signal, name -> {
            var made = new MirrorEntry(name, state, part, key(state));
            load(engine, made);
            return made;
        });
        return new MirrorValue(entry.name, entry.value);
    }

    private String mirrorName(State<?> state, Getter<?, ?> part) {
        hasher.hash(part);
        var identity = Digest.combine(hasher.high() ^ hasher.low(), state.id().hashCode());
        return "_" + state.name() + "_" + Long.toString(identity >>> 12, Character.MAX_RADIX);
    }

    /** Reads the part of the state anew; whether it differs from what was known. */
    static boolean load(Engine engine, MirrorEntry mirror) {
        var found = engine.states().load(mirror.state, mirror.key);
        mirror.version = found.version();
        var before = mirror.value;
        // A null in a merge patch would remove the signal, and reading it would then make it another one.
        mirror.value = Objects.requireNonNullElse(mirror.part.get(found.value()), "");
        return !Objects.equals(before, mirror.value);
    }

    @Override
    public MirrorValue bound(Signal<?> signal, State<?> state, Getter<?, ?> part) {
        region.signals.put(signal.name(), signal);
        return mirror(signal.name(), state, part);
    }

    @Override
    public void message(Signal<?> signal) {
        region.messages.add(signal.name());
    }

    @Override
    public Map<String, String> constraints(Class<?> record, String component) {
        return engine.validation().attributes(record, component);
    }

    @Override
    public Object initial(Signal<?> signal) {
        if (signal.declared()) {
            page.check(signal);
        } else {
            region.signals.put(signal.name(), signal);
        }
        return signal.initial();
    }

    @Override
    public void region(Live live, HtmlWriter target) {
        var outer = region;
        var id = outer.ids.next(live);
        region = new RegionRender(live, id, guards);
        outer.inner.add(region);
        var from = target.size();
        try {
            writeRoot(live, region);
            region.digest = Digest.of(target.toByteArray(from, target.size()));
        } finally {
            region = outer;
        }
    }

    private void writeRoot(Live live, RegionRender target) {
        try {
            out.write(live.render(), target.id);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FastStateException("A live region failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void enterGuard(Guard guard) {
        var next = new ArrayList<>(guards);
        next.add(guard);
        guards = List.copyOf(next);
    }

    @Override
    public void leaveGuard() {
        guards = List.copyOf(guards.subList(0, guards.size() - 1));
    }

    @Override
    public void headEnd(HtmlWriter target) {
        tokenAt = target.size();
    }

    @Override
    public void bodyStart(HtmlWriter target) {
        bodyAttributesAt = target.size();
    }

    @Override
    public void bodyContentStart(HtmlWriter target) {
        contentFrom = target.size();
    }

    @Override
    public void bodyContentEnd(HtmlWriter target) {
        Documents.footer(target, engine.parts(), followed(region));
        contentTo = target.size();
    }

    /** Whether the region shows something that other tabs can change. */
    private static boolean followed(RegionRender region) {
        return region.reads.keySet().stream().anyMatch(PageAddress::followed)
                || region.mirrors.values().stream().anyMatch(mirror -> PageAddress.followed(mirror.key))
                || region.inner.stream().anyMatch(PageRender::followed);
    }

    @Override
    public <T> T get(Signal<T> signal) {
        throw new FastStateException("Signal " + signal.name() + " has no value in a view, only in a handler: "
                + "bind it with text(), or keep the value in a state");
    }

    @Override
    public <T> void set(Signal<T> signal, T value) {
        throw new FastStateException("A view can't set signal " + signal.name() + "; a handler can");
    }

    /** Where a state's value is; for a user's that depends on who is signed in. */
    private StateKey key(State<?> state) {
        if (state.scope() == Scope.USER) {
            note(engine.sessions().key(address.session()));
        }
        return engine.key(address, state);
    }

    private void note(StateKey key) {
        region.reads.putIfAbsent(key, engine.version(key));
    }

    @Override
    public Optional<User> user() {
        var sessions = engine.sessions();
        note(sessions.key(address.session()));
        sessions.userId(address.session()).ifPresent(id -> note(sessions.rolesKey(id)));
        return sessions.user(address.session());
    }

    @Override
    public void require(Guard guard) {
        if (!guard.allows()) {
            throw new AccessDeniedException(user().isPresent());
        }
        enterGuard(guard);
    }

    @Override
    public <T> T get(State<T> state) {
        var key = key(state);
        var found = engine.states().load(state, key);
        region.reads.putIfAbsent(key, found.version());
        return found.value();
    }

    @Override
    public <T> T update(State<T> state, UnaryOperator<T> change) {
        throw new FastStateException("A view can't change state " + state.name() + "; a handler can");
    }

    @Override
    public <R> R transaction(Supplier<R> task) {
        throw new FastStateException("A view can't change states, so it needs no transaction; a handler can");
    }

    /** The markup of the page's content. */
    byte[] contentBytes() {
        return out.toByteArray(contentFrom, contentTo);
    }

    /** The document, with the token and the signals that only the whole render tells. */
    byte[] documentBytes(PageFacts facts) {
        if (tokenAt < 0 || bodyAttributesAt < 0) {
            throw new FastStateException("A document needs a head and a body, since FastState adds to both");
        }
        out.insert(bodyAttributesAt, Documents.signals(facts));
        out.insert(tokenAt, Documents.clientTags(engine.parts(), token(facts)));
        return out.toByteArray();
    }

    private String token(PageFacts facts) {
        return new PageToken(address, facts.digest()).signed(engine.tokenKey());
    }

    /** What the render found out. */
    PageFacts facts() {
        region.digest = Digest.of(contentBytes());
        return PageFacts.of(page, region);
    }

    /** All that a region and those inside show. */
    static Set<StateKey> keys(RegionRender region) {
        var keys = new HashSet<StateKey>();
        gather(region, keys);
        return keys;
    }

    private static void gather(RegionRender region, Set<StateKey> into) {
        into.addAll(region.reads.keySet());
        region.mirrors.values().forEach(mirror -> into.add(mirror.key));
        region.inner.forEach(each -> gather(each, into));
    }
}
