package io.faststate.server.testing.chromium;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.faststate.server.testing.engine.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a tab's events. Their bodies are taken down in the page as it reads them: the browser's own protocol tells a body
 * only once it is whole, and loses that of an answer whose last byte and end were read at different times.
 */
final class ChromiumAnswers {
    private static final int ATTEMPTS = 20;
    private static final int PAUSE = 50;
    /** As Playwright names it. */
    private static final String EVENT = "faststate-event";

    /** Keeps what the page reads of the answers to each event, by its id: the bodies of all attempts to deliver it. */
    private static final String KEEP = """
            (() => {
              const { fetch } = window;
              const kept = {};
              Object.defineProperty(window, '__faststateAnswers', { value: kept });
              window.fetch = async (address, options) => {
                const response = await fetch(address, options);
                const id = options?.headers?.['FastState-Event'];
                if (!id || !response.body) return response;
                const answer = { text: '', ended: false };
                (kept[id] ??= []).push(answer);
                const { body } = response;
                const open = body.getReader.bind(body);
                body.getReader = () => {
                  const reader = open();
                  const read = reader.read.bind(reader);
                  const decoder = new TextDecoder();
                  reader.read = async () => {
                    try {
                      const part = await read();
                      answer.text += decoder.decode(part.value, { stream: !part.done });
                      answer.ended = part.done;
                      return part;
                    } catch (error) {
                      answer.ended = true;
                      throw error;
                    }
                  };
                  return reader;
                };
                const text = response.text.bind(response);
                response.text = async () => {
                  answer.text = await text();
                  answer.ended = true;
                  return answer.text;
                };
                return response;
              };
            })()""";

    /** What is kept of an answer, by its event and how many answers to that came before. */
    private static final String KEPT = "([event, place]) => window.__faststateAnswers?.[event]?.[place]";

    private final Page page;
    private final List<Response> responses = new ArrayList<>();
    /** The answers that have ended. */
    private final Map<Response, Exchange> ended = new HashMap<>();

    ChromiumAnswers(Page page) {
        this.page = page;
        page.addInitScript(KEEP);
        page.onResponse(response -> {
            if (isEvent(response.request())) {
                responses.add(response);
            }
        });
    }

    private static boolean isEvent(Request request) {
        return request.url().contains("/_faststate/a/") && request.method().equals("POST");
    }

    /** The answers and their events, the oldest first. */
    List<Exchange> exchanges() {
        var exchanges = new ArrayList<Exchange>();
        // Whatever asks the browser may bring further ones.
        var all = List.copyOf(responses);
        for (var response : all) {
            var known = ended.get(response);
            var exchange = known == null ? exchange(response, place(response, all)) : known;
            if (exchange.ended()) {
                ended.put(response, exchange);
            }
            exchanges.add(exchange);
        }
        return List.copyOf(exchanges);
    }

    private static @Nullable String event(Response response) {
        return response.request().headers().get(EVENT);
    }

    /** How many answers to the same event came before this one. */
    private static int place(Response response, List<Response> all) {
        var event = event(response);
        return (int) all.stream().takeWhile(other -> !other.equals(response)).filter(other -> Objects.equals(event(other), event)).count();
    }

    private Exchange exchange(Response response, int place) {
        var request = response.request();
        var sent = request.postDataBuffer();
        var streams = !response.headers().containsKey("content-length");
        for (var attempt = 0;; attempt++) {
            var body = body(response, place);
            if (body.ended() || streams || attempt == ATTEMPTS || page.isClosed()) {
                // Whoever left the page reads no answer of it to its end.
                return new Exchange(URI.create(request.url()).getPath(), response.status(), sent == null ? 0 : sent.length, body.text(),
                        body.ended() || attempt == ATTEMPTS);
            }
            page.waitForTimeout(PAUSE);
        }
    }

    private record Body(String text, boolean ended) {}

    private Body body(Response response, int place) {
        var event = event(response);
        try {
            if (event != null && page.evaluate(KEPT, List.of(event, place)) instanceof Map<?, ?> kept) {
                return new Body(String.valueOf(kept.get("text")), Boolean.TRUE.equals(kept.get("ended")));
            }
            // The page sends it by other means, as it does files, or was left.
            return response.headers().containsKey("content-length") && response.finished() == null
                    ? new Body(response.text(), true)
                    : new Body("", false);
        } catch (PlaywrightException e) {
            return new Body("", false);
        }
    }
}
