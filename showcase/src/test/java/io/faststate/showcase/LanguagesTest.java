package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One page in three languages. */
@FastStateTest(LanguagesTest.class)
class LanguagesTest {
    private static final Map<String, String> GREETINGS = Map.of("en", "Welcome", "de", "Willkommen", "fr", "Bienvenue");
    private static final State<Integer> VISITS = State.session("visits", 0);
    private static final AtomicInteger STALE = new AtomicInteger();

    record Order(@NotBlank String item) {}

    static FastStateBuilder application() {
        return FastState.builder().languages("en", "de", "fr").page("/", LanguagesTest::view);
    }

    private static Node view(Page page) {
        var draft = page.signal("draft", new Order(""));
        var stale = STALE.get();
        return section(
                h1(GREETINGS.get(page.locale().getLanguage())),
                live(VISITS, n -> p(GREETINGS.get(page.locale().getLanguage()), " ", n).id("visits")),
                form(label("Item", input().bind(draft, Order::item)), draft.error(Order::item), button("Order"))
                        .novalidate(true)
                        .onSubmit(() -> draft.checked()),
                button("Visit").onClick(() -> VISITS.update(n -> n + 1)),
                button("Stale").onClick(() -> VISITS.update(n -> n + stale)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-US|Welcome|must not be blank|This page changed before|No connection.",
        "de-CH|Willkommen|darf nicht leer sein|Die Seite hat sich geändert|Keine Verbindung.",
        "fr|Bienvenue|ne doit pas être vide|La page a changé|Pas de connexion."
    })
    void page_speaksTheLanguageOfItsVisitor(
            String language, String greeting, String violation, String refusal, String lost, TestApp app) {
        var visitor = app.visitor().withLanguage(language);
        var page = visitor.open("/");
        assertThat(page.heading(greeting)).isVisible();
        page.click("Order");
        assertThat(page.withText(violation)).isVisible();
        STALE.incrementAndGet();
        app.clock().advance(Duration.ofSeconds(2));
        page.click("Stale");
        assertThat(page.find(By.css("#faststate-notice"))).containsText(refusal);
        visitor.network().cut();
        assertThat(page.find(By.css("#faststate-status"))).containsText(lost);
        visitor.network().restore();
        app.restart();
        page.click("Visit");
        assertThat(page.find(By.css("#visits"))).hasText(greeting + " 1");
    }
}
