package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestFile;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that give several values: selects, groups of checkboxes, files. */
@FastStateTest(ListFieldsTest.class)
class ListFieldsTest {
    enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    static FastStateBuilder application() {
        return Showcase.application(0).page("/several", ListFieldsTest::view);
    }

    private static Node view(Page page) {
        var sizes = page.signal("sizes", List.of(Size.MEDIUM), Size.class);
        var days = page.signal("days", List.of(2, 3), Integer.class);
        var picture = page.file("picture");
        var heard = page.tab("heard", "");
        var more = page.tab("more", false);
        return fragment(
                when(more.get(), () -> p(label(input().id("box-new").bind(sizes, Size.SMALL), "Small too"))),
                each(List.of(Size.values()), Size::name, size ->
                        p(label(input().id("box-" + size).bind(sizes, size), size))),
                select(each(List.of(1, 2, 3), day -> day, day -> option("Day " + day).value(day)))
                        .id("days").bind(days).aria("label", "Days"),
                input().id("picture").bind(picture).aria("label", "Picture"),
                p(sizes.size().text()).id("count"),
                p("large").id("large").showWhen(sizes.contains(Size.LARGE)),
                p(heard.text()).id("heard"),
                button("Tell").id("tell").disabledWhen(sizes.isEmpty()).onClick(() -> heard.set(sizes.get() + " " + days.get() + " "
                        + picture.file().map(file -> file.name() + " " + file.mime() + " " + file.text()).orElse("no file"))),
                button("Change").id("change").onClick(() -> {
                    sizes.set(List.of(Size.LARGE));
                    days.set(List.of(1));
                }),
                button("More").id("more").onClick(() -> more.set(true)));
    }

    private static TestElement heard(TestPage page) {
        return page.find(By.css("#heard"));
    }

    @Test
    void severalChosen_reachTheServer(TestVisitor visitor) {
        var page = visitor.open("/several");
        assertThat(page.field("MEDIUM")).isChecked();
        assertThat(page.field("SMALL")).isUnchecked();
        page.check("LARGE").uncheck("MEDIUM").check("SMALL");
        assertThat(page.find(By.css("#count"))).hasText("2");
        assertThat(page.find(By.css("#large"))).isVisible();
        page.choose("Days", "Day 1", "Day 3").click("Tell");
        assertThat(heard(page)).hasText("[LARGE, SMALL] [1, 3] no file");
    }

    @Test
    void severalChosen_followTheServer(TestVisitor visitor) {
        var page = visitor.open("/several").click("Change");
        assertThat(page.field("LARGE")).isChecked();
        assertThat(page.field("MEDIUM")).isUnchecked();
        assertThat(page.field("Days")).hasChosen("Day 1");
        page.uncheck("LARGE");
        assertThat(page.button("Tell")).isDisabled();
    }

    @Test
    void boxes_keepTheirTicksWhenAnotherComesInAbove(TestVisitor visitor) {
        var page = visitor.open("/several").check("LARGE").click("More");
        assertThat(page.field("Small too")).isVisible();
        assertThat(page.field("MEDIUM")).isChecked();
        assertThat(page.field("LARGE")).isChecked();
        page.check("Small too");
        assertThat(page.field("SMALL")).isChecked();
        page.click("Tell");
        assertThat(heard(page)).hasText("[MEDIUM, LARGE, SMALL] [2, 3] no file");
    }

    @Test
    void file_arrivesWithNameKindAndContents(TestVisitor visitor) {
        var page = visitor.open("/several").upload("Picture", TestFile.text("note.txt", "grüße")).click("Tell");
        assertThat(heard(page)).hasText("[MEDIUM] [2, 3] note.txt text/plain grüße");
    }
}
