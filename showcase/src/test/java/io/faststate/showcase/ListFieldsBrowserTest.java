package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.when;

import com.microsoft.playwright.options.FilePayload;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that give several values: selects, groups of checkboxes, files. */
class ListFieldsBrowserTest extends BrowserTest {
    enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/several", ListFieldsBrowserTest::view);
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

    @Test
    void severalChosen_reachTheServer() {
        var tab = open("/several");
        assertThat(tab.locator("#box-MEDIUM")).isChecked();
        assertThat(tab.locator("#box-SMALL")).not().isChecked();
        tab.locator("#box-LARGE").check();
        tab.locator("#box-MEDIUM").uncheck();
        tab.locator("#box-SMALL").check();
        assertThat(tab.locator("#count")).hasText("2");
        assertThat(tab.locator("#large")).isVisible();
        tab.locator("#days").selectOption(new String[] {"1", "3"});
        tab.locator("#tell").click();
        assertThat(tab.locator("#heard")).hasText("[LARGE, SMALL] [1, 3] no file");
    }

    @Test
    void severalChosen_followTheServer() {
        var tab = open("/several");
        tab.locator("#change").click();
        assertThat(tab.locator("#box-LARGE")).isChecked();
        assertThat(tab.locator("#box-MEDIUM")).not().isChecked();
        assertThat(tab.locator("#days")).hasValues(new String[] {"1"});
        tab.locator("#box-LARGE").uncheck();
        assertThat(tab.locator("#tell")).isDisabled();
    }

    @Test
    void boxes_keepTheirTicksWhenAnotherComesInAbove() {
        var tab = open("/several");
        tab.locator("#box-LARGE").check();
        tab.locator("#more").click();
        assertThat(tab.locator("#box-new")).isVisible();
        assertThat(tab.locator("#box-MEDIUM")).isChecked();
        assertThat(tab.locator("#box-LARGE")).isChecked();
        tab.locator("#box-new").check();
        assertThat(tab.locator("#box-SMALL")).isChecked();
        tab.locator("#tell").click();
        assertThat(tab.locator("#heard")).hasText("[MEDIUM, LARGE, SMALL] [2, 3] no file");
    }

    @Test
    void file_arrivesWithNameKindAndContents() {
        var tab = open("/several");
        tab.locator("#picture").setInputFiles(
                new FilePayload("note.txt", "text/plain", "grüße".getBytes(StandardCharsets.UTF_8)));
        tab.locator("#tell").click();
        assertThat(tab.locator("#heard")).hasText("[MEDIUM] [2, 3] note.txt text/plain grüße");
    }
}
