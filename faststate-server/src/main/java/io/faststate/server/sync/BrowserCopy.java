package io.faststate.server.sync;

import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.region.RegionRender;
import io.faststate.server.render.Documents;
import io.faststate.server.render.PageFacts;
import io.faststate.server.render.PageRender;
import io.faststate.server.render.Queries;
import io.faststate.server.render.RenderServices;
import io.faststate.server.render.Toast;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageToken;
import io.faststate.server.route.QueryText;
import io.faststate.server.signal.JsonWriter;
import io.faststate.server.signal.SignalJson;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the browser of one tab was last sent, and the patches that update it. Its page instance allows one thread at a
 * time to use it.
 */
public final class BrowserCopy {

    private final RenderServices services;
    private PageAddress address;
    private final Map<String, Object> mirrors = new HashMap<>();
    private final Refusals refusals = new Refusals();
    private String title;
    /** The sequence number of the last patch of each region; the body has an empty id. */
    private final Map<String, Long> patched = new HashMap<>();
    private boolean patchedByHandler;
    private final PatchIds ids;
    private boolean forgotten;
    private boolean noticed;
    /** Whether the browser's token says that the page was patched, so that a later instance knows. */
    private boolean tokenTells;
    /** Whether the browser's token belongs to an earlier session. */
    private boolean tokenOutdated;

    /** A browser that shows the result of a render. */
    public BrowserCopy(RenderServices services, PageToken token, PageFacts facts) {
        this.services = services;
        this.ids = new PatchIds(services.states()::progress);
        this.address = token.address();
        this.tokenTells = token.digest() == PageToken.PATCHED;
        this.title = facts.page().title();
        facts.mirrors().forEach((name, mirror) -> mirrors.put(name, mirror.value()));
    }

    /** Notes that the page continues in another session. */
    public void become(PageAddress next) {
        address = next;
        tokenOutdated = true;
    }

    /** The page's address, as the browser was last told. */
    public String here() {
        var query = address.query().text();
        return address.path() + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * The next sequence number, greater than all earlier ones, so that a browser can tell which of two patches is
     * newer.
     */
    public long nextSequence() {
        return ids.next();
    }

    /** Notes that a render begins. */
    public void renders() {
        ids.renders();
    }

    /** Notes whether the next patches are for a stream, instead of an answer. */
    public void streams(boolean does) {
        ids.streams(does);
    }

    /** Notes the highest number that the browser has seen. */
    public void saw(long sequence) {
        ids.saw(sequence);
    }

    /** Whether a browser's token is one that this copy, or the page's document, gave it. */
    public boolean knows(PageToken token) {
        return token.digest() != PageToken.PATCHED || tokenTells;
    }

    /** Whether patches may not have reached the browser. */
    public boolean forgotten() {
        return forgotten;
    }

    /** Notes that patches may not have reached the browser. */
    public void forget() {
        forgotten = true;
        tokenTells = false;
    }

    /** Notes that the browser is about to be sent the whole page. */
    public void startOver() {
        forgotten = false;
        patchedByHandler = false;
        mirrors.clear();
    }

    /** Notes that a handler patched elements. Regions are sent whole from now on, to restore them. */
    public void patchedByHandler() {
        patchedByHandler = true;
    }

    /**
     * The sequence number of the last patch of a region, or of those around it, which is passed in; 0 if there was
     * none.
     */
    public long patched(long around, RegionRender region) {
        return Math.max(around, patched.getOrDefault(region.id, 0L));
    }

    /** Adds patches for what a new render of the page changed, or for everything that it shows. */
    public void page(EventWriter out, PageFacts before, PageRender render, PageFacts now, boolean all) {
        if (tokenOutdated) {
            tell(out);
        }
        declare(out, before, now, all);
        mirrors(out, now);
        title(out, now, all);
        if (all || before.body().shows() != now.body().shows()) {
            var markup = render.contentBytes();
            var steps = rows(!all, before.body(), now.body(), markup);
            if (steps.isPresent()) {
                rows(out, before.body(), patched(0, before.body()), steps.get());
            } else {
                patched.clear();
                patch(out, "body", PatchMode.INNER, markup);
                patched.put("", ids.last());
            }
        }
    }

    /** Adds patches for regions that were rendered again, and for the mirrored parts that changed. */
    public void parts(EventWriter out, PageFacts before, PageFacts now, List<RegionPatch> regions) {
        declare(out, before, now, false);
        mirrors(out, now);
        for (var region : regions) {
            var markup = region.fresh().markup();
            var steps = rows(true, region.old(), region.fresh().region(), markup);
            if (steps.isPresent()) {
                rows(out, region.old(), region.base(), steps.get());
            } else {
                patch(out, "", PatchMode.OUTER, markup);
                patched.put(region.id(), ids.last());
            }
        }
    }

    /** The rows to patch, if the browser is known to show the old ones and applies such patches. */
    private Optional<List<RowDiff.Step>> rows(boolean known, RegionRender old, RegionRender fresh, byte[] markup) {
        return known && !patchedByHandler && old.sameInside(fresh) && services.parts().client().keepsOrder()
                ? RowDiff.between(old.rows, fresh.rows, markup)
                : Optional.empty();
    }

    /** Adds patches of rows; the browser applies each only after the one before. */
    private void rows(EventWriter out, RegionRender region, long base, List<RowDiff.Step> steps) {
        tell(out);
        var last = base;
        var place = region.rootId.isEmpty() ? "body" : RowDiff.selector(region.rootId);
        for (var step : steps) {
            var next = nextSequence();
            out.patchRows(next, last + " " + place, step.selector(), step.mode(), step.markup());
            services.meters().patched("rows");
            last = next;
        }
        patched.put(region.id, last);
    }

    /** Declares signals and parts of the client that are new on the page; existing ones stay as they are. */
    private void declare(EventWriter out, PageFacts before, PageFacts now, boolean all) {
        var missing = EnumSet.noneOf(ClientModule.class);
        missing.addAll(now.parts());
        if (!all) {
            missing.removeAll(before.parts());
        }
        parts(out, missing);
        var json = SignalJson.writer();
        now.signals().forEach((name, signal) -> {
            if ((all || !before.signals().containsKey(name)) && !now.mirrors().containsKey(name)) {
                json.member(name, signal.initial());
            }
        });
        signals(out, json, true);
    }

    /** Adds a patch that loads parts of the client; a part that is already there notices it. */
    private void parts(EventWriter out, Set<ClientModule> missing) {
        var tags = Documents.partTags(services.parts(), missing, false);
        if (!tags.isEmpty()) {
            patch(out, "head", PatchMode.APPEND, tags.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds one patch for the mirrored parts that differ from what the browser was sent. */
    private void mirrors(EventWriter out, PageFacts now) {
        @Nullable JsonWriter json = null;
        for (var entry : now.mirrors().entrySet()) {
            if (entry.getValue().stale(services.states())) {
                entry.setValue(entry.getValue().again(services.states()));
            }
            var mirror = entry.getValue();
            if (!mirror.value().equals(mirrors.put(mirror.name(), mirror.value()))) {
                if (json == null) {
                    json = SignalJson.writer();
                }
                json.member(mirror.name(), mirror.value());
            }
        }
        mirrors.keySet().retainAll(now.mirrors().keySet());
        if (json != null) {
            follow(Queries.shown(address, now));
            signals(out, json, false);
        }
    }

    /** Puts the current query parameters into the browser's token: they outlive the states of the tab. */
    private void follow(QueryText query) {
        if (!query.equals(address.query())) {
            address = address.with(query);
            tokenOutdated = true;
        }
    }

    private void title(EventWriter out, PageFacts now, boolean all) {
        if (now.page().titled() && (all || !title.equals(now.page().title()))) {
            title = now.page().title();
            var text = HtmlWriter.create();
            text.text(title);
            patch(out, "title", PatchMode.INNER, text.toByteArray());
        }
    }

    /** Shows the violations of a value beside its fields, or as a notice where it has none. */
    public void refuse(EventWriter out, PageFacts facts, Rejection rejection, String routeId) {
        var shown = refusals.show(facts, rejection, routeId);
        if (!shown.isEmpty()) {
            signals(out, shown);
        }
        notice(out, refusals.unshown(facts, rejection));
    }

    /** Removes the messages of a handler's earlier violations. */
    public void accept(EventWriter out, String routeId) {
        var cleared = refusals.clear(routeId);
        if (!cleared.isEmpty()) {
            signals(out, cleared);
        }
    }

    /** Adds a patch of signals that a handler set. */
    public void signals(EventWriter out, Map<String, Object> values) {
        var json = SignalJson.writer();
        values.forEach(json::member);
        signals(out, json, false);
    }

    private void signals(EventWriter out, JsonWriter json, boolean onlyIfMissing) {
        if (!json.isEmpty()) {
            tell(out);
            signals(out, json, onlyIfMissing, nextSequence());
        }
    }

    private void signals(EventWriter out, JsonWriter json, boolean onlyIfMissing, long id) {
        json.end();
        out.patchSignals(id, onlyIfMissing, json.buffer(), json.size());
        services.meters().patched("signals");
    }

    private void patch(EventWriter out, String selector, PatchMode mode, byte[] markup) {
        tell(out);
        out.patchElements(nextSequence(), selector, mode, markup);
        services.meters().patched("elements");
    }

    /**
     * Marks in the browser's token that the page was patched; states that return to their first values wouldn't show
     * that.
     */
    private void tell(EventWriter out) {
        if (!tokenTells || tokenOutdated) {
            tokenTells = true;
            tokenOutdated = false;
            var token = new PageToken(address, PageToken.PATCHED).signed(services.tokenKey());
            var tag = Documents.tokenTag(services.parts(), token).getBytes(StandardCharsets.UTF_8);
            out.patchElements(nextSequence(), Documents.TOKEN_TAG, PatchMode.OUTER, tag);
        }
    }

    /** Shows a toast next to the body, where no patch of the page reaches it. */
    public void toast(EventWriter out, PageFacts facts, Toast toast) {
        if (!facts.parts().contains(ClientModule.BROWSER)) {
            parts(out, EnumSet.of(ClientModule.BROWSER));
        }
        patch(out, "html", PatchMode.APPEND, toast.markup());
    }

    /** Shows the user a notice; an empty text removes the current one. */
    public void notice(EventWriter out, String text) {
        if (noticed || !text.isEmpty()) {
            noticed = !text.isEmpty();
            var json = SignalJson.writer();
            json.member(Documents.NOTICE, text);
            tell(out);
            signals(out, json, false, ids.ofMessage());
        }
    }
}
