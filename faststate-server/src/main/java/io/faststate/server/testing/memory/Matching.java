package io.faststate.server.testing.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * Which old element each new one continues. One with an id is only ever the one of that id, wherever it went; one without is
 * told by the ids inside of it, or else by what it says, by its attributes, by its kind.
 */
final class Matching {
    private final Map<Element, Element> byIds = new HashMap<>();
    private final Set<Element> reserved = new HashSet<>();

    /** Pairs the elements of a whole morph by their ids. */
    Matching(List<Element> olds, List<Element> news) {
        var found = new HashMap<String, Element>();
        olds.forEach(old -> found.put(old.id(), old));
        for (var fresh : news) {
            var old = found.get(fresh.id());
            if (old != null && old.normalName().equals(fresh.normalName())) {
                byIds.put(fresh, old);
                reserved.add(old);
            }
        }
    }

    /** Whether something inside of an element continues an old one. */
    boolean isParted(Element fresh) {
        return !byIds.isEmpty() && withIds(fresh).stream().anyMatch(byIds::containsKey);
    }

    static List<Element> withIds(Element root) {
        var found = new ArrayList<Element>();
        for (var element : root.getAllElements()) {
            if (!element.id().isEmpty()) {
                found.add(element);
            }
        }
        return found;
    }

    /** The old element of each new child of a parent. */
    Map<Element, Element> children(Element parent, List<Element> olds, List<Element> news) {
        var pairs = new HashMap<Element, Element>();
        var free = new LinkedHashSet<Element>();
        olds.stream().filter(old -> !reserved.contains(old)).forEach(free::add);
        var open = new LinkedHashSet<>(news);
        for (var fresh : news) {
            var old = byIds.get(fresh);
            if (old != null) {
                pair(pairs, open, free, fresh, old);
            }
        }
        if (!free.isEmpty()) {
            for (var fresh : List.copyOf(open)) {
                byWhatIsInside(parent, free, fresh).ifPresent(old -> pair(pairs, open, free, fresh, old));
            }
        }
        for (var trait : List.<Function<Element, String>>of(Matching::said, Matching::look, Matching::like)) {
            if (free.isEmpty() || open.isEmpty()) {
                break;
            }
            var queues = new HashMap<String, Deque<Element>>();
            free.forEach(old -> queues.computeIfAbsent(trait.apply(old), key -> new ArrayDeque<>()).add(old));
            for (var fresh : List.copyOf(open)) {
                var queue = queues.get(trait.apply(fresh));
                if (queue != null && !queue.isEmpty()) {
                    pair(pairs, open, free, fresh, queue.remove());
                }
            }
        }
        return pairs;
    }

    private static void pair(
            Map<Element, Element> pairs, Set<Element> open, Set<Element> free, Element fresh, Element old) {
        pairs.put(fresh, old);
        open.remove(fresh);
        free.remove(old);
    }

    private java.util.Optional<Element> byWhatIsInside(Element parent, Set<Element> free, Element fresh) {
        var shared = new LinkedHashMap<Element, Integer>();
        for (var inner : withIds(fresh)) {
            var old = byIds.get(inner);
            while (old != null && !parent.equals(old.parent())) {
                old = old.parent();
            }
            if (old != null && free.contains(old) && like(old).equals(like(fresh))) {
                shared.merge(old, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey);
    }

    private static String like(Element element) {
        return element.normalName() + ',' + element.id() + ',' + element.attr("type") + ',' + element.attr("name");
    }

    private static String look(Element element) {
        return element.normalName() + element.attributes();
    }

    private static String said(Element element) {
        return look(element) + element.wholeText();
    }
}
