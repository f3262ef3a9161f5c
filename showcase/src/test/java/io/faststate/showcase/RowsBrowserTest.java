package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Section;
import io.faststate.server.FastStateBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list of a thousand rows, of which a few change. */
@EmbeddedClientOnly("the whole list is sent")
class RowsBrowserTest extends BrowserTest {
    private static final int MOST_BYTES = 1_000;
    private static final State<Names> NAMES = State.global("names", Names.of(1_000));

    /**
     * The rows.
     *
     * @param all what they say, in their order
     * @param marked which of them is marked
     */
    record Names(List<String> all, String marked) {
        static Names of(int size) {
            return new Names(IntStream.range(0, size).mapToObj(n -> "name" + n).toList(), "");
        }

        Names with(UnaryOperator<Stream<String>> change) {
            return new Names(change.apply(all.stream()).toList(), marked);
        }
    }

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/rows", page -> view());
    }

    private static Node view() {
        return list(NAMES.get());
    }

    private static Section list(Names names) {
        return section(
                button("Mark").id("mark").onClick(() -> NAMES.update(it -> new Names(it.all(), "name500"))),
                button("Remove").id("remove").onClick(() -> NAMES.update(it -> it.with(all -> all.filter(n -> !n.equals("name1"))))),
                button("Add").id("add").onClick(() -> NAMES.update(it -> it.with(all -> Stream.concat(
                        all.limit(3), Stream.concat(Stream.of("added"), it.all().stream().skip(3)))))),
                button("Lift").id("lift").onClick(() -> NAMES.update(it -> it.with(all -> Stream.concat(
                        Stream.of("name900"), all.filter(n -> !n.equals("name900")))))),
                ul(each(names.all(), name -> name, name -> li(name, input().aria("label", name))
                                .cls("marked", name.equals(names.marked()))))
                        .id("rows"));
    }

    /** Clicks without taking the focus. */
    private static void click(Page tab, String button) {
        tab.evaluate("id => { document.querySelector(id).click(); }", button);
    }

    /** How much the patches held that came since it was asked before, by an answer or the stream. */
    private static void assertFewBytes(Page tab) {
        var bytes = (int) tab.evaluate("() => { const bytes = document.bytes; document.bytes = 0; return bytes; }");
        assertTrue(bytes > 0 && bytes < MOST_BYTES, () -> bytes + " bytes");
    }

    @Test
    void rows_thatChangeAreSentAloneAndTheOthersKeepWhatIsTyped() {
        var tab = open("/rows");
        var other = open("/rows");
        var field = tab.locator("[aria-label=name900]");
        field.fill("typed");
        tab.evaluate("() => { document.querySelector('#rows').mine = document.querySelector('[aria-label=name900]'); }");

        tab.evaluate("() => { document.bytes = 0; document.addEventListener('datastar-fetch', "
                + "({detail}) => { document.bytes += new Blob([JSON.stringify(detail.argsRaw)]).size; }); }");
        click(tab, "#mark");
        assertThat(tab.locator(".marked")).hasText("name500");
        assertFewBytes(tab);
        click(tab, "#remove");
        assertThat(tab.locator("#rows > li")).hasCount(999);
        assertFewBytes(tab);
        click(tab, "#add");
        assertThat(tab.locator("#rows > li").nth(3)).hasText("added");
        assertFewBytes(tab);
        click(tab, "#lift");
        assertThat(tab.locator("#rows > li").first()).hasText("name900");
        assertFewBytes(tab);

        assertThat(field).hasValue("typed");
        assertThat(field).isFocused();
        assertEquals(true, field.evaluate("it => document.querySelector('#rows').mine === it"));
        assertThat(other.locator("#rows > li").first()).hasText("name900");
        assertEquals(
                tab.locator("#rows > li").allTextContents(), other.locator("#rows > li").allTextContents());
        assertThat(other.locator(".marked")).hasText("name500");
    }
}
