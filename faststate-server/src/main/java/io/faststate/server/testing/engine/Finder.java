package io.faststate.server.testing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds things on a page as a person does. */
public final class Finder {
    private static final int MOST_SHOWN = 20;
    private static final Set<String> PRESSED = Set.of(
            "button", "link", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "switch", "treeitem",
            "checkbox", "radio");
    private static final Set<String> ROWS = Set.of("row", "listitem", "article", "option", "treeitem");

    private Finder() {}

    /** Fields by their labels, names or placeholders. */
    public static Query field(String label) {
        return new Query("field '" + label + "'", (snapshot, root) -> named(
                fields(root), label, element -> List.of(Names.of(element, snapshot), Names.plain(element.attr("placeholder")),
                        element.attr("name"))));
    }

    private static List<Element> fields(Element root) {
        return root.getAllElements().stream().filter(Finder::isField).toList();
    }

    static boolean isField(Element element) {
        return switch (element.normalName()) {
            case "input" -> !Set.of("hidden", "submit", "button", "reset", "image").contains(element.attr("type").toLowerCase(Locale.ROOT));
            case "select", "textarea" -> true;
            default -> element.hasAttr("contenteditable")
                    || Set.of("textbox", "combobox", "checkbox", "radio", "switch", "slider", "spinbutton", "searchbox")
                            .contains(element.attr("role"));
        };
    }

    /** What is clicked, by its name. */
    public static Query pressed(String name) {
        return new Query("thing to click on that is called '" + name + "'", (snapshot, root) -> {
            var named = named(clickable(root), name, element -> List.of(Names.of(element, snapshot)));
            var found = named.stream().filter(element -> !isLabelOf(element, named, snapshot)).toList();
            return found.isEmpty() ? text(name).find().apply(snapshot, root) : found;
        });
    }

    /** Whether an element is the label of something else that was found, which goes before it unless it is hidden. */
    private static boolean isLabelOf(Element element, List<Element> found, Snapshot snapshot) {
        var control = element.normalName().equals("label") ? labelled(element) : null;
        return control != null && found.contains(control) && snapshot.isVisible(control);
    }

    private static List<Element> clickable(Element root) {
        return root.getAllElements().stream()
                .filter(element -> PRESSED.contains(Names.role(element))
                        || element.normalName().equals("label")
                        || element.attributes().asList().stream().anyMatch(it -> it.getKey().startsWith("data-on:click")))
                .toList();
    }

    /** Elements by their role, and by their name unless that is empty. */
    public static Query role(String role, String name) {
        var what = role + (name.isEmpty() ? "" : " '" + name + "'");
        return new Query(what, (snapshot, root) -> {
            var all = inside(root, element -> Names.role(element).equals(role));
            return name.isEmpty() ? all : named(all, name, element -> List.of(Names.of(element, snapshot)));
        });
    }

    /** The innermost elements with a text. */
    public static Query text(String text) {
        return new Query("text '" + text + "'", (snapshot, root) -> {
            var wanted = Names.plain(text);
            var holders = inside(root, element -> Names.text(element, snapshot).contains(wanted)
                    && !Set.of("html", "head", "title", "script", "style").contains(element.normalName()));
            var innermost = holders.stream()
                    .filter(holder -> holders.stream().noneMatch(other -> !other.equals(holder) && other.parents().contains(holder)))
                    .toList();
            var exact = innermost.stream().filter(element -> Names.text(element, snapshot).equals(wanted)).toList();
            return exact.isEmpty() ? innermost : exact;
        });
    }

    /** The innermost rows of tables and lists with a text in them. */
    public static Query row(String text) {
        return new Query("row with '" + text + "'", (snapshot, root) -> {
            var wanted = Names.plain(text);
            var rows = inside(root, element -> ROWS.contains(Names.role(element)) && holds(element, wanted, snapshot));
            var innermost = rows.stream()
                    .filter(row -> rows.stream().noneMatch(other -> !other.equals(row) && other.parents().contains(row)))
                    .toList();
            var exact = innermost.stream()
                    .filter(row -> row.getAllElements().stream().anyMatch(part -> Names.text(part, snapshot).equals(wanted)))
                    .toList();
            return exact.isEmpty() ? innermost : exact;
        });
    }

    private static boolean holds(Element row, String wanted, Snapshot snapshot) {
        return Names.text(row, snapshot).contains(wanted)
                || row.select("input, textarea").stream().anyMatch(field -> snapshot.value(field).equals(wanted));
    }

    /** Elements by the attribute {@code data-testid}. */
    public static Query testId(String id) {
        return new Query("element with the test id '" + id + "'",
                (snapshot, root) -> inside(root, element -> element.attr("data-testid").equals(id)));
    }

    /**
     * Elements by a CSS selector.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Query css(String selector) {
        try {
            var evaluator = org.jsoup.select.QueryParser.parse(selector);
            return new Query("element " + selector,
                    (snapshot, root) -> root.select(evaluator).stream().filter(element -> !element.equals(root)).toList());
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException("'" + selector + "' is no CSS selector: " + e.getMessage(), e);
        }
    }

    private static List<Element> inside(Element root, Predicate<Element> wanted) {
        return root.getAllElements().stream().filter(element -> !element.equals(root) && wanted.test(element)).toList();
    }

    private interface Naming {
        List<String> names(Element element);
    }

    /** Those that are called so; if none is, those that are called so in other case; or else whose name has it. */
    private static List<Element> named(List<Element> all, String wanted, Naming naming) {
        var plain = Names.plain(wanted);
        var exact = all.stream().filter(element -> naming.names(element).contains(plain)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        var same = all.stream()
                .filter(element -> naming.names(element).stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(lower)))
                .toList();
        return same.isEmpty()
                ? all.stream()
                        .filter(element -> naming.names(element).stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(lower)))
                        .toList()
                : same;
    }

    /** What a label is for; null if for nothing. */
    public static @Nullable Element labelled(Element label) {
        var document = label.ownerDocument();
        if (label.hasAttr("for")) {
            return document == null || label.attr("for").isEmpty() ? null : document.getElementById(label.attr("for"));
        }
        return label.selectFirst("input:not([type=hidden]), select, textarea, button, meter, progress, output");
    }

    /** The messages that a page shows for a field: what {@code aria-describedby} and {@code aria-errormessage} refer to. */
    public static List<String> messages(Element field, Snapshot snapshot) {
        var found = new LinkedHashSet<Element>(Names.referenced(field, "aria-errormessage"));
        found.addAll(Names.referenced(field, "aria-describedby"));
        return found.stream()
                .filter(snapshot::isVisible)
                .map(element -> Names.text(element, snapshot))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** An element as a failure names it. */
    public static String describe(Element element) {
        var text = Names.plain(element.text());
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        var name = List.of(element.attr("aria-label"), element.attr("placeholder"), element.attr("name"), element.id()).stream()
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        return "<" + element.normalName() + ">" + (shown.isEmpty() ? name.isEmpty() ? "" : " '" + name + "'" : " '" + shown + "'");
    }

    /** What there is instead of what was looked for, with what is called most like it. */
    public static String instead(String wanted, Snapshot snapshot, Element root) {
        var names = new LinkedHashSet<String>();
        for (var element : root.getAllElements()) {
            var role = isField(element) ? "field" : Names.role(element);
            if ((isField(element) || PRESSED.contains(role) || role.equals("heading")) && snapshot.isVisible(element)) {
                var name = Names.of(element, snapshot);
                if (!name.isEmpty()) {
                    names.add(role + " '" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "'");
                }
            }
        }
        if (names.isEmpty()) {
            var text = Names.text(root, snapshot);
            return "There is no field, button, link or heading; the text is: " + (text.isEmpty() ? "empty" : text);
        }
        var all = new ArrayList<>(names);
        var nearest = all.stream().min(Comparator.comparingInt(name -> distance(bare(name), wanted))).orElseThrow();
        var near = distance(bare(nearest), wanted) <= Math.max(2, wanted.length() / 2) ? "Nearest is " + nearest + ". " : "";
        return near + "There are: " + all.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + (all.size() > MOST_SHOWN ? " and " + (all.size() - MOST_SHOWN) + " more" : "");
    }

    private static String bare(String described) {
        return described.substring(described.indexOf('\'') + 1, described.length() - 1);
    }

    /** How many letters differ (Levenshtein). */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }
            before = now;
        }
        return before[other.length()];
    }
}
