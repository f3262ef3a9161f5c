package io.faststate.showcase;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faststate.server.FastState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures how long a click takes until many rows are seen, beside the same page in plain JavaScript without a server; run
 * by hand.
 */
@ExtendWith(SharedChromium.class)
class RowSpeedFigures {
    private static final int WARM_UP = 4;
    private static final int TIMES = Integer.getInteger("rows.times", 15);

    /** Clicks what a selector matches, and waits until the change was made and painted. */
    private static final String CLICK = """
            ([selector, done]) => new Promise(resolve => {
                const body = document.querySelector('tbody');
                const rows = () => document.querySelector('tbody').rows;
                const before = rows()[1]?.cells[0].textContent;
                const isDone = new Function('rows', 'before', `return ${done}`);
                const begin = performance.now();
                const look = () => {
                    if (!isDone(rows(), before)) return;
                    observer.disconnect();
                    const made = performance.now();
                    requestAnimationFrame(() => requestAnimationFrame(() => resolve([performance.now() - begin, made - begin])));
                };
                const observer = new MutationObserver(look);
                observer.observe(body, { childList: true, subtree: true, characterData: true, attributes: true });
                document.querySelector(selector).click();
                look();
            })""";

    /** Waits until nothing of the page is left to be laid out or collected. */
    private static final String IDLE = """
            async () => {
                for (let i = 0; i < 5; i++) {
                    await new Promise(requestAnimationFrame);
                    await new Promise(go => requestIdleCallback(() => setTimeout(go, 50)));
                }
            }""";

    /**
     * What is measured.
     *
     * @param name what it is called
     * @param rows how many rows there are before
     * @param selector what is clicked
     * @param done whether it is done, in JavaScript
     */
    private record Operation(String name, int rows, String selector, String done) {}

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("create 1,000", 0, "#create", "rows.length === 1000"),
            new Operation("change every 10th of 1,000", 1_000, "#tenth", "rows[990].textContent.includes('!')"),
            new Operation("select one of 1,000", 1_000, "tr:nth-child(2) .label", "rows[1].className === 'selected'"),
            new Operation("swap two of 1,000", 1_000, "#swap", "rows[998].cells[0].textContent === before"),
            new Operation("remove one of 1,000", 1_000, "tr:nth-child(4) .remove", "rows.length === 999"),
            new Operation("append 1,000 to 1,000", 1_000, "#append", "rows.length === 2000"),
            new Operation("create 10,000", 0, "#create-many", "rows.length === 10000"),
            new Operation("change 10,000", 10_000, "#all", "rows[9999].textContent.includes('!')"),
            new Operation("clear 10,000", 10_000, "#clear", "rows.length === 0"));

    /**
     * What a click took, in milliseconds.
     *
     * @param seen until the change was painted
     * @param made until it was in the document
     * @param busy how long the page's thread was busy
     */
    private record Figures(double seen, double made, double busy) {}

    /** A tab that is measured. */
    private record Tab(Page page, CDPSession devtools) {
        static Tab open(Visitor visitor, String path) {
            var page = visitor.open(path);
            var devtools = visitor.context().newCDPSession(page);
            var clock = new JsonObject();
            clock.addProperty("timeDomain", "threadTicks");
            devtools.send("Performance.enable", clock);
            return new Tab(page, devtools);
        }

        Figures measure(Operation operation) {
            click("#clear", "rows.length === 0");
            if (operation.rows() > 0) {
                click(operation.rows() == 1_000 ? "#create" : "#create-many", "rows.length === " + operation.rows());
            }
            page.evaluate(IDLE);
            var before = busy();
            var times = click(operation.selector(), operation.done());
            return new Figures(times.get(0).doubleValue(), times.get(1).doubleValue(), (busy() - before) * 1_000);
        }

        @SuppressWarnings("unchecked")
        private List<Number> click(String selector, String done) {
            return (List<Number>) page.evaluate(CLICK, List.of(selector, done));
        }

        private double busy() {
            for (var metric : devtools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                    return metric.getAsJsonObject().get("value").getAsDouble();
                }
            }
            throw new IllegalStateException("The browser does not tell how long the page was busy");
        }
    }

    @Test
    void clicks_areSeen(Chromium chromium) {
        var application = FastState.builder().host("127.0.0.1").port(0).page("/", RowSpeedPage::view).build().start();
        try (var visitor = chromium.visitor("http://127.0.0.1:" + application.port())) {
            visitor.context().route("**/plain", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(plain())));
            var ourTab = Tab.open(visitor, "/");
            var plainTab = Tab.open(visitor, "/plain");
            System.out.println("| from click to seen | plain, ms | FastState, ms | ratio | in the document, ms | page busy, ratio |");
            System.out.println("|---|---|---|---|---|---|");
            for (var operation : OPERATIONS) {
                var plain = new ArrayList<Figures>();
                var ours = new ArrayList<Figures>();
                for (var i = 0; i < WARM_UP + TIMES; i++) {
                    for (var tab : List.of(plainTab, ourTab)) {
                        tab.page().bringToFront();
                        var figures = tab.measure(operation);
                        if (i >= WARM_UP) {
                            (tab.equals(ourTab) ? ours : plain).add(figures);
                        }
                    }
                }
                print(operation, median(plain), median(ours));
            }
        } finally {
            application.stop();
        }
    }

    private static void print(Operation operation, Figures plain, Figures ours) {
        System.out.printf("| %s | %.1f | %.1f | %.2f | %.1f, %.1f | %.1f, %.1f: %.2f |%n", operation.name(), plain.seen(), ours.seen(),
                ours.seen() / plain.seen(), plain.made(), ours.made(), plain.busy(), ours.busy(), ours.busy() / plain.busy());
    }

    private static Figures median(List<Figures> all) {
        return new Figures(
                all.stream().mapToDouble(Figures::seen).sorted().skip(all.size() / 2).findFirst().orElseThrow(),
                all.stream().mapToDouble(Figures::made).sorted().skip(all.size() / 2).findFirst().orElseThrow(),
                all.stream().mapToDouble(Figures::busy).sorted().skip(all.size() / 2).findFirst().orElseThrow());
    }

    private static String plain() {
        try (var page = RowSpeedFigures.class.getResourceAsStream("plain-rows.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
