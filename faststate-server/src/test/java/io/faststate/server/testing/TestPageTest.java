package io.faststate.server.testing;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.showingToast;
import static io.faststate.dsl.signal.ClientAction.selecting;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.element.InputType;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.server.FastState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faststate")
class TestPageTest {
    @Test
    void typedText_replacesWhatIsSelected() {
        try (var page = TestPage.render(it -> {
            var text = it.signal("text", "old");
            return div(
                    label("Text", input().bind(text).ref("field")),
                    button("Select").onClick(selecting("field")),
                    p(text.text()).id("shown"));
        })) {
            page.click("Select");
            assertThat(page.field("Text")).isFocused();
            page.press("n").press("e").press("w");
            assertThat(page.find(By.css("#shown"))).hasText("new");
            page.press("Control+a").press("Backspace");
            assertThat(page.field("Text")).hasValue("");
        }
    }

    @Test
    void click_goesToTheFieldRatherThanToItsLabel() {
        try (var page = TestPage.render(it -> div(
                input().type(InputType.CHECKBOX).id("all"), label("All").forId("all"),
                label(input().type(InputType.CHECKBOX), "Some")))) {
            page.click("All").click("Some");
            assertThat(page.field("All")).isChecked();
            assertThat(page.field("Some")).isChecked();
        }
    }

    @Test
    void escape_dismissesTheNewestToast() {
        try (var page = TestPage.render(it -> div(
                button("First").onClick(showingToast(ToastKind.ERROR, "One")),
                button("Second").onClick(showingToast(ToastKind.ERROR, "Two"))))) {
            page.click("First").click("Second").press("Escape");
            assertThat(page).hasToast("One");
            assertThat(page.withText("Two")).isGone();
        }
    }

    @Test
    void answerThatComesInParts_isOne() {
        try (var shown = TestPage.render(page -> {
            var step = page.tab("step", 0);
            return div(p(step.text()).id("step"), button("Go").onClick(e -> {
                step.set(1);
                e.flush();
                step.set(2);
            }));
        })) {
            shown.click("Go");
            assertThat(shown.find(By.css("#step"))).hasText("2");
            assertEquals(1, shown.answers().size());
            assertEquals(2, shown.lastAnswer().signals().size());
        }
    }

    @Test
    void language_thatIsChosenLater_isAskedForFromThenOn() {
        var application = FastState.builder().languages("en", "de").page("/", page -> p(page.locale().toLanguageTag()).id("language"));
        try (var app = TestApp.start(application)) {
            var page = app.visitor().open("/");
            assertThat(page.find(By.css("#language"))).hasText("en");
            page.visitor().withLanguage("de");
            assertThat(page.reload().find(By.css("#language"))).hasText("de");
        }
    }
}
