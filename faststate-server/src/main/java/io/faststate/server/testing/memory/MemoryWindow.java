package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.EngineWindow;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.WindowOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The browser of a visitor: cookies, storage and tabs. */
final class MemoryWindow implements EngineWindow {
    private final WindowOptions options;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> localStorage = new ConcurrentHashMap<>();
    private final List<MemoryTab> tabs = new CopyOnWriteArrayList<>();
    private volatile String clipboard = "";
    private volatile Screen screen;
    private volatile String language;

    MemoryWindow(WindowOptions options) {
        this.options = options;
        this.screen = options.screen();
        this.language = options.language();
    }

    String site() {
        return options.site();
    }

    boolean scripts() {
        return options.scripts();
    }

    Map<String, String> localStorage() {
        return localStorage;
    }

    /** Keeps a text for all tabs, and tells the other ones if it is new; null keeps none. */
    void store(MemoryTab from, String key, @Nullable String text) {
        var before = text == null ? localStorage.remove(key) : localStorage.put(key, text);
        if (!Objects.equals(before, text)) {
            tabs.stream().filter(tab -> tab != from).forEach(tab -> Background.run(() -> tab.stored(key, text)));
        }
    }

    Screen screen() {
        return screen;
    }

    @Override
    public void screen(Screen now) {
        var before = screen;
        screen = now;
        tabs.forEach(tab -> tab.screenChanged(before));
    }

    @Override
    public void language(String tag) {
        language = tag;
    }

    void clipboard(String text) {
        clipboard = text;
    }

    String clipboard() {
        return clipboard;
    }

    @Override
    public EngineTab tab() {
        var tab = new MemoryTab(this);
        tabs.add(tab);
        return tab;
    }

    @Override
    public void cookie(String name, String value) {
        synchronized (cookies) {
            cookies.put(name, value);
        }
    }

    @Override
    public Map<String, String> cookies() {
        synchronized (cookies) {
            return Map.copyOf(cookies);
        }
    }

    @Override
    public void clearCookies() {
        synchronized (cookies) {
            cookies.clear();
        }
    }

    /** Sends a request with the visitor's cookies, and keeps those of its answer; a time of zero is none. */
    HttpResponse<InputStream> send(
            String method, URI address, Map<String, String> headers, Sending.@Nullable Body body, Duration patience)
            throws IOException, InterruptedException {
        var plain = address.toString().replaceFirst("#.*", "");
        var request = HttpRequest.newBuilder(URI.create(plain));
        headers.forEach(request::header);
        request.setHeader("Accept-Language", language);
        options.headers().forEach(request::setHeader);
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
            }
        }
        if (patience.isPositive()) {
            request.timeout(patience);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes()));
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String header) {
        var parts = header.split(";");
        var pair = parts[0].split("=", 2);
        var ends = false;
        for (var part : parts) {
            ends |= part.strip().equalsIgnoreCase("Max-Age=0");
        }
        synchronized (cookies) {
            if (ends || pair.length < 2 || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    @Override
    public void trace(Path file) {
        // Nothing is painted here, so that there is nothing to look at.
    }

    @Override
    public void close() {
        tabs.forEach(MemoryTab::close);
        client.shutdownNow();
    }
}
