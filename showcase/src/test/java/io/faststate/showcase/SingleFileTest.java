package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application in one file, which the JDK runs from its source. */
@Tag("drill")
class SingleFileTest {
    private static final Path FILE = Path.of("src/single/Counter.java");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"faststate\" content=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("@post\\('([^']+)'\\)");

    @Test
    void file_isRunFromItsSource_andItsHandlersHaveAnIdentity() throws Exception {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"), FILE.toString())
                .redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        var process = builder.start();
        try (var lines = process.inputReader()) {
            var log = new StringBuilder();
            var site = "";
            for (var line = lines.readLine(); line != null && site.isEmpty(); line = site.isEmpty() ? lines.readLine() : line) {
                log.append(line).append('\n');
                site = line.startsWith("http://localhost:") ? line.substring(0, line.length() - 1) : "";
            }
            assertTrue(!site.isEmpty(), log::toString);
            assertEquals(200, click(site));
        } finally {
            process.destroy();
            var unused = process.waitFor();
        }
    }

    /** Clicks the page's button as a browser would; the status of the answer, which has the new count. */
    private static int click(String site) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(URI.create(site + "/")).build(), BodyHandlers.ofString());
            var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            var event = HttpRequest.newBuilder(URI.create(site + first(ACTION, page.body())))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/json")
                    .header("Cookie", cookie)
                    .header("FastState-Page", first(TOKEN, page.body()))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            var answer = client.send(event.build(), BodyHandlers.ofString());
            assertTrue(answer.body().contains(":1}"), answer.body());
            return answer.statusCode();
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1).replace("&#39;", "'");
    }
}
