package io.faststate.server.instance;

import io.faststate.dsl.Loader;
import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.identity.HandlerBody;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.dev.trace.Trace;
import io.faststate.server.region.RegionRender;
import io.faststate.server.region.Rendered;
import io.faststate.server.render.PageFacts;
import io.faststate.server.render.PageRender;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.store.StateKey;
import io.faststate.server.sync.BrowserCopy;
import io.faststate.server.sync.Freshness;
import io.faststate.server.sync.RegionPatch;
import io.faststate.server.view.PageLife;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The current render of a tab's page, and how the next one replaces it. */
final class CurrentRender {
    private final RenderServices services;
    private final PageRoute route;
    private final BrowserCopy browser;
    private final Freshness freshness;
    private volatile PageAddress address;
    private PageFacts facts;
    private Set<StateKey> shown;
    private long renderedAt;
    /** Whether the page has moved to another session since it was rendered. */
    private boolean moved;

    CurrentRender(RenderServices services, PageAddress address, PageRoute route, BrowserCopy browser, PageFacts facts) {
        this.services = services;
        this.address = address;
        this.route = route;
        this.browser = browser;
        this.facts = facts;
        this.shown = keys();
        this.freshness = new Freshness(services, address.tab());
        this.renderedAt = facts.body().oldest();
    }

    /**
     * Renders a page.
     *
     * @throws Exception what the view throws
     */
    static PageRender render(RenderServices services, PageAddress address, PageRoute route) throws Exception {
        var render = PageRender.of(services, address, route);
        try {
            render.content(route);
        } catch (NotFoundException e) {
            throw new AccessDeniedException(e);
        }
        services.meters().rendered(route.pattern());
        return render;
    }

    /** The page and its session. */
    PageAddress address() {
        return address;
    }

    /** The facts that the render noted. */
    PageFacts facts() {
        return facts;
    }

    /** The states that it shows, and who is signed in. */
    Set<StateKey> shown() {
        return shown;
    }

    /** Moves the page to another session. */
    void become(PageAddress next) {
        address = next;
        shown = keys();
        moved = true;
    }

    /** Whether the render is older than this many nanoseconds. */
    boolean olderThan(long nanos) {
        return ServerClock.nanos() - renderedAt > nanos;
    }

    /** Whether the whole page must be rendered again. */
    boolean stale(long maxAgeNanos) {
        return moved || olderThan(maxAgeNanos) || freshness.stale(facts.body());
    }

    /** The states that the page itself read and that changed since. */
    List<String> changed() {
        return freshness.changed(facts.body());
    }

    /** Whether a region must be rendered again. */
    boolean innerStale() {
        return freshness.innerStale(facts.body());
    }

    /** Whether a region must be rendered again, or a mirrored part of a state has changed. */
    boolean partsStale() {
        return freshness.mirrorsStale(facts) || innerStale();
    }

    /** What the page does by itself. */
    PageLife life() {
        var loads = new LinkedHashMap<String, Loader<?>>();
        facts.body().gatherLoads(loads);
        return facts.page().life(loads);
    }

    /** Renders the whole page, and adds patches for the differences or for everything. */
    void again(EventWriter out, boolean all) throws Exception {
        var render = render(services, address, route);
        var before = facts;
        facts = render.facts();
        shown = keys();
        renderedAt = facts.body().oldest();
        moved = false;
        if (all) {
            browser.startOver();
        }
        browser.page(out, before, render, facts, all);
    }

    private Set<StateKey> keys() {
        var keys = facts.body().keys();
        keys.addAll(services.sessions().keys(address.session()));
        return keys;
    }

    /** Renders the stale regions, and adds patches for the differences. */
    void refreshParts(EventWriter out) throws Exception {
        var before = facts;
        var patches = new ArrayList<RegionPatch>();
        if (freshness.mirrorsStale(facts)) {
            Trace.rendered(() -> "bound values", () -> freshness.changedMirrors(facts), "");
        }
        var complete = false;
        try {
            if (refreshRegions(facts.body(), browser.patched(0, facts.body()), patches)) {
                facts = PageFacts.of(facts.page(), facts.body());
                shown = keys();
            }
            if (patches.stream().anyMatch(RegionPatch::renamed) || unstreamed()) {
                again(out, true);
            } else {
                browser.parts(out, before, facts, patches);
            }
            complete = true;
        } finally {
            if (!complete) {
                browser.forget();
            }
        }
    }

    /** Whether regions load something, which begins with a stream, while the last render of the page opened none. */
    private boolean unstreamed() {
        return !facts.page().streamed() && !life().loads().isEmpty();
    }

    /**
     * Renders the outermost stale regions again; the sequence number is that of the last patch of a region around them.
     */
    private boolean refreshRegions(RegionRender outer, long patched, List<RegionPatch> patches) throws Exception {
        var changed = false;
        for (var i = 0; i < outer.inner.size(); i++) {
            var old = outer.inner.get(i);
            var base = browser.patched(patched, old);
            if (freshness.stale(old)) {
                Trace.rendered(() -> place(old), () -> freshness.changed(old), "something that it loads is there");
                var fresh = renderedAgain(old);
                if (fresh.region().shows() != old.shows()) {
                    patches.add(new RegionPatch(old, fresh, base));
                }
                outer.inner.set(i, fresh.region());
                changed = true;
            } else {
                changed |= refreshRegions(old, base, patches);
            }
        }
        return changed;
    }

    private static String place(RegionRender region) {
        return region.live == null ? "region" : "region at " + HandlerBody.of(region.live.code()).place();
    }

    private Rendered renderedAgain(RegionRender old) {
        try {
            return PageRender.again(services, address, old, facts);
        } catch (NotFoundException e) {
            throw new AccessDeniedException(e);
        }
    }
}
