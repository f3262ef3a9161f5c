package io.faststate.benchmarks.grid;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.grid.Grid;
import io.faststate.dsl.kit.grid.Total;
import io.faststate.server.FastState;
import io.faststate.server.Limits;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Clicks on a grid of 100,000 rows, from the POST to the end of its answer, and the bytes of what they change. */
public final class GridFigures {
    private static final Pattern TOKEN = Pattern.compile("name=\"faststate\" content=\"([^\"]+)\"");
    private static final int CLICKS = 31;

    /** The rows; another list takes their place before each sort, so that none is remembered. */
    private static volatile List<Reading> rows = Reading.all();

    private final PrintStream out;
    private final HttpClient browser;
    private final String site;
    private final String page;
    private final String cookie;

    private GridFigures(PrintStream out, HttpClient browser, String site) throws IOException, InterruptedException {
        this.out = out;
        this.browser = browser;
        this.site = site;
        var answer = browser.send(HttpRequest.newBuilder(URI.create(site + "/")).build(), BodyHandlers.ofString());
        page = answer.body();
        var header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        cookie = header.substring(0, header.indexOf(';'));
    }

    /**
     * Prints the table.
     *
     * @param smoke whether to click hardly at all, so that the figures mean nothing
     */
    public static void print(PrintStream out, boolean smoke) {
        var limits = Limits.defaults().eventsPerSecond(1_000_000);
        try (var server = FastState.builder().host("127.0.0.1").port(0).limits(limits).page("/", GridFigures::view).build().start();
                var browser = HttpClient.newHttpClient()) {
            new GridFigures(out, browser, "http://127.0.0.1:" + server.port()).print(smoke ? 1 : CLICKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while a page was used", e);
        }
    }

    private static Node view(Page page) {
        return section(
                button("One cell").id("cell").onClick(() -> Reading.live(3).update(n -> n + 1)),
                Grid.of(page, "readings", () -> rows, Reading::id)
                        .column("sensor", Reading::sensor)
                        .column("site", Reading::site)
                        .column("value", Reading::value, it -> it.total(Total.AVERAGE))
                        .column("count", Reading::count)
                        .column("checked", Reading::checked)
                        .column("live", Reading::id, it -> it.cell(row -> Reading.live(row.id()).text()))
                        .selectable()
                        .view());
    }

    private void print(int clicks) throws IOException, InterruptedException {
        out.println("| click | median, ms | slowest, ms | bytes of the answer |");
        out.println("|---|---|---|---|");
        // Before the sorts, while the first rows are in view.
        measure("one live cell", action("id=\"cell\""), clicks, false);
        measure("select a row", action("aria-label=\"Select row 5\""), clicks, false);
        for (var column : List.of("Sensor", "Value", "Site")) {
            measure("sort 100,000 rows by " + column, action("fs-grid-title\">" + column), clicks, true);
        }
        measure("a sort that is remembered", action("fs-grid-title\">Sensor"), clicks, false);
    }

    /** The path of the action nearest to a piece of markup: of a button around it, or of the element that has it. */
    private String action(String markup) {
        var at = page.indexOf(markup);
        if (at < 0) {
            throw new IllegalStateException("The page has no " + markup);
        }
        var start = page.lastIndexOf(markup.startsWith("fs-") ? "<button" : "<", at);
        var from = page.indexOf("@post('", start) + "@post('".length();
        return page.substring(from, page.indexOf('\'', from));
    }

    private void measure(String name, String path, int clicks, boolean fresh) throws IOException, InterruptedException {
        var times = new long[clicks];
        var bytes = 0;
        for (var i = 0; i < clicks; i++) {
            if (fresh) {
                rows = Reading.all();
            }
            var request = post(path);
            var start = System.nanoTime();
            var answer = browser.send(request, BodyHandlers.ofByteArray());
            times[i] = System.nanoTime() - start;
            bytes = answer.body().length;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + " was answered with " + answer.statusCode());
            }
        }
        var sorted = IntStream.range(0, clicks).mapToLong(i -> times[i]).sorted().toArray();
        out.println(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %,d |",
                name, sorted[clicks / 2] / 1e6, sorted[clicks - 1] / 1e6, bytes));
    }

    private HttpRequest post(String path) {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The page has no token");
        }
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .header("Datastar-Request", "true")
                .header("FastState-Event", UUID.randomUUID().toString().replace("-", ""))
                .header("FastState-Page", token.group(1))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }
}
