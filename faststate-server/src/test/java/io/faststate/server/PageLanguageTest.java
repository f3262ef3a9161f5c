package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import jakarta.validation.constraints.NotBlank;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language of a page, which its first request chose. */
class PageLanguageTest {
    private static final State<Integer> COUNT = State.global("count", 1);
    private static final AtomicInteger STALE = new AtomicInteger();

    /** A value with a rule. */
    record Name(@NotBlank String text) {}

    @TempDir
    private Path folder;

    private FastState server;

    @BeforeEach
    void start() {
        server = start(it -> it);
    }

    private FastState start(UnaryOperator<FastStateBuilder> more) {
        return Servers.start(builder -> more.apply(builder
                .store(StateStore.sqlite(folder.resolve("states.db")))
                .languages("en", "de", "fr")
                .words("fr", Map.of("error", "Panne"))
                .page("/", PageLanguageTest::view)
                .page("/broken", page -> {
                    throw new IllegalStateException("a broken view");
                })));
    }

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

    private static Tab open(FastState server, String language) {
        var visitor = Visitor.of(server);
        return new Tab(visitor, visitor.send(visitor.request("/").header("Accept-Language", language)).text());
    }

    private static String document(FastState server, String path, String language) {
        var visitor = Visitor.of(server);
        return visitor.send(visitor.request(path).header("Accept-Language", language).header("Accept", "text/html")).text();
    }

    /** Clicks with a browser that by now asks for another language. */
    private static Reply click(Tab tab, String css, String language) {
        var reply = tab.visitor().send(
                tab.event(tab.action(css), css + language, tab.body()).header("Accept-Language", language));
        reply.events().forEach(tab::apply);
        return reply;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void document_isInTheLanguageThatFitsBest() {
        assertEquals("de", Jsoup.parse(document(server, "/", "de-CH,en;q=0.5")).select("html").attr("lang"));
        assertEquals("en", Jsoup.parse(document(server, "/", "it")).select("html").attr("lang"));
        assertEquals("fr", open(server, "fr").text("#whole"));
    }

    @Test
    void laterRenders_keepTheLanguage() {
        var tab = open(server, "de");
        server.feature().evictPageInstances();
        click(tab, "#add", "fr");
        assertEquals("de 2", tab.text("#region"));
        server.stop();
        server = start(it -> it.languages("fr", "de", "en"));
        tab.visitor().moveTo(server);
        click(tab, "#add", "en");
        assertEquals("de 3", tab.text("#region"));
    }

    @Test
    void regions_ofSeveralTabs_areInTheLanguageOfEach() {
        var german = open(server, "de");
        click(german, "#add", "de");
        var french = open(server, "fr");
        assertEquals("de 2", german.text("#region"));
        assertEquals("fr 2", french.text("#region"));
        assertTrue(german.markup().contains("Etwas ist schiefgegangen"), german.markup());
        assertTrue(french.markup().contains("Une erreur s’est produite"), french.markup());
    }

    @Test
    void refusedClick_andViolation_areToldInTheLanguageOfThePage() {
        for (var each : List.of(
                List.of("en", "This page changed before", "must not be blank"),
                List.of("de", "Die Seite hat sich geändert", "darf nicht leer sein"),
                List.of("fr", "La page a changé", "ne doit pas être vide"))) {
            var tab = open(server, each.get(0));
            var refused = tab.action("#stale");
            STALE.incrementAndGet();
            server.feature().evictPageInstances();
            tab.visitor().send(tab.event(refused, "stale" + each.get(0), tab.body()).header("Accept-Language", "it"))
                    .events().forEach(tab::apply);
            assertTrue(tab.notice().startsWith(each.get(1)), tab.notice());
            var saving = tab.visitor().send(tab.event(tab.action("form", "data-on:submit"), "save" + each.get(0), tab.body()));
            assertTrue(saving.text().contains(each.get(2)), saving.text());
        }
    }

    @Test
    void clientsWords_areInTheLanguageOfThePage() {
        assertTrue(document(server, "/", "de").contains("Keine Verbindung"));
        assertTrue(document(server, "/", "fr").contains("Pas de connexion"));
        assertTrue(document(server, "/", "").contains("No connection"));
    }

    @Test
    void errorPages_areInTheLanguageOfTheRequest() {
        var german = Jsoup.parse(document(server, "/nowhere", "de"));
        assertEquals("Nicht gefunden", german.title());
        assertEquals("de", german.select("html").attr("lang"));
        var french = Jsoup.parse(document(server, "/broken", "fr"));
        assertEquals("Panne", french.select("h1").text());
        assertTrue(french.text().contains("signalez le code"), french.text());
    }

    @Test
    void missingCookie_isToldInTheLanguageOfTheRequest() {
        var tab = open(server, "de");
        var stranger = Visitor.of(server);
        var reply = stranger.send(stranger.request(tab.action("#add"))
                .header("Accept-Language", "de")
                .header("Sec-Fetch-Site", "same-origin")
                .header("FastState-Page", tab.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertTrue(reply.text().contains("Diese Seite braucht ein Cookie"), reply.text());
    }

    @Test
    void singleLanguage_isThatOfAllPages() {
        try (var german = Servers.start(builder -> builder.language("de").page("/", page -> p(page.locale().toLanguageTag())))) {
            var document = Jsoup.parse(document(german, "/", "fr"));
            assertEquals("de", document.select("html").attr("lang"));
            assertEquals("de", document.select("p").text());
            assertTrue(document.html().contains("Keine Verbindung"));
        }
    }
}
