package io.faststate.dsl;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.b;
import static io.faststate.dsl.Html.br;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.pre;
import static io.faststate.dsl.Html.raw;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.text;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.TestContext.render;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.NumberSignal;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list's rows are what each of them is by itself, however much they have in common with the first. */
class RowPatternTest {
    private static final BooleanSignal OPEN = BooleanSignal.of("open", true);
    private static final NumberSignal<Integer> LIKES = NumberSignal.of("likes", 3);
    private static final List<String> TEXTS = List.of("a", "b", "a < b & c", "", "a longer text, which is encoded at once");

    static List<Integer> seeds() {
        return new Random(4_711).ints(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rows_areWrittenAsEachAlone(int seed) {
        var rows = IntStream.range(0, 12).boxed().toList();
        var alone = rows.stream().map(row -> render(fragment(row(seed, row)))).collect(Collectors.joining());
        assertEquals(alone, render(each(rows, row -> row(seed, row))));
    }

    @Test
    void rowsOfText_areWrittenAsTheyAre() {
        assertEquals("xyx", render(each(List.of("x", "y", "x"), item -> item)));
    }

    @Test
    void emptyList_writesNothing() {
        assertEquals("<ul></ul>", render(ul(each(List.of(), item -> li("x")))));
    }

    @Test
    void handlers_areEachToldToTheContext() {
        var context = new TestContext();
        context.written(each(List.of(1, 2, 3), n -> button("Like").onClick(() -> System.out.println(n))));
        assertEquals(List.of("action", "action", "action"), context.calls);
    }

    /** The kind of row is the seed's, and a row's own number changes some of it. */
    private static Constable row(int seed, int number) {
        return content(new Random(seed), new Random(seed * 31L + number), 4);
    }

    /** What the rows have in common comes from one source, and what they don't from the other. */
    private static Constable content(Random shape, Random own, int depth) {
        var chosen = own.nextInt(6) == 0 ? own : shape;
        int kind = chosen.nextInt(depth == 0 ? 5 : 14);
        return switch (kind) {
            case 0, 1 -> TEXTS.get(own.nextInt(TEXTS.size()));
            case 2 -> own.nextInt(3);
            case 3 -> none();
            case 4 -> text(TEXTS.get(own.nextInt(TEXTS.size())));
            case 5 -> fragment(contents(shape, own, depth - 1));
            case 6 -> ul(each(List.of(contents(shape, own, depth - 1)), item -> item instanceof Element<?> ? item : li(item)));
            case 7 -> LIKES.text();
            case 8 -> br();
            case 9 -> pre("\n", TEXTS.get(own.nextInt(TEXTS.size())));
            case 10 -> raw("<i>" + own.nextInt(2) + "</i>");
            case 11 -> attributes(input(), own);
            default -> attributes(
                    switch (chosen.nextInt(4)) {
                        case 0 -> div(contents(shape, own, depth - 1));
                        case 1 -> p(LIKES.text());
                        case 2 -> span(contents(shape, own, depth - 1));
                        default -> b("same");
                    },
                    own);
        };
    }

    private static Element<?> attributes(Element<?> element, Random own) {
        if (own.nextInt(3) == 0) {
            element.title(TEXTS.get(own.nextInt(TEXTS.size())));
        }
        if (own.nextInt(3) == 0) {
            element.cls("row");
        }
        if (own.nextInt(3) == 0) {
            element.cls("odd", own.nextBoolean());
        }
        if (own.nextInt(3) == 0) {
            element.cls("open", own.nextBoolean() ? OPEN : OPEN.not());
        }
        if (own.nextInt(4) == 0) {
            element.hidden(own.nextBoolean());
        }
        if (own.nextInt(4) == 0) {
            element.showWhen(own.nextBoolean() ? OPEN : OPEN.not());
        }
        if (own.nextInt(4) == 0) {
            element.attr("disabled", own.nextBoolean() ? OPEN : OPEN.not());
        }
        if (own.nextInt(4) == 0) {
            element.tabindex(own.nextInt(2));
        }
        return element;
    }

    private static Constable[] contents(Random shape, Random own, int depth) {
        var content = new ArrayList<Constable>();
        int count = own.nextInt(5) == 0 ? own.nextInt(4) : shape.nextInt(4);
        for (int i = 0; i < count; i++) {
            content.add(content(shape, own, depth));
        }
        content.add(a("end"));
        return content.toArray(Constable[]::new);
    }
}
