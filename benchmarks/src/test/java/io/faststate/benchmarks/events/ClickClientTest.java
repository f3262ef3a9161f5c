package io.faststate.benchmarks.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClickClientTest {
    @Test
    void bareServer_sendsTheAnswerThatItWasGiven() throws IOException {
        var recording = FastStateServer.record();
        try (var server = BareHelidon.start(recording.clicks(), recording.answer());
                var client = new ClickClient(server.port())) {
            client.exchange(server.newTab().next());
            assertThat(Answer.of(client.answer()), equalTo(recording.answer()));
        }
    }

    @Test
    void connection_servesManyClicks() throws IOException {
        var recording = FastStateServer.record();
        try (var server = BareHelidon.start(recording.clicks(), recording.answer());
                var client = new ClickClient(server.port())) {
            var clicks = server.newTab();
            int size = client.exchange(clicks.next());
            for (int i = 0; i < 100; i++) {
                assertThat(client.exchange(clicks.next()), is(size));
            }
            assertThat(new String(client.answer(), US_ASCII), startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void fastState_countsEachClick() throws IOException {
        try (var server = FastStateServer.start();
                var client = new ClickClient(server.port())) {
            var clicks = server.newTab();
            for (int i = 0; i < 10; i++) {
                client.exchange(clicks.next());
            }
            assertThat(Answer.of(client.answer()).body(), containsString(":10}"));
        }
    }

    @Test
    void clicks_countUp() {
        var clicks = Clicks.of("Event-Id: " + Clicks.NUMBER);
        for (int i = 0; i < 1_234; i++) {
            clicks.next();
        }
        assertThat(new String(clicks.next(), US_ASCII), endsWith(": 0000000000001235"));
    }

    @Test
    void copiedClicks_countByThemselves() {
        var clicks = Clicks.of(Clicks.NUMBER);
        var copy = clicks.copy();
        assertThat(new String(clicks.next(), US_ASCII), not(equalTo(Clicks.NUMBER)));
        assertThat(new String(copy.next(), US_ASCII), endsWith("01"));
    }
}
