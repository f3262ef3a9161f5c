package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.throttleBy;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.ThrottleKey;
import io.faststate.server.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that run only so often. */
class ThrottleTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final State<Integer> RUNS = State.global("runs", 0);

    private final TestApp app = TestApp.start(FastState.builder()
            .trustedProxies("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "::1")
            .page("/", ThrottleTest::view));

    private static Node view(Page page) {
        return section(
                p(RUNS.text()).id("runs"),
                button("session").id("session").onClick(() -> count(1), throttleBy(ThrottleKey.SESSION, 2, LONG)),
                button("user").id("user").onClick(() -> count(2), throttleBy(ThrottleKey.USER, 2, LONG)),
                button("address").id("address").onClick(() -> count(3), throttleBy(ThrottleKey.ADDRESS, 2, LONG)),
                button("soon").id("soon").onClick(() -> count(4), throttleBy(ThrottleKey.SESSION, 1, Duration.ofSeconds(1))),
                button("in").id("in").onClick(e -> e.login("ada")),
                form(button("Send").id("send")).onSubmit(() -> count(5), throttleBy(ThrottleKey.SESSION, 1, LONG)));
    }

    private static void count(int which) {
        RUNS.update(runs -> runs + (which > 0 ? 1 : 0));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void runs(int count) {
        assertEquals(count, app.running().global(RUNS).get());
    }

    @Test
    void handler_runsOnlySoOftenInASession() {
        var tab = app.visitor().open("/");
        for (var i = 0; i < 5; i++) {
            tab.click("session");
            assertEquals(200, tab.lastAnswer().status());
        }
        runs(2);
        assertThat(tab.find(css("#runs"))).hasText("2");
        assertTrue(tab.notice().contains("too often"), tab.notice());
        assertTrue(tab.notice().contains("minutes"), tab.notice());
        tab.visitor().open("/").click("session");
        runs(2);
        app.visitor().open("/").click("session");
        runs(3);
    }

    @Test
    void handler_runsOnlySoOftenForAUser() {
        for (var i = 0; i < 3; i++) {
            app.visitor().signedInAs("ada").open("/").click("user");
        }
        runs(2);
        app.visitor().signedInAs("bob").open("/").click("user");
        runs(3);
    }

    @Test
    void handler_runsAgainAfterItsTime() {
        var tab = app.visitor().open("/").click("soon").click("soon");
        runs(1);
        assertTrue(tab.notice().contains("one second"), tab.notice());
        app.clock().advance(Duration.ofSeconds(1));
        tab.click("soon");
        runs(2);
        assertThat(tab).hasNotice("");
    }

    @Test
    void handlerOfAPlainForm_saysWhenToComeAgain() {
        var visitor = Visitor.of(app.port());
        var tab = PlainTab.open(visitor, "/");
        assertEquals(303, tab.post(tab.body("#send")).status());
        var again = PlainTab.open(visitor, "/");
        var refused = again.post(again.body("#send"));
        assertEquals(429, refused.status());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 200, refused.header("Retry-After"));
        assertTrue(refused.text().contains("too often"), refused.text());
        runs(1);
    }

    /** A client may write what it likes; what counts is what the nearest proxy that is not trusted was seen as. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "X-Forwarded-For | 192.0.2.1 | X-Forwarded-For | 6.6.6.6, 192.0.2.1, 10.1.2.3",
        "X-Forwarded-For | 192.0.2.1 | X-Forwarded-For | 192.0.2.1:4711",
        "X-Forwarded-For | 192.0.2.1 | X-Forwarded-For | 6.6.6.6, 192.0.2.1, 172.31.9.9",
        "X-Forwarded-For | 172.32.0.1 | X-Forwarded-For | 6.6.6.6, 172.32.0.1, 10.1.2.3",
        "X-Forwarded-For | 10.1.2.3 | X-Forwarded-For | 6.6.6.6, unknown, 10.1.2.3",
        "Forwarded | for=192.0.2.1;proto=https | Forwarded | for=6.6.6.6, For=192.0.2.1, for=10.0.0.9",
        "Forwarded | for=\"[2001:db8::1]\" | Forwarded | by=10.0.0.1;for=\"[2001:db8:0:0::1]:80\""
    })
    void address_isTheNearestOneThatIsNoProxys(String one, String oneValue, String other, String otherValue) {
        click(one, oneValue);
        click(other, otherValue);
        click(one, oneValue);
        runs(2);
        click(one, oneValue.replace('1', '7'));
        runs(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X-Forwarded-For | ''", "Forwarded | for="})
    void address_isSoughtAmongTheNearestTwentyOnly(String header, String prefix) {
        var nearer = (", " + prefix + "10.1.2.3").repeat(19);
        for (var address : List.of("192.0.2.1", "192.0.2.1" + nearer, "192.0.2.1")) {
            click(header, prefix + address);
        }
        runs(2);
        for (var address : List.of("10.9.9.9", "192.0.2.7, " + prefix + "10.9.9.9" + nearer, "10.9.9.9")) {
            click(header, prefix + address);
        }
        runs(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "", "example.org", "for=\"", "1.2.3.4.5.6", "::::", "[::1"})
    void address_thatIsNone_countsAsTheProxys(String value) {
        click("X-Forwarded-For", value);
        click("Forwarded", "for=" + value);
        click("X-Forwarded-For", value);
        runs(2);
    }

    @Test
    void address_isToldByAllLinesOfAHeader() {
        for (var i = 0; i < 3; i++) {
            var tab = Visitor.of(app.port()).open("/");
            tab.visitor().send(tab.event(tab.action("#address"), "e", "{}")
                    .header("X-Forwarded-For", "6.6.6." + i)
                    .header("X-Forwarded-For", "192.0.2.1"));
        }
        runs(2);
    }

    /** A proxy that writes one of the headers passes the other one on as the visitor wrote it. */
    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 192.0.2.1, Forwarded, for=6.6.6.", "Forwarded, for=192.0.2.1, X-Forwarded-For, 6.6.6."})
    void addresses_thatContradictEachOther_countAsTheProxys(String written, String value, String passedOn, String other) {
        for (var i = 0; i < 4; i++) {
            click(app, Map.of(written, value, passedOn, other + i));
        }
        runs(2);
        click(written, value);
        runs(3);
    }

    @Test
    void addresses_thatAgree_count() {
        for (var i = 0; i < 4; i++) {
            click(app, Map.of("Forwarded", "for=192.0.2." + i, "X-Forwarded-For", "192.0.2." + i));
        }
        runs(4);
    }

    private void click(String header, String value) {
        click(app, Map.of(header, value));
    }

    /** Clicks as a visitor whose requests have these headers. */
    private static void click(TestApp app, Map<String, String> headers) {
        var visitor = app.visitor();
        headers.forEach(visitor::withHeader);
        assertEquals(200, visitor.open("/").click("address").lastAnswer().status());
    }

    @Test
    void address_thatNobodyTrustedTells_countsForNothing() {
        try (var direct = TestApp.start(FastState.builder().page("/", ThrottleTest::view))) {
            for (var i = 0; i < 4; i++) {
                click(direct, Map.of("X-Forwarded-For", "192.0.2." + i));
            }
            assertEquals(2, direct.running().global(RUNS).get());
        }
    }

    @Test
    void limit_thatMakesNoSense_isRefused() {
        assertThrows(FastStateException.class, () -> throttleBy(ThrottleKey.USER, 0, LONG));
        assertThrows(FastStateException.class, () -> throttleBy(ThrottleKey.USER, 1, Duration.ZERO));
        assertThrows(FastStateException.class, () -> button("x").onClick(
                focusing("x"), throttleBy(ThrottleKey.USER, 1, LONG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "999.1.1.1"})
    void proxy_thatIsNoAddress_isRefused(String address) {
        var builder = FastState.builder();
        assertThrows(FastStateException.class, () -> builder.trustedProxies(address));
    }
}
