package io.faststate.server.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Live;
import io.faststate.dsl.Loader;
import io.faststate.dsl.Node;
import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.State;
import io.faststate.dsl.action.Sequence;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.port.LoadState;
import io.faststate.dsl.port.SignalAccess;
import io.faststate.dsl.port.StateAccess;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientPart;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.MirrorValue;
import io.faststate.dsl.render.RenderContext;
import io.faststate.dsl.render.Submission;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.region.Digest;
import io.faststate.server.region.MirrorEntry;
import io.faststate.server.region.PageLoad;
import io.faststate.server.region.RegionIds;
import io.faststate.server.region.RegionKey;
import io.faststate.server.region.RegionKeys;
import io.faststate.server.region.RegionRender;
import io.faststate.server.region.Rendered;
import io.faststate.server.region.RowRecorder;
import io.faststate.server.region.UploadEntry;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.security.RandomText;
import io.faststate.server.signal.AcceptedParts;
import io.faststate.server.view.DoubleDeclaration;
import io.faststate.server.view.HandlerEntry;
import io.faststate.server.view.ViewPage;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One render of a page, or of one of its regions: it runs the view, writes the markup, and notes what was read, which
 * handlers were written and which parts of states are mirrored.
 */
public final class PageRender extends ViewWork implements RenderContext {
    /** How old a render may be that an event uses: what a view reads besides states counts within this time. */
    public static final Duration MAX_AGE = Duration.ofSeconds(1);

    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName VALUE = AttributeName.of("value");

    /** How many bytes most regions take at most. */
    private static final int REGION_ROOM = 2_048;
    private static final int FORM_BYTES = 16;

    private final ClosureHasher hasher;
    private final HtmlWriter out;
    private final long maxAgeNanos;
    /** The boxes of the forms that are being written, one in another's place. */
    private final Deque<Set<String>> formBoxes = new ArrayDeque<>();
    private @Nullable RegionKeys keys;
    private RegionIds ids;
    private RowRecorder rows = new RowRecorder();
    private List<Guard> guards;
    private boolean handlersKept = true;
    private int contentFrom = -1;
    private int contentTo = -1;
    private int noticeAt = -1;
    private int tokenAt = -1;
    private int bodyAttributesAt = -1;
    private Crowd crowd = Crowd.NONE;

    /** Children of one kind that an element has very many of. */
    private record Crowd(String parent, String child, int count) {
        static final Crowd NONE = new Crowd("", "", 0);
    }

    private PageRender(
            RenderServices services,
            PageAddress address,
            ViewPage page,
            RegionRender region,
            long maxAgeNanos,
            int room,
            @Nullable EnteredForm typed) {
        super(services, address, page, region, typed);
        this.hasher = services.hasher();
        this.ids = new RegionIds(region.id);
        this.maxAgeNanos = maxAgeNanos;
        this.guards = region.guards;
        this.out = services.writer(this, room);
    }

    /** A render of a whole page. */
    public static PageRender of(RenderServices services, PageAddress address, PageRoute route) {
        return of(services, address, route, null);
    }

    /** A render of a whole page, which is shown with what came in the fields of a form. */
    public static PageRender of(RenderServices services, PageAddress address, PageRoute route, @Nullable EnteredForm typed) {
        var parameters = route.match(address.path())
                .orElseThrow(() -> new NotFoundException("No page " + route.pattern() + " at this path"));
        var body = new RegionRender(null, "", null, List.of());
        var page = new ViewPage(parameters, address.path(), services.parts());
        return new PageRender(services, address, page, body, MAX_AGE.toNanos(), route.room(), typed);
    }

    /** Runs the view and writes the page's content; a whole document if the view gives one. */
    public void content(PageRoute route) throws Exception {
        try {
            writeContent(route);
        } catch (DoubleDeclaration e) {
            throw located(e, route);
        }
    }

    private void writeContent(PageRoute route) throws Exception {
        var node = Work.call(this, () -> {
            route.guard().ifPresent(this::require);
            var content = services.layouts().around(address.path(), page, route.render(page, address));
            // What the title follows has to be known, though only a document holds it.
            page.followedTitle().ifPresent(out::initialText);
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

    /**
     * Runs the view and writes a whole document. Nobody looks up its handlers, so none is kept, but for those of regions
     * that other tabs may take.
     */
    public void document(PageRoute route, String nonce) throws Exception {
        handlersKept = false;
        try {
            writeDocument(route, nonce);
        } catch (DoubleDeclaration e) {
            throw located(e, route);
        }
    }

    /** The same failure as one that says where both declarations are, by another render that notes that. */
    private DoubleDeclaration located(DoubleDeclaration e, PageRoute route) throws Exception {
        if (page.declarations().notesPlaces()) {
            return e;
        }
        var again = of(services, address, route);
        again.page.declarations().notePlaces();
        try {
            again.content(route);
        } catch (DoubleDeclaration located) {
            return located;
        }
        return e;
    }

    private void writeDocument(PageRoute route, String nonce) throws Exception {
        Work.call(this, () -> {
            route.guard().ifPresent(this::require);
            var content = services.layouts().around(address.path(), page, route.render(page, address));
            Documents.write(out, content, page, services.parts(), nonce);
            return content;
        });
        route.took(out.size());
    }

    private void content(Node content) {
        bodyContentStart(out);
        out.write(content);
        bodyContentEnd(out);
    }

    /**
     * One live region as it is now, rendered again or taken from another tab's render; what stands around it is left
     * alone. How old that render is doesn't count: the values that it read are younger than the region they replace.
     */
    public static Rendered again(RenderServices services, PageAddress address, RegionRender old, PageFacts facts) {
        var live = old.live;
        if (live == null) {
            throw new FastStateException("The body is no live region");
        }
        return shared(services, live, old.key, old.guards, Long.MAX_VALUE, () -> {
            var around = new RegionRender(null, "", null, old.guards);
            var render = new PageRender(services, address, facts.page(), around, Long.MAX_VALUE, REGION_ROOM, null);
            services.meters().rendered(address.pattern());
            return Work.call(render, () -> render.rendered(live, old.id, old.key));
        });
    }

    private static Rendered shared(
            RenderServices services,
            Live live,
            @Nullable RegionKey key,
            List<Guard> guards,
            long maxAgeNanos,
            Supplier<Rendered> rendering) {
        return key == null ? rendering.get() : services.regions().get(key, maxAgeNanos, live, guards, rendering);
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter target) {
        hasher.hash(handler);
        if (hasher.processBound()) {
            hasher.withoutIdentity().ifPresent(type -> services.hints().withoutIdentity(address.pattern(), type));
        }
        region.own |= hasher.processBound() || hasher.mutableCapture();
        var id = hasher.routeId();
        if (handlersKept || !region.own) {
            keep(id, handler, traits);
        }
        target.code(services.eventStart());
        target.routeId(id);
        if (sending == null) {
            target.code(services.eventEnd());
        } else {
            target.code(services.sendingStart());
            Sequence.nested(sending, target);
            target.code(services.sendingEnd());
        }
    }

    private void keep(RouteId id, Serializable handler, HandlerTraits traits) {
        var known = region.handlers.get(id);
        if (known == null) {
            region.handlers.put(id, new HandlerEntry(handler, traits, guards));
        } else {
            known.alsoBehind(guards);
        }
    }

    @Override
    public boolean scripted() {
        return typed == null;
    }

    @Override
    public Optional<List<String>> typed(Signal<?> signal, String path) {
        return typed == null ? Optional.empty() : typed.texts(signal, path);
    }

    @Override
    public void field(RecordSignal<?> signal, String path) {
        region.field(signal.name(), AcceptedParts.plain(path), guards);
    }

    @Override
    public void accept(RecordSignal<?> signal, String path) {
        region.field(signal.name(), path, guards);
    }

    @Override
    public void assigned(RecordSignal<?> signal, Record value) {
        region.assigned(signal.name(), value);
    }

    @Override
    public void box(String name) {
        region.boxes.add(name);
        formBoxes.forEach(boxes -> boxes.add(name));
    }

    @Override
    public void upload(Upload upload) {
        region.uploads.put(upload.name(), new UploadEntry(upload, guards));
        // What a consumer captured may be of this page alone.
        region.own |= upload.consumer().isPresent();
    }

    @Override
    public void formStart(Serializable handler, HtmlWriter target) {
        formBoxes.push(new LinkedHashSet<>());
        region.forms = true;
        hasher.hash(handler);
        FormFields.writeStart(target, hasher.routeId().toString());
    }

    @Override
    public void formEnd(HtmlWriter target) {
        FormFields.writeEnd(target, formBoxes.pop());
    }

    @Override
    public void submitter(Serializable handler, HtmlWriter target) {
        hasher.hash(handler);
        target.attribute(NAME, FormFields.HANDLER);
        target.attribute(VALUE, hasher.routeId().toString());
    }

    @Override
    public void submitsToo(String button, Submission form) {
        services.hints().submitsToo(address.pattern(), button, form == Submission.EVENT);
    }

    /** A region of its own is sent by itself, so a long list in one is no hint. */
    @Override
    public void crowded(String parent, String child, int count) {
        if (region.live == null && count > crowd.count()) {
            crowd = new Crowd(parent, child, count);
        }
    }

    @Override
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        return mirror(mirrorName(state, part), state, part);
    }

    private MirrorValue mirror(String signal, State<?> state, Getter<?, ?> part) {
        region.own |= !state.scope().shared();
        var entry = region.mirrors.computeIfAbsent(
                signal, name -> MirrorEntry.of(services.states(), name, Queries.begun(address, page, state), part, key(state)));
        return new MirrorValue(entry.name(), entry.value());
    }

    private String mirrorName(State<?> state, Getter<?, ?> part) {
        hasher.hash(part);
        region.own |= hasher.processBound() || hasher.mutableCapture();
        var identity = Digest.combine(hasher.high() ^ hasher.low(), state.id().hashCode());
        return "_" + state.name() + "_" + Long.toString(identity >>> 12, Character.MAX_RADIX);
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
        return services.validation().attributes(record, component);
    }

    @Override
    public boolean needs(ClientPart part) {
        region.parts.add(part);
        return services.parts().client().takesParts();
    }

    @Override
    public Object initial(Signal<?> signal) {
        if (SignalAccess.get().isDeclared(signal)) {
            page.check(signal);
        } else {
            region.signals.put(signal.name(), signal);
        }
        return typed == null ? signal.initial() : typed.initial(signal);
    }

    @Override
    public void region(Live live, HtmlWriter target) {
        var id = ids.next(live);
        var key = key(live, id);
        var from = target.size();
        // What came in a form's fields is for nobody else.
        var inner = typed == null
                ? shared(services, live, key, guards, maxAgeNanos, () -> rendered(live, id, key))
                : rendered(live, id, key);
        formBoxes.forEach(inner.region()::gatherBoxes);
        if (target.size() == from) {
            target.bytes(inner.markup());
        }
        rows.apart(from, target.size());
        region.inner.add(inner.region());
        region.own |= inner.region().own;
    }

    @Override
    @SuppressWarnings("unchecked") // a load is known by the code of its loader
    public <T> LoadState<T> load(Load<T> load) {
        hasher.hash(load);
        var id = hasher.routeId().toString();
        var found = services.loads().show(address.tab(), id);
        region.load(id, new PageLoad(load.loader(), found.version()));
        return (LoadState<T>) found.state();
    }

    private @Nullable RegionKey key(Live live, String id) {
        if (live.loads()) {
            return null;
        }
        var known = keys;
        if (known == null) {
            known = services.regionKeys();
            keys = known;
        }
        return known.of(live, id);
    }

    /** Renders a region into the output. */
    private Rendered rendered(Live live, String id, @Nullable RegionKey key) {
        var outer = region;
        var outerIds = ids;
        var outerRows = rows;
        region = new RegionRender(live, id, key, guards);
        ids = new RegionIds(id);
        rows = new RowRecorder();
        var from = out.size();
        var forms = formBoxes.size();
        try {
            try {
                region.rootId = out.write(root(live), id);
            } catch (AccessDeniedException | NotFoundException | DoubleDeclaration e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                while (formBoxes.size() > forms) {
                    formBoxes.pop();
                }
                fail(live, id, from, e);
            }
            var markup = out.toByteArray(from, out.size());
            region.digest = rows.digest(markup, from);
            region.rows = rows.table(markup, from);
            return new Rendered(region, markup);
        } finally {
            region = outer;
            ids = outerIds;
            rows = outerRows;
        }
    }

    /** Shows that a region failed in its place; what it read before tells when to try again. */
    private void fail(Live live, String id, int from, Throwable e) {
        var failed = region;
        out.cut(from);
        guards = failed.guards;
        rows = new RowRecorder();
        ids = new RegionIds(id);
        region = new RegionRender(live, id, null, guards);
        region.reads.putAll(failed.reads);
        region.loads = failed.loads;
        region.rootId = out.write(services.failures().root(address.pattern(), e), id);
    }

    private static Element<?> root(Live live) {
        try {
            return live.render();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FastStateException("A live region failed: " + e.getMessage(), e);
        }
    }

    /** The browser has it by signals, so it makes no difference to what it is sent as markup. */
    @Override
    public void initialText(int from, HtmlWriter target) {
        rows.apart(from, target.size());
    }

    @Override
    public void listStart(HtmlWriter target) {
        rows.listStart(target.size());
    }

    @Override
    public void row(String id, int from, HtmlWriter target) {
        rows.row(id, from, target.size());
    }

    @Override
    public void listEnd(HtmlWriter target) {
        rows.listEnd();
    }

    /** Each tab is asked for itself: a region with a guard in it is its own. */
    @Override
    public void personal() {
        region.own = true;
    }

    @Override
    public void enterGuard(Guard guard) {
        region.own = true;
        var next = new ArrayList<>(guards);
        next.add(guard);
        guards = List.copyOf(next);
    }

    @Override
    public List<Guard> guards() {
        return guards;
    }

    /** Guards that the content itself requires stay, as they do for what follows it. */
    @Override
    public <T> T behind(Guard guard, Supplier<T> content) {
        var place = guards.size();
        enterGuard(guard);
        try {
            return content.get();
        } finally {
            var left = new ArrayList<>(guards);
            left.remove(place);
            guards = List.copyOf(left);
        }
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
        if (!page.queries().isEmpty()) {
            region.parts.add(ClientPart.NAVIGATION);
        }
        page.queries().values().forEach(query -> mirror(Queries.signal(query), StateAccess.get().state(query), Queries.part(query)));
        var loads = new LinkedHashMap<String, Loader<?>>();
        region.gatherLoads(loads);
        noticeAt = Documents.footer(target, services.parts(), page, region.followed(), loads, notice());
        contentTo = target.size();
    }

    private String notice() {
        return typed == null ? "" : typed.notice();
    }

    /** The markup of the page's content. */
    public byte[] contentBytes() {
        return out.toByteArray(contentFrom, contentTo);
    }

    /**
     * The document, with the token and the signals that only the whole render tells.
     *
     * @param told what the user is told besides, of which a page that is rendered again knows nothing
     */
    public byte[] documentBytes(PageFacts facts, NextPageMessages told) {
        if (tokenAt < 0 || bodyAttributesAt < 0) {
            throw new FastStateException("A document needs a head and a body, since FastState adds to both");
        }
        var token = token(facts);
        var toasts = told.toasts();
        for (var i = toasts.size() - 1; i >= 0; i--) {
            out.insert(contentTo, toasts.get(i).markup());
        }
        var notice = NextPageMessages.both(notice(), told.notice());
        var more = HtmlWriter.create();
        more.text(notice.substring(notice().length()));
        out.insert(noticeAt, more.toByteArray());
        out.insert(bodyAttributesAt, Documents.signals(facts, typed, notice, services.hints().of(address.pattern())));
        out.insert(tokenAt, Documents.clientTags(services.parts(), token, facts, told));
        var document = out.toByteArray();
        return region.hasForms() ? FormFields.fill(document, token, RandomText.of(FORM_BYTES)) : document;
    }

    private String token(PageFacts facts) {
        return new PageToken(address, facts.digest()).signed(services.tokenKey());
    }

    /** What the render found out. */
    public PageFacts facts() {
        var markup = contentBytes();
        region.digest = rows.digest(markup, contentFrom);
        if (handlersKept) {
            region.rows = rows.table(markup, contentFrom);
        }
        // A page that reads no state is not rendered again for a change.
        if (crowd.count() > 0 && !region.reads.isEmpty()) {
            services.hints().crowded(address.pattern(), crowd.parent(), crowd.child(), crowd.count());
        }
        return PageFacts.of(page, region);
    }
}
