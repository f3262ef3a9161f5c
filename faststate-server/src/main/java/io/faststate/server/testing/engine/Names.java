package io.faststate.server.testing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What elements are called, and what they are, as assistive technology tells people (<a
 * href="https://www.w3.org/TR/accname-1.2/">Accessible Name</a>, <a href="https://www.w3.org/TR/html-aam-1.0/">HTML-AAM</a>).
 */
public final class Names {
    private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "meter", "progress", "output");
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("article", "article"), Map.entry("aside", "complementary"), Map.entry("button", "button"),
            Map.entry("dialog", "dialog"), Map.entry("details", "group"), Map.entry("fieldset", "group"),
            Map.entry("figure", "figure"), Map.entry("form", "form"), Map.entry("h1", "heading"), Map.entry("h2", "heading"),
            Map.entry("h3", "heading"), Map.entry("h4", "heading"), Map.entry("h5", "heading"), Map.entry("h6", "heading"),
            Map.entry("hr", "separator"), Map.entry("img", "img"), Map.entry("li", "listitem"), Map.entry("main", "main"),
            Map.entry("menu", "list"), Map.entry("meter", "meter"), Map.entry("nav", "navigation"), Map.entry("ol", "list"),
            Map.entry("option", "option"), Map.entry("output", "status"), Map.entry("progress", "progressbar"),
            Map.entry("search", "search"), Map.entry("section", "region"), Map.entry("summary", "button"),
            Map.entry("svg", "img"), Map.entry("table", "table"), Map.entry("tbody", "rowgroup"), Map.entry("td", "cell"),
            Map.entry("textarea", "textbox"), Map.entry("tfoot", "rowgroup"), Map.entry("th", "columnheader"),
            Map.entry("thead", "rowgroup"), Map.entry("tr", "row"), Map.entry("ul", "list"));

    private Names() {}

    /** The role of an element; empty if it has none. */
    public static String role(Element element) {
        if (element.hasAttr("role")) {
            return element.attr("role").strip().split("\\s+")[0];
        }
        return switch (element.normalName()) {
            case "a", "area" -> element.hasAttr("href") ? "link" : "";
            case "input" -> inputRole(element.attr("type").toLowerCase(Locale.ROOT), element);
            case "select" -> element.hasAttr("multiple") || element.hasAttr("size") ? "listbox" : "combobox";
            case "header" -> element.closest("article, aside, main, nav, section") == null ? "banner" : "";
            case "footer" -> element.closest("article, aside, main, nav, section") == null ? "contentinfo" : "";
            default -> ROLES.getOrDefault(element.normalName(), "");
        };
    }

    private static String inputRole(String type, Element input) {
        return switch (type) {
            case "button", "submit", "reset", "image" -> "button";
            case "checkbox" -> "checkbox";
            case "radio" -> "radio";
            case "range" -> "slider";
            case "number" -> "spinbutton";
            case "search" -> input.hasAttr("list") ? "combobox" : "searchbox";
            case "hidden", "color", "date", "datetime-local", "month", "time", "week", "file", "password" -> "";
            default -> input.hasAttr("list") ? "combobox" : "textbox";
        };
    }

    /** What an element is called; empty if by nothing. */
    public static String of(Element element, Snapshot snapshot) {
        var labelledBy = referenced(element, "aria-labelledby");
        if (!labelledBy.isEmpty()) {
            return labelledBy.stream().map(it -> text(it, snapshot)).collect(Collectors.joining(" "));
        }
        if (!element.attr("aria-label").isBlank()) {
            return plain(element.attr("aria-label"));
        }
        return switch (element.normalName()) {
            case "input" -> switch (element.attr("type").toLowerCase(Locale.ROOT)) {
                case "submit", "button", "reset" -> element.hasAttr("value") ? plain(element.attr("value")) : title(element);
                case "image" -> plain(element.attr("alt"));
                default -> field(element, snapshot);
            };
            case "select", "textarea", "meter", "progress", "output" -> field(element, snapshot);
            case "img", "area" -> plain(element.attr("alt"));
            case "fieldset" -> inner(element, "> legend", snapshot);
            case "table" -> inner(element, "> caption", snapshot);
            case "figure" -> inner(element, "> figcaption", snapshot);
            case "svg" -> inner(element, "> title", snapshot);
            case "dialog", "section", "form", "nav", "main", "ul", "ol", "article" -> title(element);
            default -> {
                var text = text(element, snapshot);
                yield text.isEmpty() ? title(element) : text;
            }
        };
    }

    private static String title(Element element) {
        return plain(element.attr("title"));
    }

    private static String inner(Element element, String css, Snapshot snapshot) {
        var found = element.selectFirst(css);
        return found == null ? title(element) : text(found, snapshot);
    }

    private static String field(Element field, Snapshot snapshot) {
        var labels = labels(field);
        if (!labels.isEmpty()) {
            return labels.stream().map(label -> text(label, snapshot)).collect(Collectors.joining(" "));
        }
        return field.attr("title").isBlank() ? plain(field.attr("placeholder")) : title(field);
    }

    /** The labels of a field. */
    static List<Element> labels(Element field) {
        var labels = new ArrayList<Element>();
        var document = field.ownerDocument();
        if (!field.id().isEmpty() && document != null) {
            document.select("label[for]").stream().filter(label -> label.attr("for").equals(field.id())).forEach(labels::add);
        }
        var around = field.closest("label");
        if (around != null && !around.hasAttr("for") && !labels.contains(around)) {
            labels.add(around);
        }
        return labels;
    }

    /** The elements that an attribute refers to by their ids. */
    static List<Element> referenced(Element element, String attribute) {
        var document = element.ownerDocument();
        var found = new ArrayList<Element>();
        if (document != null) {
            for (var id : element.attr(attribute).split("\\s+")) {
                var other = id.isEmpty() ? null : document.getElementById(id);
                if (other != null) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** The text in an element that a person sees or is told, with single spaces. */
    public static String text(Element element, Snapshot snapshot) {
        var out = new StringBuilder();
        collect(element, element, snapshot, out);
        return plain(out.toString());
    }

    private static void collect(Node node, Element root, Snapshot snapshot, StringBuilder out) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (child instanceof Element inner && isTold(inner, root, snapshot)) {
                inside(inner, root, snapshot, out);
            }
        }
    }

    private static boolean isTold(Element inner, Element root, Snapshot snapshot) {
        return !inner.attr("aria-hidden").equals("true")
                && (!FIELDS.contains(inner.normalName()) || inner.normalName().equals("output"))
                && (snapshot.isVisible(inner) || !snapshot.isVisible(root));
    }

    private static void inside(Element inner, Element root, Snapshot snapshot, StringBuilder out) {
        var apart = inner.isBlock() || Set.of("td", "th", "br", "option").contains(inner.normalName());
        if (apart) {
            out.append(' ');
        }
        if (inner.normalName().equals("img")) {
            out.append(inner.attr("alt"));
        } else if (!inner.attr("aria-label").isBlank()) {
            out.append(inner.attr("aria-label"));
        } else {
            collect(inner, root, snapshot, out);
        }
        if (apart) {
            out.append(' ');
        }
    }

    /** With single spaces, and none around. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }
}
