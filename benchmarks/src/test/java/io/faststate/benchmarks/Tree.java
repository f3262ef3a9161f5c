package io.faststate.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as a browser reads it, one node a line: without the order of attributes and without blank text. */
final class Tree {
    private Tree() {}

    static String of(byte[] page) {
        var lines = new StringBuilder();
        write(Jsoup.parse(new String(page, UTF_8)), 0, lines);
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        var line = line(node);
        if (!line.isEmpty()) {
            lines.append(" ".repeat(depth)).append(line).append('\n');
        }
        node.childNodes().forEach(child -> write(child, depth + 1, lines));
    }

    private static String line(Node node) {
        return switch (node) {
            case TextNode text -> text.getWholeText().strip();
            case Element element -> element.tagName() + attributes(element);
            case DocumentType type -> "!" + type.name();
            default -> node.outerHtml();
        };
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .map(Attribute::html)
                .sorted()
                .map(attribute -> " " + attribute)
                .collect(Collectors.joining());
    }
}
