package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import org.junit.jupiter.api.Test;

/** Pages that show what their request said. */
@FastStateTest(PageRequestTest.class)
class PageRequestTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<String> ADDED_FROM = State.global("addedFrom", "nowhere");

    static FastStateBuilder application() {
        return FastState.builder()
                .trustedProxies("127.0.0.1", "::1")
                .requestHeaders("X-Device")
                .requestCookies("looks")
                .requestAddress(true)
                .page("/", PageRequestTest::view);
    }

    private static Node view(Page page) {
        return section(
                live(COUNT, n -> p(said(page), ": ", n).id("region")),
                live(ADDED_FROM, it -> p("Added from ", it)),
                button("Add").onClick(e -> {
                    COUNT.update(n -> n + 1);
                    ADDED_FROM.set(e.remoteAddress());
                }));
    }

    private static String said(Page page) {
        var request = page.request();
        return request.header("X-Device").orElse("no device") + ", " + request.cookie("looks").orElse("no looks") + ", "
                + request.remoteAddress();
    }

    @Test
    void page_knowsItsRequest_alsoAfterARestart(TestApp app) {
        var page = app.visitor().withHeader("X-Device", "kiosk").withAddress("203.0.113.7").withCookie("looks", "dark").open("/");
        var region = page.find(By.css("#region"));
        assertThat(region).hasText("kiosk, dark, 203.0.113.7: 0");
        page.click("Add");
        assertThat(region).hasText("kiosk, dark, 203.0.113.7: 1");
        assertThat(page.withText("Added from 203.0.113.7")).isVisible();
        app.restart();
        page.click("Add");
        assertThat(region).hasText("kiosk, dark, 203.0.113.7: 2");
    }

    @Test
    void cookieThatChanges_isSeenByTheNextDocument(TestApp app) {
        var visitor = app.visitor().withAddress("2001:db8::7").withCookie("looks", "dark");
        var page = visitor.open("/");
        visitor.withCookie("looks", "light");
        page.click("Add");
        assertThat(page.find(By.css("#region"))).hasText("no device, dark, 2001:db8:0:0:0:0:0:7: 1");
        page.reload();
        assertThat(page.find(By.css("#region"))).hasText("no device, light, 2001:db8:0:0:0:0:0:7: 1");
    }

    @Test
    void headers_areChosenBeforeTheFirstPage(TestApp app) {
        var visitor = app.visitor();
        visitor.open("/");
        assertThrows(IllegalStateException.class, () -> visitor.withHeader("X-Device", "kiosk"));
        assertThrows(IllegalStateException.class, () -> visitor.withAddress("203.0.113.7"));
    }

    @Test
    void otherVisitors_seeTheirOwn(TestApp app) {
        var kiosk = app.visitor().withHeader("X-Device", "kiosk").withAddress("203.0.113.7").open("/");
        var phone = app.visitor().withHeader("X-Device", "phone").withAddress("203.0.113.8").open("/");
        kiosk.click("Add");
        assertThat(phone.find(By.css("#region"))).hasText("phone, no looks, 203.0.113.8: 1");
        assertThat(kiosk.find(By.css("#region"))).hasText("kiosk, no looks, 203.0.113.7: 1");
    }
}
