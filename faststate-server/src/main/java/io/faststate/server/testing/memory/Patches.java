package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Applies the patches of elements to a page. */
final class Patches {
    private static final Pattern WHOLE = Pattern.compile("(?is)\\s*<(?:html|body)[\\s>].*");
    private static final Set<String> SELF_CHANGING = Set.of("details", "dialog");

    private final LivePage page;
    /** What the view last wrote on elements that change their attributes by themselves. */
    private final Map<Element, Map<String, String>> written = new WeakHashMap<>();
    /** Patches of rows that overtook those that they build on. */
    private final List<Held> held = new ArrayList<>();

    private record Held(Map<String, String> values, long id, boolean answer) {}

    Patches(LivePage page) {
        this.page = page;
    }

    /** Notes what the view wrote, before anything else changes it. */
    void noteWritten(Element root) {
        for (var element : root.getAllElements()) {
            if (SELF_CHANGING.contains(element.normalName()) || element.normalName().contains("-")) {
                written.put(element, attributes(element));
            }
        }
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new HashMap<String, String>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        return attributes;
    }

    /** Notes that an element has what the view wrote on a fresh one. */
    void wrote(Element element, Element fresh) {
        if (written.containsKey(element)) {
            written.put(element, attributes(fresh));
        }
    }

    /** Whether the view says something else of an attribute than the last time; always where that is not noted. */
    boolean isChanged(Element old, Element fresh, String name) {
        var before = written.get(old);
        if (before == null) {
            return true;
        }
        var now = fresh.hasAttr(name) ? fresh.attr(name) : null;
        return !java.util.Objects.equals(before.get(name), now);
    }

    /**
     * Applies an event; its id, 0 without one, orders it among the others.
     *
     * @param answer whether it answers what a person just did
     */
    void apply(Map<String, String> values, long id, boolean answer) {
        var base = values.get("base");
        var focusing = values.getOrDefault("elements", "").toLowerCase(Locale.ROOT).contains("autofocus");
        @Nullable Element region = null;
        if (base != null) {
            var parts = base.split(" ", 2);
            region = page.document().selectFirst(parts[1]);
            var last = page.order().newest(region);
            if (region == null || last >= id) {
                if (focusing) {
                    page.input().focusNew(answer, () -> {});
                }
                return;
            }
            if (last < Long.parseLong(parts[0])) {
                held.add(new Held(values, id, answer));
                return;
            }
        }
        Runnable change = () -> page.signals().fromServer(id, () -> {
            patch(values, id);
            page.attributes().sync();
        });
        if (focusing) {
            page.input().focusNew(answer, change);
        } else {
            change.run();
        }
        if (region != null) {
            page.order().patched(region, id);
        }
        var again = List.copyOf(held);
        held.clear();
        again.forEach(each -> apply(each.values(), each.id(), each.answer()));
    }

    private void patch(Map<String, String> values, long id) {
        var selector = values.getOrDefault("selector", "");
        var mode = values.getOrDefault("mode", "outer");
        var markup = values.getOrDefault("elements", "");
        var isRows = values.containsKey("base") && !selector.isEmpty() && !markup.isEmpty();
        if (selector.isEmpty()) {
            for (var part : content(markup, "").children()) {
                var where = part.normalName().equals("body") ? "body" : "#" + part.id();
                var target = part.normalName().equals("body") ? page.document().body() : page.byId(part.id());
                if (target == null) {
                    missing(values, where);
                } else {
                    var own = new Element("template");
                    own.appendChild(part);
                    place(target, own, mode, id, where);
                }
            }
            return;
        }
        var targets = List.copyOf(page.document().select(selector));
        if (targets.isEmpty()) {
            missing(values, selector);
        }
        for (var target : targets) {
            var content = content(markup, target.parent() == null ? "" : target.parent().normalName());
            if (isRows) {
                rows(target, content, mode, id);
            } else {
                place(target, content, mode, id, selector);
            }
        }
    }

    /** Another node may have patched the rows meanwhile: what can't be found may be gone, or else the stream starts over. */
    private void missing(Map<String, String> values, String where) {
        if (!values.containsKey("base")) {
            page.complain("nothing on the page matches " + where);
        } else if (!values.getOrDefault("elements", "").isEmpty()) {
            page.requests().startOver();
        }
    }

    /** Markup as the children of an element: rows of a table stay rows. */
    private Element content(String markup, String around) {
        var holder = new Element("template");
        if (WHOLE.matcher(markup).matches()) {
            holder.appendChild(Jsoup.parse(markup).body());
        } else {
            for (var node : Parser.parseFragment(markup, new Element(around.equals("svg") ? "svg" : "template"), "")) {
                holder.appendChild(node);
            }
        }
        noteWritten(holder);
        return holder;
    }

    private void place(Element target, Element content, String mode, long id, String selector) {
        var nodes = List.copyOf(content.childNodes());
        switch (mode) {
            case "append" -> nodes.forEach(target::appendChild);
            case "prepend" -> target.insertChildren(0, nodes);
            case "before" -> nodes.forEach(target::before);
            case "after" -> after(target, nodes);
            case "remove" -> target.remove();
            case "outer", "inner", "replace" -> {
                if (id != 0 && page.order().newest(target) > id) {
                    return;
                }
                if (mode.equals("replace")) {
                    nodes.forEach(target::before);
                    target.remove();
                } else {
                    Morph.run(page, target, content, mode.equals("outer"), id);
                }
                var now = page.isConnected(target) ? target : page.document().selectFirst(selector);
                page.order().patched(now == null ? target : now, id);
            }
            default -> page.complain("unknown mode " + mode);
        }
    }

    private static void after(Element target, List<Node> nodes) {
        Node last = target;
        for (var node : nodes) {
            last.after(node);
            last = node;
        }
    }

    /** Puts rows beside one; those that are on the page already move there. */
    private void rows(Element target, Element content, String mode, long id) {
        Element last = target;
        for (var row : List.copyOf(content.children())) {
            var old = page.byId(row.id());
            var placed = old == null ? row : old;
            if (!placed.equals(last)) {
                placed.remove();
                if (mode.equals("after")) {
                    last.after(placed);
                } else {
                    target.before(placed);
                }
            }
            last = placed;
            if (old != null) {
                var fresh = new Element("template");
                fresh.appendChild(row);
                Morph.run(page, old, fresh, true, id);
            }
        }
    }
}
