package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Section;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list of a thousand rows, of which a few change. */
@FastStateTest(RowsTest.class)
class RowsTest {
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

    static FastStateBuilder application() {
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

    private static TestElement rows(TestPage page) {
        return page.find(By.css("#rows > li"));
    }

    private static void assertFewBytes(TestPage page) {
        var bytes = page.lastAnswer().bytes();
        assertTrue(bytes > 0 && bytes < MOST_BYTES, () -> bytes + " bytes");
    }

    @Test
    void rows_thatChangeAreSentAloneAndTheOthersKeepWhatIsTyped(TestVisitor visitor) {
        var page = visitor.open("/rows");
        var other = visitor.open("/rows");
        var field = other.field("name900");
        field.fill("typed");

        page.click("Mark");
        assertThat(page.find(By.css(".marked"))).hasText("name500");
        assertFewBytes(page);
        page.click("Remove");
        assertThat(rows(page)).hasCount(999);
        assertFewBytes(page);
        page.click("Add");
        assertThat(rows(page).nth(3)).hasText("added");
        assertFewBytes(page);
        page.click("Lift");
        assertThat(rows(page).nth(0)).hasText("name900");
        assertFewBytes(page);

        assertThat(rows(other).nth(0)).hasText("name900");
        assertThat(field).hasValue("typed");
        assertThat(field).isFocused();
        assertEquals(rows(page).texts(), rows(other).texts());
        assertThat(other.find(By.css(".marked"))).hasText("name500");
    }
}
