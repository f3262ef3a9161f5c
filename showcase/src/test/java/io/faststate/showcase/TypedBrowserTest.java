package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.InputType;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person typed is theirs, however quick they are. */
@EmbeddedClientOnly("it doesn't know what was typed")
class TypedBrowserTest extends BrowserTest {
    record Card(String name, boolean open) {}

    @Override
    FastStateBuilder application() {
        // Without the showcase's layout, which keeps the colour scheme in the browser and so waits for the script.
        return FastState.builder()
                .port(0)
                .page("/early", TypedBrowserTest::early)
                .page("/list", TypedBrowserTest::list)
                .page("/quick", TypedBrowserTest::quick)
                .page("/once", TypedBrowserTest::once)
                .page("/other", TypedBrowserTest::other);
    }

    private static Node early(Page page) {
        var text = page.signal("text", "one");
        var area = page.signal("area", "");
        var check = page.signal("check", false);
        var size = page.signal("size", "large");
        var pick = page.signal("pick", "a");
        var card = page.tab("card", new Card("", false));
        return fragment(
                input().id("text").bind(text).aria("label", "Text"),
                p(text.text()).id("text-shown"),
                textarea().id("area").bind(area).aria("label", "Area"),
                p(area.text()).id("area-shown"),
                input().id("check").bind(check).aria("label", "Check"),
                p(check.choose("yes", "no").text()).id("check-shown"),
                input().type(InputType.RADIO).name("size").id("small").value("small").bind(size).aria("label", "Small"),
                input().type(InputType.RADIO).name("size").id("large").value("large").bind(size).aria("label", "Large"),
                p(size.text()).id("size-shown"),
                select(option("A").value("a"), option("B").value("b")).id("pick").bind(pick).aria("label", "Pick"),
                p(pick.text()).id("pick-shown"),
                input().id("name").bind(card, Card::name).aria("label", "Name"),
                input().id("open").bind(card, Card::open).aria("label", "Open"),
                p(card.text(it -> it.name() + ' ' + it.open())).id("card"));
    }

    /** Opens a page whose script comes once the person has entered something. */
    private com.microsoft.playwright.Page openSlowly(String path, Consumer<com.microsoft.playwright.Page> enter) {
        var tab = visitor().context().newPage();
        BlockingQueue<Route> scripts = new LinkedBlockingQueue<>();
        tab.route("**/_faststate/*.js", scripts::add);
        tab.navigate(path, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        enter.accept(tab);
        tab.unroute("**/_faststate/*.js");
        scripts.forEach(Route::resume);
        return tab;
    }

    @Test
    void whatIsEnteredBeforeTheScriptRuns_stays() {
        var tab = openSlowly("/early", it -> {
            it.locator("#text").fill("typed");
            it.locator("#area").fill("more");
            it.locator("#check").check();
            it.locator("#small").check();
            it.locator("#pick").selectOption("b");
        });
        assertThat(tab.locator("#text-shown")).hasText("typed");
        assertThat(tab.locator("#area-shown")).hasText("more");
        assertThat(tab.locator("#check-shown")).hasText("yes");
        assertThat(tab.locator("#size-shown")).hasText("small");
        assertThat(tab.locator("#pick-shown")).hasText("b");
        assertThat(tab.locator("#text")).hasValue("typed");
        assertThat(tab.locator("#small")).isChecked();
    }

    @Test
    void whatIsEnteredBeforeTheScriptRuns_savesItself() {
        var tab = openSlowly("/early", it -> {
            it.locator("#open").check();
            it.locator("#name").fill("Ada");
        });
        assertThat(tab.locator("#card")).hasText("Ada true");
        assertThat(tab.locator("#name")).hasValue("Ada");
        assertThat(tab.locator("#open")).isChecked();
    }

    private static Node list(Page page) {
        var text = page.signal("text", "");
        var entries = page.tab("entries", new Entries(List.of()));
        return fragment(
                input().id("entry").bind(text).aria("label", "Entry").onKey("Enter", () -> {
                    entries.update(it -> it.with(text.get()));
                    text.set("");
                }),
                ul(each(entries.get().all(), it -> it, it -> li(it))).id("entries"));
    }

    record Entries(List<String> all) {
        Entries with(String entry) {
            return new Entries(Stream.concat(all.stream(), Stream.of(entry)).toList());
        }
    }

    @Test
    void fieldThatItsOwnEnterClears_isEmpty() {
        var tab = open("/list");
        for (var entry : List.of("first", "second")) {
            tab.locator("#entry").pressSequentially(entry);
            tab.keyboard().press("Enter");
            assertThat(tab.locator("#entries li").last()).hasText(entry);
            assertThat(tab.locator("#entry")).hasValue("");
        }
    }

    /** A field that is saved when nobody typed for so long that no test waits for it, or once something else is done. */
    private static Node quick(Page page) {
        var text = page.signal("text", "");
        var saved = page.session("saved", "");
        var seen = page.tab("seen", "");
        var shown = page.tab("shown", true);
        return fragment(
                when(shown.get(), () -> input().id("field").bind(text).aria("label", "Text")
                        .onInput(() -> saved.set(text.get()), debounce(Duration.ofMinutes(10)))
                        .onKey("Enter", () -> seen.set("Enter saw " + saved.get()))),
                button("Look").id("look").onClick(() -> seen.set("click saw " + saved.get())),
                button("Hide").id("hide").onClick(() -> shown.set(false)),
                a("Other").id("link").href("/other"),
                a("Load").id("load").href("/other").reload(),
                p(seen.text()).id("seen"),
                p(saved.text()).id("saved"));
    }

    private static Node other(Page page) {
        return p(page.session("saved", "").text()).id("saved");
    }

    private com.microsoft.playwright.Page typing() {
        var tab = open("/quick");
        tab.locator("#field").pressSequentially("typed");
        assertThat(tab.locator("#saved")).hasText("");
        return tab;
    }

    @Test
    void clickAfterTyping_seesWhatWasTyped() {
        var tab = typing();
        tab.locator("#look").click();
        assertThat(tab.locator("#seen")).hasText("click saw typed");
    }

    @Test
    void enterAfterTyping_seesWhatWasTyped() {
        var tab = typing();
        tab.keyboard().press("Enter");
        assertThat(tab.locator("#seen")).hasText("Enter saw typed");
    }

    @Test
    void fieldThatIsTakenAway_hasSavedWhatWasTyped() {
        var tab = typing();
        tab.locator("#hide").evaluate("it => it.click()");
        assertThat(tab.locator("#field")).hasCount(0);
        assertThat(tab.locator("#saved")).hasText("typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#link", "#load"})
    void pageThatIsLeft_hasSavedWhatWasTyped(String link) {
        var tab = typing();
        tab.locator(link).evaluate("it => it.click()");
        tab.waitForURL("**/other");
        assertThat(tab.locator("#saved")).hasText("typed");
    }

    @Test
    void pageThatIsLoadedAnew_hasSavedWhatWasTyped() {
        var tab = typing();
        tab.navigate("/other");
        assertThat(tab.locator("#saved")).hasText("typed");
    }

    private static Node once(Page page) {
        var keys = page.tab("keys", 0);
        var submits = page.tab("submits", 0);
        return fragment(
                input().id("keyed").aria("label", "Keyed").onKey("Enter", () -> keys.update(it -> it + 1)),
                form(input().id("inside").aria("label", "Inside"), button("Go").id("go"))
                        .onSubmit(() -> submits.update(it -> it + 1)),
                p(keys.text()).id("keys"),
                p(submits.text()).id("submits"));
    }

    @Test
    void heldEnter_isOne() {
        var tab = open("/once");
        for (var field : List.of("#keyed", "#inside")) {
            tab.locator(field).focus();
            // Pressed again without being let go, as a keyboard does that repeats.
            tab.keyboard().down("Enter");
            tab.keyboard().down("Enter");
            tab.keyboard().up("Enter");
        }
        assertThat(tab.locator("#submits")).hasText("1");
        assertThat(tab.locator("#keys")).hasText("1");
    }

    @Test
    void doubleClickOnASubmitButton_isOne() {
        var tab = open("/once");
        tab.locator("#go").dblclick();
        tab.locator("#keyed").press("Enter");
        assertThat(tab.locator("#keys")).hasText("1");
        assertThat(tab.locator("#submits")).hasText("1");
    }
}
