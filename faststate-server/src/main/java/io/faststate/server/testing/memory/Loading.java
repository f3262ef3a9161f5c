package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Loads the documents of a tab. */
final class Loading {
    private static final int MOST_REDIRECTS = 20;
    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)\"?");

    private final MemoryWindow window;
    private final Journal journal;

    Loading(MemoryWindow window, Journal journal) {
        this.window = window;
        this.journal = journal;
    }

    /**
     * What a visit found.
     *
     * @param address where it ended, after redirects
     * @param status the status of the answer
     */
    record Loaded(URI address, int status, Document document) {}

    /** Loads a document; null if the answer is a file, which is saved. */
    @Nullable Loaded load(Visit visit, @Nullable Kept old) throws IOException, InterruptedException {
        var address = visit.address();
        var method = visit.method();
        var body = visit.body();
        for (var hop = 0; hop < MOST_REDIRECTS; hop++) {
            var response = window.send(method, address, headers(visit, body, old), body, Duration.ZERO);
            var location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 == 3 && location.isPresent()) {
                response.body().close();
                address = address.resolve(location.get());
                method = "GET";
                body = null;
                continue;
            }
            return read(visit, address, response);
        }
        throw new IOException("it redirects again and again");
    }

    private static Map<String, String> headers(Visit visit, Sending.@Nullable Body body, @Nullable Kept old) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        headers.put("Sec-Fetch-Site", visit.from());
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-Dest", "document");
        if (old != null) {
            headers.put("FastState-Page", old.token());
        }
        if (body != null) {
            headers.put("Content-Type", body.type());
        }
        return headers;
    }

    private @Nullable Loaded read(Visit visit, URI address, HttpResponse<InputStream> response) throws IOException {
        var bytes = response.body().readAllBytes();
        var type = response.headers().firstValue("Content-Type").orElse("");
        var disposition = response.headers().firstValue("Content-Disposition").orElse("");
        var saved = visit.saved();
        if (saved != null || disposition.startsWith("attachment")) {
            var found = FILE_NAME.matcher(disposition);
            var path = address.getPath();
            var last = path.substring(path.lastIndexOf('/') + 1);
            var name = found.find() ? found.group(1) : saved == null || saved.isEmpty() ? last : saved;
            journal.saved(new FileData(name, type, bytes));
            return null;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var document = type.contains("html") ? Jsoup.parse(text, address.toString()) : plain(text);
        var hash = visit.address().getRawFragment();
        var to = address.getRawFragment() == null && hash != null ? URI.create(address + "#" + hash) : address;
        return new Loaded(to, response.statusCode(), document);
    }

    private static Document plain(String text) {
        var document = Document.createShell("");
        document.body().appendElement("pre").text(text);
        return document;
    }
}
