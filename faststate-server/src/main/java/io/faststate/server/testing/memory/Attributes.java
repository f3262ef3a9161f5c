package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Applies the attributes of a document, and keeps to what happens to it. */
final class Attributes {
    private static final Pattern BOUND = Pattern.compile("data-bind(?:[:_].*)?");

    private final LivePage page;
    private final Map<Element, Map<String, Applied>> applied = new HashMap<>();

    Attributes(LivePage page) {
        this.page = page;
    }

    /** Takes in what was changed: ends what is gone, and applies what is new. */
    void sync() {
        for (var element : List.copyOf(applied.keySet())) {
            if (!page.isConnected(element)) {
                end(element);
            }
        }
        var ignored = new HashSet<@Nullable Element>();
        for (var element : page.document().getAllElements()) {
            if (element.hasAttr("data-ignore") || ignored.contains(element.parent())) {
                ignored.add(element);
            }
            if (hasData(element)) {
                sync(element, ignored.contains(element));
            } else {
                end(element);
            }
        }
    }

    private void end(Element element) {
        var gone = applied.remove(element);
        if (gone != null) {
            gone.values().forEach(Applied::end);
        }
    }

    private static boolean hasData(Element element) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().startsWith("data-")) {
                return true;
            }
        }
        return false;
    }

    private void sync(Element element, boolean ignored) {
        var mine = applied.computeIfAbsent(element, key -> new LinkedHashMap<>());
        for (var old : new ArrayList<>(mine.values())) {
            if (!element.hasAttr(old.name())) {
                mine.remove(old.name());
                old.end();
            }
        }
        if (ignored || element.hasAttr("data-ignore__self")) {
            return;
        }
        for (var attribute : element.attributes().asList()) {
            var name = attribute.getKey();
            if (name.startsWith("data-")) {
                apply(mine, element, name, attribute.getValue());
            }
        }
    }

    private void apply(Map<String, Applied> mine, Element element, String name, String text) {
        var old = mine.get(name);
        if (old != null && old.text().equals(text)) {
            return;
        }
        if (old != null) {
            mine.remove(name);
            old.end();
        }
        var attribute = new Applied(element, name, text);
        if (page.plugins().knows(attribute.plugin())) {
            mine.put(name, attribute);
            page.guard(attribute, () -> page.plugins().apply(attribute));
        }
    }

    /** Applies the attributes of an element again after a morph, which set what they show to what the server rendered. */
    void refresh(Element element) {
        for (var attribute : List.copyOf(applied.getOrDefault(element, Map.of()).values())) {
            if (element.attr(attribute.name()).equals(attribute.text())) {
                attribute.refresh();
            }
        }
    }

    /** Whether a signal owns a field's value. */
    static boolean isBound(Element element) {
        return element.attributes().asList().stream().anyMatch(it -> BOUND.matcher(it.getKey()).matches());
    }

    /** Ends all. */
    void end() {
        applied.values().forEach(each -> each.values().forEach(Applied::end));
        applied.clear();
    }
}
