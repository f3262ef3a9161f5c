package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Changes an element into another one, so that what both have goes on: fields, focus, and what listens. */
final class Morph {
    private final LivePage page;
    private final Element target;
    private final long id;
    private final Matching matching;
    private final Set<Node> left = new HashSet<>();
    private final List<Element> morphed = new ArrayList<>();

    private Morph(LivePage page, Element target, Element content, boolean outer, long id) {
        this.page = page;
        this.target = target;
        this.id = id;
        var olds = new ArrayList<>(Matching.withIds(target));
        if (!outer) {
            olds.remove(target);
        }
        this.matching = new Matching(olds, Matching.withIds(content));
    }

    /**
     * Morphs an element into what another one contains; parts that a newer event patched stay as they are.
     *
     * @param outer whether the content is in place of the element rather than in it
     */
    static void run(LivePage page, Element target, Element content, boolean outer, long id) {
        var morph = new Morph(page, target, content, outer, id);
        var focused = page.input().focused();
        if (outer) {
            var parent = target.parent();
            if (parent == null) {
                return;
            }
            morph.children(parent, List.of(target), content);
        } else {
            morph.children(target, List.copyOf(target.childNodes()), content);
        }
        morph.left.stream().filter(node -> !page.order().isNewer(node, id)).forEach(Node::remove);
        page.input().keepFocus(focused);
        morph.morphed.forEach(page.attributes()::refresh);
    }

    private void element(Element old, Element fresh) {
        if (!old.equals(target) && page.order().isNewer(old, id)) {
            return;
        }
        if (old.hasAttr("data-ignore-morph") && fresh.hasAttr("data-ignore-morph")) {
            return;
        }
        var show = new FieldMorph(page, old, fresh);
        show.attributes();
        var edited = page.isFocused(old) && old.hasAttr("contenteditable") && !old.attr("contenteditable").equals("false");
        if (!edited) {
            children(old, List.copyOf(old.childNodes()), fresh);
        }
        show.entry();
        morphed.add(old);
    }

    private void children(Element parent, List<? extends Node> olds, Element source) {
        var news = List.copyOf(source.childNodes());
        var pairs = matching.children(parent, elements(olds), elements(news));
        var at = olds.isEmpty() ? parent.childNodeSize() : olds.get(0).siblingIndex();
        for (var old : olds) {
            if (!(old instanceof Element)) {
                old.remove();
            }
        }
        at = Math.min(at, parent.childNodeSize());
        left.addAll(elements(olds));
        var inner = new ArrayList<Map.Entry<Element, Element>>();
        for (var fresh : news) {
            while (at < parent.childNodeSize() && left.contains(parent.childNode(at)) && !parent.childNode(at).equals(pairs.get(fresh))) {
                at++;
            }
            var old = fresh instanceof Element element ? pairs.get(element) : null;
            var placed = old == null ? added(fresh, inner) : old;
            if (at >= parent.childNodeSize() || !parent.childNode(at).equals(placed)) {
                if (parent.equals(placed.parent()) && placed.siblingIndex() < at) {
                    at--;
                }
                placed.remove();
                parent.insertChildren(at, placed);
            }
            at++;
            if (old != null) {
                left.remove(old);
                inner.add(Map.entry(old, (Element) fresh));
            }
        }
        // Once all are in their places: what is inside of them may take others from here.
        inner.forEach(pair -> element(pair.getKey(), pair.getValue()));
    }

    private Node added(Node fresh, List<Map.Entry<Element, Element>> inner) {
        if (fresh instanceof Element element && matching.isParted(element)) {
            var shell = element.shallowClone();
            inner.add(Map.entry(shell, element));
            return shell;
        }
        return fresh;
    }

    private static List<Element> elements(List<? extends Node> nodes) {
        var elements = new ArrayList<Element>();
        for (@Nullable Node node : nodes) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
