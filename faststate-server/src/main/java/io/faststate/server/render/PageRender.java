package io.faststate.server.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Loader;
import io.faststate.dsl.Node;
import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import io.faststate.server.region.RegionIds;
import io.faststate.server.region.RegionKey;
import io.faststate.server.region.RegionKeys;
import io.faststate.server.region.RegionRender;
import io.faststate.server.region.Rendered;
import io.faststate.server.region.RowRecorder;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.store.StoreUnavailableException;
import io.faststate.server.view.DoubleDeclaration;
import io.faststate.server.view.ViewPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One render of a page, or of one of its regions: it runs the view, writes the markup, and collects the facts noted on
 * the way.
 */
public final class PageRender extends RenderNotes {
    /**
     * The maximum age of a render that an event uses. Within this time, changes to anything a view reads besides states
     * take effect.
     */
    public static final Duration MAX_AGE = Duration.ofSeconds(1);

    /** The size that most regions stay below, in bytes. */
    private static final int REGION_ROOM = 2_048;

    private final HtmlWriter out;
    private final DocumentPlaces places = new DocumentPlaces();
    private final long maxAgeNanos;
    private @Nullable RegionKeys keys;
    private RegionIds ids;
    private RowRecorder rows = new RowRecorder();
    private List<Guard> guards;
    private Crowd crowd = Crowd.NONE;

    /** An element with a very large number of children of one kind. */
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
        this.ids = new RegionIds(region.id);
        this.maxAgeNanos = maxAgeNanos;
        this.guards = region.guards;
        this.out = services.writer(this, room);
    }

    /** Creates a render of a whole page. */
    public static PageRender of(RenderServices services, PageAddress address, PageRoute route) {
        return of(services, address, route, null);
    }

    /** Creates a render of a whole page that shows the values entered in a form. */
    public static PageRender of(RenderServices services, PageAddress address, PageRoute route, @Nullable EnteredForm typed) {
        var parameters = route.match(address.path())
                .orElseThrow(() -> new NotFoundException("No page " + route.pattern() + " at this path"));
        var body = new RegionRender(null, "", null, List.of());
        var page = new ViewPage(parameters, address, services.parts());
        return new PageRender(services, address, page, body, MAX_AGE.toNanos(), route.room(), typed);
    }

    /** Runs the view and writes the page's content; if the view returns a whole document, writes that. */
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
            // The title's expression has to be known here, although only a document contains it.
            page.followedTitle().ifPresent(out::initialText);
            if (content instanceof HtmlElement) {
                out.write(content);
            } else {
                content(content);
            }
            return content;
        });
        if (!places.haveContent()) {
            throw new FastStateException("The document of " + route.pattern() + " has no body: " + node.getClass());
        }
        route.took(out.size());
    }

    /**
     * Runs the view and writes a whole document. Handlers are not kept, because nobody looks them up, except those of
     * regions that other tabs may share.
     */
    public void document(PageRoute route, String nonce) throws Exception {
        keepNoHandlers();
        try {
            writeDocument(route, nonce);
        } catch (DoubleDeclaration e) {
            throw located(e, route);
        }
    }

    /** The same failure with the places of both declarations, which another render finds. */
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
     * Renders one live region as of now, or takes another tab's render of it; the content around it stays. That render
     * may be of any age, because the values that it read are newer than the region that it replaces.
     */
    public static Rendered again(RenderServices services, PageAddress address, RegionRender old, PageFacts facts) {
        var live = old.live;
        if (live == null) {
            throw new FastStateException("The body is not a live region");
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

    /** A live region is sent by itself, so a long list in one needs no hint. */
    @Override
    public void crowded(String parent, String child, int count) {
        if (region.live == null && count > crowd.count()) {
            crowd = new Crowd(parent, child, count);
        }
    }

    @Override
    public void region(Live live, HtmlWriter target) {
        var id = ids.next(live);
        var key = key(live, id);
        var from = target.size();
        // A form's entered values are for nobody else.
        var inner = typed == null
                ? shared(services, live, key, guards, maxAgeNanos, () -> rendered(live, id, key))
                : rendered(live, id, key);
        gatherCheckables(inner.region());
        if (target.size() == from) {
            target.bytes(inner.markup());
        }
        rows.apart(from, target.size());
        region.inner.add(inner.region());
        region.personal |= inner.region().personal;
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
        var forms = forms();
        try {
            try {
                region.rootId = out.write(root(live), id);
            } catch (AccessDeniedException | NotFoundException | DoubleDeclaration e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                if (StoreUnavailableException.caused(e)) {
                    throw e;
                }
                giveUpForms(forms);
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

    /** Shows a failure in the region's place; what it read before determines when to try again. */
    private void fail(Live live, String id, int from, Throwable e) {
        var failed = region;
        out.cut(from);
        guards = failed.guards;
        rows = new RowRecorder();
        ids = new RegionIds(id);
        region = new RegionRender(live, id, null, guards);
        // Its text is in the language of the page.
        region.personal = services.parts().languages().several();
        region.reads.putAll(failed.reads);
        region.loads = failed.loads;
        region.rootId = out.write(services.failures().root(address.pattern(), services.words(address), e), id);
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

    /** Excludes text that the browser has by signals, so that it makes no difference to the digest of the markup. */
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

    @Override
    public void enterGuard(Guard guard) {
        region.personal = true;
        var next = new ArrayList<>(guards);
        next.add(guard);
        guards = List.copyOf(next);
    }

    @Override
    public List<Guard> guards() {
        return guards;
    }

    /** Guards that the content itself requires stay in force, as they do for what follows it. */
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
        places.headEnds(target.size());
    }

    @Override
    public void bodyStart(HtmlWriter target) {
        places.bodyStarts(target.size());
    }

    @Override
    public void bodyContentStart(HtmlWriter target) {
        places.contentStarts(target.size());
    }

    @Override
    public void bodyContentEnd(HtmlWriter target) {
        if (!page.queries().isEmpty()) {
            region.parts.add(ClientModule.NAVIGATION);
        }
        page.queries().values().forEach(query -> mirror(Queries.signal(query), StateInternals.get().state(query), Queries.part(query)));
        var loads = new LinkedHashMap<String, Loader<?>>();
        region.gatherLoads(loads);
        var noticeAt = Documents.footer(target, services.parts(), page, region.followed(), loads, notice());
        places.contentEnds(noticeAt, target.size());
    }

    private String notice() {
        return typed == null ? "" : typed.notice();
    }

    /** The markup of the page's content. */
    public byte[] contentBytes() {
        return places.content(out);
    }

    /**
     * The document, with the token and the signals that are known only after the whole render.
     *
     * @param told messages from earlier; a page that is rendered again doesn't show them
     */
    public byte[] documentBytes(PageFacts facts, NextPageMessages told) {
        places.check();
        var token = new PageToken(address, facts.digest()).signed(services.tokenKey());
        var notice = NextPageMessages.both(notice(), told.notice());
        places.fill(out, told.toasts(), notice.substring(notice().length()),
                Documents.signals(facts, typed, notice, services.hints().of(address.pattern())),
                Documents.clientTags(services.parts(), token, facts, told));
        var document = out.toByteArray();
        return region.hasForms() ? FormFields.fill(document, token) : document;
    }

    /** The facts that the render noted. */
    public PageFacts facts() {
        var markup = contentBytes();
        region.digest = rows.digest(markup, places.contentFrom());
        if (handlersKept()) {
            region.rows = rows.table(markup, places.contentFrom());
        }
        // A page that reads no state is not rendered again for a change.
        if (crowd.count() > 0 && !region.reads.isEmpty()) {
            services.hints().crowded(address.pattern(), crowd.parent(), crowd.child(), crowd.count());
        }
        return PageFacts.of(page, region);
    }
}
