package io.faststate.server;

import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.throttleBy;
import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.ThrottleKey;
import io.faststate.dsl.form.Upload;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestFile;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users are told about files, haste, old forms and failed loads, in the language of their page. */
@FastStateTest(FrameworkTextsTest.class)
class FrameworkTextsTest {
    private static final State<Integer> SENT = State.global("sent", 0);
    private static final AtomicInteger LOADS = new AtomicInteger();
    private static final By NOTICE = By.css("#faststate-notice");

    static FastStateBuilder application() {
        return FastState.builder().languages("en", "de", "fr")
                .page("/", FrameworkTextsTest::view)
                .page("/load", page -> async(FrameworkTextsTest::load, it -> p(it), p("…")));
    }

    private static String load() {
        if (LOADS.getAndIncrement() % 2 == 0) {
            throw new IllegalStateException("a load that fails");
        }
        return "loaded";
    }

    private static Node files(String label, Upload upload) {
        return form(label(label, input().bind(upload)), upload.error(), button("Send " + label)).onSubmit(() -> count(1));
    }

    private static void count(int more) {
        SENT.update(sent -> sent + more);
    }

    private static Node view(Page page) {
        return section(
                files("one", Upload.of("one")),
                files("two", Upload.of("two").count(2)),
                files("picture", Upload.of("picture").types("image/png", "image/jpeg")),
                files("small", Upload.of("small").fileBytes(10)),
                files("large", Upload.of("large").fileBytes(20_000)),
                files("all", Upload.of("all").count(3).totalBytes(30)),
                form(label("Name", input().bind(page.signal("name", ""))), button("Order")).onSubmit(() -> count(1)),
                button("Moments").onClick(() -> count(1), throttleBy(ThrottleKey.SESSION, 1, Duration.ofSeconds(1))),
                button("Seconds").onClick(() -> count(2), throttleBy(ThrottleKey.SESSION, 1, Duration.ofSeconds(40))),
                button("Minutes").onClick(() -> count(3), throttleBy(ThrottleKey.SESSION, 1, Duration.ofMinutes(10))));
    }

    private static TestFile file(String name, int size) {
        return TestFile.text(name, "x".repeat(size));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Only one file can be sent|At most 2 files can be sent|notes.txt is not one of these file types: image/png, image/jpeg",
        "de|Es kann nur eine Datei gesendet werden|Es können höchstens 2 Dateien gesendet werden|notes.txt hat keinen dieser Dateitypen: image/png, image/jpeg",
        "fr|Un seul fichier peut être envoyé|2 fichiers au maximum peuvent être envoyés|notes.txt n’est pas de l’un de ces types de fichier : image/png, image/jpeg"
    })
    void refusalOfFiles_isInTheLanguageOfThePage(String language, String one, String most, String type, TestApp app) {
        var page = app.visitor().withLanguage(language).open("/");
        page.upload("one", file("a.txt", 1), file("b.txt", 1)).click("Send one");
        assertThat(page.field("one")).hasMessage(one);
        page.upload("two", file("a.txt", 1), file("b.txt", 1), file("c.txt", 1)).click("Send two");
        assertThat(page.field("two")).hasMessage(most);
        page.upload("picture", file("notes.txt", 1)).click("Send picture");
        assertThat(page.field("picture")).hasMessage(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|a.txt is larger than 10 bytes|a.txt is larger than 20 KB|All files together are larger than 30 bytes",
        "de|a.txt ist größer als 10 Byte|a.txt ist größer als 20 KB|Alle Dateien zusammen sind größer als 30 Byte",
        "fr|a.txt dépasse 10 octets|a.txt dépasse 20 KB|L’ensemble des fichiers dépasse 30 octets"
    })
    void refusalOfLargeFiles_isInTheLanguageOfThePage(String language, String small, String large, String all, TestApp app) {
        var page = app.visitor().withLanguage(language).open("/");
        page.upload("small", file("a.txt", 11)).click("Send small");
        assertThat(page.field("small")).hasMessage(small);
        page.upload("large", file("a.txt", 20_001)).click("Send large");
        assertThat(page.field("large")).hasMessage(large);
        page.upload("all", file("a.txt", 20), file("b.txt", 20)).click("Send all");
        assertThat(page.field("all")).hasMessage(all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|That was too often. Please try again in|one second.|40 seconds.|10 minutes.",
        "de|Das war zu oft. Bitte versuchen Sie es in|einer Sekunde noch einmal.|40 Sekunden noch einmal.|10 Minuten noch einmal.",
        "fr|C’était trop souvent. Réessayez dans|une seconde.|40 secondes.|10 minutes."
    })
    void handlerThatRanTooOften_saysSoInTheLanguageOfThePage(
            String language, String often, String second, String seconds, String minutes, TestApp app) {
        var page = app.visitor().withLanguage(language).open("/");
        page.click("Moments").click("Moments");
        assertThat(page.find(NOTICE)).hasText(often + ' ' + second);
        page.click("Seconds").click("Seconds");
        assertThat(page.find(NOTICE)).hasText(often + ' ' + seconds);
        page.click("Minutes").click("Minutes");
        assertThat(page.find(NOTICE)).hasText(often + ' ' + minutes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|This page was open for too long, so nothing was done. What you entered is still here: please send it again.",
        "de|Diese Seite war zu lange offen. Es wurde nichts ausgeführt. Ihre Eingaben sind noch da: Bitte senden Sie sie noch einmal.",
        "fr|Cette page est restée ouverte trop longtemps, rien n’a donc été fait. Votre saisie est toujours là : envoyez-la de nouveau."
    })
    void formWhoseSessionEnded_saysSoInTheLanguageOfThePage(String language, String expired, TestApp app) {
        var visitor = app.visitor().withLanguage(language).withoutJavaScript();
        var page = visitor.open("/").fill("Name", "Ada");
        visitor.forgetsCookies();
        page.click("Order");
        assertThat(page.find(NOTICE)).containsText(expired);
        assertThat(page.field("Name")).hasValue("Ada");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Something went wrong.|Try again", "de|Etwas ist schiefgegangen.|Noch einmal", "fr|Une erreur s’est produite.|Réessayer"
    })
    void failedLoad_isToldAndTriedAgainInTheLanguageOfThePage(String language, String failed, String again, TestApp app) {
        app.log().allow("A load of page /load failed");
        var page = app.visitor().withLanguage(language).open("/load");
        assertThat(page.withText(failed)).isVisible();
        page.click(again);
        assertThat(page.withText("loaded")).isVisible();
    }
}
