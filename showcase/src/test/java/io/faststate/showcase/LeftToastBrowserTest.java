package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import org.junit.jupiter.api.Test;

/** Toasts of handlers that send the browser to another page. */
@EmbeddedClientOnly("toasts need a part of the embedded client")
class LeftToastBrowserTest extends BrowserTest {
    private static final String TOAST = ".faststate-toast";
    private static final State<Integer> STEP = State.tab("step", 0);

    @Override
    FastStateBuilder application() {
        return FastState.builder().host("127.0.0.1").port(0)
                .page("/", page -> section(
                        h1("Home"),
                        p(STEP.text()),
                        button("Save").id("save").onClick(e -> {
                            e.toast("Saved");
                            e.redirect("/done");
                        }),
                        button("Log in").id("login").onClick(e -> {
                            e.login("ada");
                            e.toast("Welcome");
                            e.redirect("/mine");
                        }),
                        button("Log in late").id("late").onClick(e -> {
                            STEP.set(1);
                            e.flush();
                            e.login("ada");
                            e.toast("Welcome");
                            e.redirect("/mine");
                        })))
                .page("/done", page -> h1("Done"))
                .page("/mine", Guard.signedIn(), page -> h1("Mine"));
    }

    /** Clicks, and sees the toast on the page that is reached, once. */
    private static void leads(Page tab, String button, String title, String toast) {
        tab.evaluate("() => { window.mark = 'same document'; }");
        // A toast goes again by itself, on a slow machine before anybody looks.
        var first = watch(tab, TOAST);
        var second = watch(tab, TOAST + " ~ " + TOAST);
        tab.click(button);
        assertThat(tab.locator("h1")).hasText(title);
        first.await(toast);
        assertFalse(second.was(toast));
    }

    /** Watches the document that is there and those that the tab loads. */
    private static Seen watch(Page tab, String selector) {
        var unused = Seen.of(tab, selector);
        return Seen.fromTheStart(tab, selector);
    }

    /** Loads the page again, whose document brings no toast and not what shows one. */
    private static void reloads(Page tab) {
        tab.reload();
        assertThat(tab.locator("h1")).isVisible();
        assertEquals(0, tab.locator("script[src*=browser], [data-toast], .faststate-toast").count());
    }

    @Test
    void softNavigation_showsTheToastOnce() {
        var tab = open("/");
        leads(tab, "#save", "Done", "Saved");
        assertEquals("same document", tab.evaluate("() => window.mark"));
        reloads(tab);
    }

    @Test
    void fullLoad_showsTheToastOnce() {
        restart(application().navigation(false));
        var tab = open("/");
        leads(tab, "#save", "Done", "Saved");
        assertEquals(null, tab.evaluate("() => window.mark"));
        reloads(tab);
    }

    @Test
    void login_showsTheToastOnThePageBehind() {
        leads(open("/"), "#login", "Mine", "Welcome");
        leads(open("/"), "#late", "Mine", "Welcome");
        restart(application().navigation(false));
        leads(open("/"), "#login", "Mine", "Welcome");
        leads(open("/"), "#late", "Mine", "Welcome");
    }
}
