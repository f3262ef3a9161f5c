package io.faststate.dsl;

import static io.faststate.dsl.Html.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds random trees beside a plain description of them, and compares what a parser makes of the markup with that. */
class RandomTreeTest {
    private static final List<Function<Constable[], Element<?>>> ELEMENTS = List.of(
            Html::div, Html::section, Html::span, Html::b, Html::article, Html::em, Html::code, content -> Html.element("x-y", content));
    private static final String LETTERS = "abc <>&\"'\\$@`=/\n\té€\u00A0\uFFFD漢😀\u2028?#;-!]";

    static List<Integer> seeds() {
        return new Random(20_261).ints(400).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void markup_isParsedBackToTheTree(int seed) {
        var random = new Random(seed);
        var expected = new StringBuilder();
        var tree = element(random, 5, expected);
        var parsed = Jsoup.parse(render(tree)).body().child(0);
        var actual = new StringBuilder();
        describe(parsed, actual);
        assertEquals(expected.toString(), actual.toString());
    }

    private static Element<?> element(Random random, int depth, StringBuilder description) {
        var kind = random.nextInt(ELEMENTS.size());
        var attributes = new StringBuilder();
        var title = text(random);
        boolean titled = random.nextBoolean();
        boolean hidden = random.nextInt(4) == 0;
        description.append('(').append(Jsoup.parse(render(ELEMENTS.get(kind).apply(new Constable[0]))).body().child(0).tagName());
        if (titled) {
            attributes.append(" title=").append(title);
        }
        if (hidden) {
            attributes.append(" hidden=");
        }
        description.append(attributes);
        var content = new ArrayList<Constable>();
        boolean afterText = false;
        for (int i = random.nextInt(5); i > 0 && depth > 0; i--) {
            if (!afterText && random.nextBoolean()) {
                var text = text(random) + "x";
                description.append("[").append(text).append("]");
                content.add(random.nextBoolean() ? text : fragment(text));
                afterText = true;
            } else {
                content.add(element(random, depth - 1, description));
                afterText = false;
            }
        }
        description.append(')');
        var made = ELEMENTS.get(kind).apply(content.toArray(Constable[]::new));
        if (titled) {
            made.title(title);
        }
        return made.hidden(hidden);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(random.nextInt(8) == 0 ? 3_000 : 40); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(3) == 0 ? random.nextInt(letters.length) : random.nextInt(4)]);
        }
        return text.toString();
    }

    private static void describe(org.jsoup.nodes.Element element, StringBuilder description) {
        description.append('(').append(element.tagName());
        element.attributes().forEach(each ->
                description.append(' ').append(each.getKey()).append('=').append(each.getValue()));
        for (var node : element.childNodes()) {
            if (node instanceof TextNode text) {
                description.append('[').append(text.getWholeText()).append(']');
            } else if (node instanceof org.jsoup.nodes.Element child) {
                describe(child, description);
            }
        }
        description.append(')');
    }
}
