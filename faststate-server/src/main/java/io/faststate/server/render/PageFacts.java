package io.faststate.server.render;

import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.region.Digest;
import io.faststate.server.region.MirrorEntry;
import io.faststate.server.region.RegionRender;
import io.faststate.server.view.ViewPage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facts that a render of a whole page noted.
 *
 * @param page what the view declared
 * @param body the outermost region
 * @param mirrors all mirrored parts, by signal name
 * @param signals all signals, including those of bindings, by name
 * @param parts the parts of the client that the page needs
 */
public record PageFacts(
        ViewPage page,
        RegionRender body,
        Map<String, MirrorEntry> mirrors,
        Map<String, Signal<?>> signals,
        Set<ClientModule> parts) {
    /** The facts of a page, collected from its regions after some were rendered again. */
    public static PageFacts of(ViewPage page, RegionRender body) {
        var mirrors = new LinkedHashMap<String, MirrorEntry>();
        var signals = new LinkedHashMap<String, Signal<?>>(page.signals());
        var parts = EnumSet.noneOf(ClientModule.class);
        collect(body, mirrors, signals, parts);
        if (!page.browser().isEmpty()) {
            parts.add(ClientModule.BROWSER);
        }
        return new PageFacts(page, body, mirrors, signals, parts);
    }

    /** Whether an element of the page shows the message that a signal holds. */
    public boolean showsMessage(String signal) {
        return showsMessage(body, signal);
    }

    private static boolean showsMessage(RegionRender region, String signal) {
        return region.messages.contains(signal) || region.inner.stream().anyMatch(each -> showsMessage(each, signal));
    }

    private static void collect(
            RegionRender region,
            Map<String, MirrorEntry> mirrors,
            Map<String, Signal<?>> signals,
            Set<ClientModule> parts) {
        mirrors.putAll(region.mirrors);
        signals.putAll(region.signals);
        parts.addAll(region.parts);
        region.inner.forEach(each -> collect(each, mirrors, signals, parts));
    }

    /** A digest of everything that the browser shows. */
    public long digest() {
        var digest = Digest.combine(body.shows(), page.title().hashCode());
        for (var mirror : mirrors.values()) {
            digest = Digest.combine(digest, Objects.hash(mirror.name(), mirror.value()));
        }
        return digest;
    }
}
