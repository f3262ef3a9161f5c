package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.FastStateBuilder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What handlers can do to their page. */
class HandlersBrowserTest extends BrowserTest {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/handlers", this::view).page("/page/{name}", this::detail);
    }

    private Node detail(Page page) {
        return p("This is ", page.path("name")).id("detail");
    }

    private Node view(Page page) {
        var text = page.signal("text", "first");
        var open = page.tab("open", false);
        var title = page.tab("title", "Handlers");
        var count = page.tab("count", 0);
        var inner = page.tab("inner", 0);
        var allowed = page.global("allowed", true);
        var shown = page.tab("shown", "seen");
        page.title(title.get());
        return fragment(
                p("a place").id("place"),
                ul(li("one").id("one")).id("list"),
                button("Patch").onClick(e -> e.patch(p("patched & <b>well</b>").id("place"))),
                button("Append").onClick(e -> e.append("#list", li("two").cls("added"))),
                button("Remove").onClick(e -> e.remove("#one")),
                button("Redirect").onClick(e -> e.redirect("/page/caf%C3%A9?q=1#end")),
                button("Outside").onClick(e -> e.redirect("//example.org/")),
                button("Flush").onClick(e -> {
                    count.set(1);
                    e.flush();
                    assertTrue(goOn.await(20, TimeUnit.SECONDS));
                    count.set(2);
                }),
                button("Fail").onClick(() -> {
                    count.set(7);
                    throw new IllegalStateException("secret reason");
                }),
                button("Fine").onClick(() -> count.set(8)),
                button("Set").onClick(() -> text.set(text.get() + "!")),
                button("Title").onClick(() -> title.set("A <new> title & more")),
                input().id("text").bind(text).aria("label", "Text"),
                p(count.text()).id("count"),
                button("Open").onClick(() -> open.update(it -> !it)),
                when(open.get(), () -> {
                    var late = page.signal("late", "late value");
                    var mirrored = page.tab("mirrored", 41);
                    return section(
                                    input().id("late").bind(late).aria("label", "Late"),
                                    p(late.upperCase().text()).id("upper"),
                                    p(mirrored.text()).id("mirrored"),
                                    button("Mirror").onClick(() -> mirrored.update(it -> it + 1)))
                            .id("opened");
                }),
                live(count, outer -> div(
                        p("outer ", outer).id("outer"),
                        live(inner, it -> div(p("inner ", it).id("inner"), button("Inner").onClick(() -> inner.update(n -> n + 1)))),
                        button("Outer").onClick(() -> count.update(n -> n + 1)))),
                guard(allowed::get, () -> button("Guarded").onClick(() -> count.set(99))),
                button("Revoke").onClick(() -> allowed.set(false)),
                captured(shown.get(), page));
    }

    private static Node captured(String seen, Page page) {
        var did = page.tab("did", "nothing");
        return div(
                p(did.text()).id("did"),
                button("Capture").id("capture").onClick(() -> did.set(seen)),
                button("Change").onClick(() -> page.tab("shown", "seen").set("changed")));
    }

    @Test
    void patch_replacesAnElementByItsId() {
        var tab = open("/handlers");
        click(tab, "Patch");
        assertThat(tab.locator("#place")).hasText("patched & <b>well</b>");
    }

    @Test
    void append_addsToAList() {
        var tab = open("/handlers");
        click(tab, "Append");
        click(tab, "Append");
        assertThat(tab.locator("#list > .added")).hasText(new String[] {"two", "two"});
    }

    @Test
    void remove_takesAnElementAway() {
        var tab = open("/handlers");
        click(tab, "Remove");
        assertThat(tab.locator("#one")).hasCount(0);
    }

    @Test
    void redirect_leadsToAnotherPage() {
        var tab = open("/handlers");
        click(tab, "Redirect");
        assertThat(tab.locator("#detail")).hasText("This is café");
        assertTrue(tab.url().endsWith("/page/caf%C3%A9?q=1#end"), tab.url());
        tab.goBack();
        assertThat(tab.locator("#place")).hasText("a place");
    }

    @Test
    void redirect_leadsToNoOtherSite() {
        expectLog("redirect takes a path of this application");
        var tab = open("/handlers");
        var before = tab.url();
        click(tab, "Outside");
        assertThat(tab.locator("#faststate-notice")).isVisible();
        assertEquals(before, tab.url());
    }

    @Test
    void flush_showsWhatIsDoneSoFar() {
        var tab = open("/handlers");
        click(tab, "Flush");
        assertThat(tab.locator("#count")).hasText("1");
        goOn.countDown();
        assertThat(tab.locator("#count")).hasText("2");
    }

    @Test
    void failure_isToldWithoutItsReason() {
        expectLog("secret reason");
        var tab = open("/handlers");
        click(tab, "Fail");
        var notice = tab.locator("#faststate-notice");
        assertThat(notice).isVisible();
        assertThat(notice).not().containsText("secret reason");
        assertThat(tab.locator("#count")).hasText("7");
        assertTrue((Boolean) notice.evaluate("""
                it => {
                  const { color, backgroundColor } = getComputedStyle(it);
                  const light = text => text.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
                  const box = it.getBoundingClientRect();
                  // Clicks go through the notice, so for this look alone it takes them.
                  it.style.pointerEvents = 'auto';
                  return Math.abs(light(color) - light(backgroundColor)) > 0.6
                    && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
                    && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === it;
                }"""), "the notice can be read");
    }

    @Test
    void failure_leavesThePageWorking() {
        expectLog("secret reason");
        var tab = open("/handlers");
        click(tab, "Fail");
        assertThat(tab.locator("#faststate-notice")).isVisible();
        click(tab, "Fine");
        assertThat(tab.locator("#count")).hasText("8");
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    @Test
    void signal_isSetByAHandler() {
        var tab = open("/handlers");
        click(tab, "Set");
        assertThat(tab.locator("#text")).hasValue("first!");
        tab.locator("#text").fill("second");
        click(tab, "Set");
        assertThat(tab.locator("#text")).hasValue("second!");
    }

    @Test
    void title_follows() {
        var tab = open("/handlers");
        assertThat(tab).hasTitle("Handlers · FastState");
        click(tab, "Title");
        assertThat(tab).hasTitle("A <new> title & more · FastState");
    }

    @Test
    void content_appearsWithSignalsAndStatesOfItsOwn() {
        var tab = open("/handlers");
        assertThat(tab.locator("#opened")).hasCount(0);
        click(tab, "Open");
        assertThat(tab.locator("#late")).hasValue("late value");
        assertThat(tab.locator("#mirrored")).hasText("41");
        tab.locator("#late").fill("changed");
        assertThat(tab.locator("#upper")).hasText("CHANGED");
        click(tab, "Mirror");
        assertThat(tab.locator("#mirrored")).hasText("42");
        click(tab, "Open");
        assertThat(tab.locator("#opened")).hasCount(0);
        click(tab, "Open");
        assertThat(tab.locator("#mirrored")).hasText("42");
        assertThat(tab.locator("#late")).hasValue("changed");
    }

    @Test
    void regions_insideRegionsWork() {
        var tab = open("/handlers");
        click(tab, "Inner");
        assertThat(tab.locator("#inner")).hasText("inner 1");
        click(tab, "Outer");
        assertThat(tab.locator("#outer")).hasText("outer 1");
        assertThat(tab.locator("#inner")).hasText("inner 1");
        click(tab, "Inner");
        assertThat(tab.locator("#inner")).hasText("inner 2");
        click(tab, "Outer");
        assertThat(tab.locator("#outer")).hasText("outer 2");
    }

    @Test
    void guard_takesTheButtonsPower() {
        var tab = visitor().expecting("ERR_FAILED").context().newPage();
        // A stream would take the button away before it could be clicked.
        tab.route(STREAM, Route::abort);
        tab.navigate("/handlers");
        click(tab, "Guarded");
        assertThat(tab.locator("#count")).hasText("99");
        click(tab, "Fine");
        assertThat(tab.locator("#count")).hasText("8");
        click(open("/handlers"), "Revoke");
        assertThat(open("/handlers").getByText("Guarded")).hasCount(0);
        tab.evaluate("() => [...document.querySelectorAll('button')].find(it => it.textContent === 'Guarded').click()");
        assertThat(tab.getByText("Guarded")).hasCount(0);
        assertThat(tab.locator("#count")).hasText("8");
    }

    @Test
    void click_isRefusedIfWhatWasSeenChanged() {
        var tab = open("/handlers");
        var old = tab.locator("#capture").getAttribute("data-on:click");
        click(tab, "Change");
        assertThat(tab.locator("#capture")).not().hasAttribute("data-on:click", old);
        tab.locator("#capture").evaluate("(it, old) => it.setAttribute('data-on:click', old)", old);
        click(tab, "Capture");
        assertThat(tab.locator("#faststate-notice")).containsText("nothing was done");
        assertThat(tab.locator("#did")).hasText("nothing");
        click(tab, "Capture");
        assertThat(tab.locator("#did")).hasText("changed");
        assertThat(tab.locator("#faststate-notice")).isHidden();
    }

    private static void click(com.microsoft.playwright.Page tab, String button) {
        tab.getByText(button, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
    }
}
