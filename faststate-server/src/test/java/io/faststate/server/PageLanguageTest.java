package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.ElementAssert;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a page, which its first request chose. */
class PageLanguageTest {
    private static final State<Integer> COUNT = State.global("count", 1);
    private static final AtomicInteger STALE = new AtomicInteger();

    /** A value with a rule. */
    record Name(@NotBlank String text) {}

    private String[] languages = {"en", "de", "fr"};
    private final TestApp app = TestApp.start(() -> FastState.builder()
            .limits(Limits.defaults().heartbeat(Duration.ofMillis(500)))
            .languages(languages[0], languages[1], languages[2])
            .words("fr", Map.of("error", "Panne"))
            .page("/", PageLanguageTest::view)
            .page("/broken", page -> {
                throw new IllegalStateException("a broken view");
            }));

    private static Node view(Page page) {
        var draft = page.signal("draft", new Name(""));
        var stale = STALE.get();
        return section(
                p(page.locale().toLanguageTag()).id("whole"),
                live(COUNT, n -> p(page.locale().toLanguageTag(), " ", n).id("region")),
                live(COUNT, n -> p("shared ", n).id("shared")),
                live(COUNT, n -> {
                    if (n > 1) {
                        throw new IllegalStateException("a broken region");
                    }
                    return div().id("breaking");
                }),
                button("Add").id("add").onClick(() -> COUNT.update(n -> n + 1)),
                button("Stale").id("stale").onClick(() -> COUNT.update(n -> n + stale)),
                form(label("Name", input().bind(draft, Name::text)), draft.error(Name::text), button("Save").id("save"))
                        .onSubmit(draft::checked));
    }

    private TestPage open(String language) {
        return app.visitor().withLanguage(language).open("/");
    }

    /** Clicks with a browser that by now asks for another language. */
    private static TestPage click(TestPage page, String name, String language) {
        page.visitor().withLanguage(language);
        return page.click(name);
    }

    private static ElementAssert assertIn(TestPage page, String id) {
        return assertThat(page.find(css(id)));
    }

    private static void assertSource(TestPage page, String text) {
        var source = page.find(css("html")).html();
        assertTrue(source.contains(text), source);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void document_isInTheLanguageThatFitsBest() {
        var swiss = app.visitor().withHeader("Accept-Language", "de-CH,en;q=0.5").open("/");
        assertIn(swiss, "html").hasAttribute("lang", "de");
        assertIn(open("it"), "html").hasAttribute("lang", "en");
        assertIn(open("fr"), "#whole").hasText("fr");
    }

    @Test
    void laterRenders_keepTheLanguage() throws Exception {
        app.log().allow("a broken region");
        var page = open("de");
        // A stream that is only on its way would begin once nobody reads it.
        Conditions.await(() -> app.running().feature().streams() == 1);
        page.hide();
        Conditions.await(() -> app.running().feature().streams() == 0);
        app.running().feature().evictPageInstances();
        assertIn(click(page, "Add", "fr"), "#region").hasText("de 2");
        languages = new String[] {"fr", "de", "en"};
        app.restart();
        assertIn(click(page, "Add", "en"), "#region").hasText("de 3");
        assertEquals(1, page.loads());
    }

    @Test
    void regions_ofSeveralTabs_areInTheLanguageOfEach() {
        app.log().allow("a broken region");
        var german = open("de").click("Add");
        var french = open("fr");
        assertIn(german, "#region").hasText("de 2");
        assertIn(french, "#region").hasText("fr 2");
        assertSource(german, "Etwas ist schiefgegangen");
        assertSource(french, "Une erreur s’est produite");
    }

    @ParameterizedTest
    @CsvSource({
        "en, This page changed before, must not be blank",
        "de, Die Seite hat sich geändert, darf nicht leer sein",
        "fr, La page a changé, ne doit pas être vide"
    })
    void refusedClick_andViolation_areToldInTheLanguageOfThePage(String language, String changed, String blank) {
        var page = open(language);
        STALE.incrementAndGet();
        // An event looks at the page again if its render is older than a second.
        app.clock().advance(Duration.ofSeconds(2));
        var notice = click(page, "Stale", "it").notice();
        assertTrue(notice.startsWith(changed), notice);
        page.fill("Name", " ").click("Save");
        assertThat(page.field("Name")).hasMessage(blank);
    }

    @Test
    void clientsWords_areInTheLanguageOfThePage() {
        assertSource(open("de"), "Keine Verbindung");
        assertSource(open("fr"), "Pas de connexion");
        assertSource(open(""), "No connection");
    }

    @Test
    void errorPages_areInTheLanguageOfTheRequest() {
        app.log().allow("a broken view");
        var german = app.visitor().withLanguage("de").open("/nowhere");
        assertThat(german).hasTitle("Nicht gefunden");
        assertIn(german, "html").hasAttribute("lang", "de");
        var french = app.visitor().withLanguage("fr").open("/broken");
        assertIn(french, "h1").hasText("Panne");
        assertThat(french).shows("signalez le code");
    }

    @Test
    void missingCookie_isToldInTheLanguageOfTheRequest() {
        var page = open("fr");
        page.visitor().forgetsCookies();
        var notice = click(page, "Add", "de").notice();
        assertTrue(notice.contains("Diese Seite braucht ein Cookie"), notice);
    }

    @Test
    void singleLanguage_isThatOfAllPages() {
        try (var german = TestApp.start(FastState.builder().language("de").page("/", page -> p(page.locale().toLanguageTag())))) {
            var page = german.visitor().withLanguage("fr").open("/");
            assertIn(page, "html").hasAttribute("lang", "de");
            assertIn(page, "p").hasText("de");
            assertSource(page, "Keine Verbindung");
        }
    }
}
