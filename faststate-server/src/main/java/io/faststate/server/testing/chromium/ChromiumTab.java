package io.faststate.server.testing.chromium;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.Dialogs;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.Snapshot;
import io.faststate.server.testing.engine.SseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A tab of Chromium. */
final class ChromiumTab implements EngineTab {
    private static final int ATTEMPTS = 20;
    private static final long EVENTS = 2_000_000_000L;

    private static final int LONGEST_WAIT = 150;
    /** Waits until the document changes, or so many milliseconds; what a person enters changes no document. */
    private static final String CHANGE = """
            most => new Promise((done) => {
              const observer = new MutationObserver(() => end());
              const timer = setTimeout(() => end(), most);
              const end = () => {
                observer.disconnect();
                clearTimeout(timer);
                done();
              };
              observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            })""";

    /** Nothing in a headless browser hides a tab. */
    private static final String HIDE = """
            hidden => {
              Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
              Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
              document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
            }""";

    private final Page page;
    private final String site;
    private final boolean scripts;
    private final Set<Request> pending = new HashSet<>();
    private final List<Download> downloads = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Dialogs dialogs = new Dialogs();
    private final ChromiumStreams streams;
    private final ChromiumAnswers answers;
    private final ChromiumHand hand;

    private int loads;
    private int status;
    private int looks;
    /** The last document that was taken, and by which look. */
    private @Nullable ChromiumSnapshot seen;
    private int seenAt;

    ChromiumTab(Page page, String site, boolean scripts) {
        this.page = page;
        this.site = site;
        this.scripts = scripts;
        this.streams = new ChromiumStreams(page);
        this.answers = new ChromiumAnswers(page);
        this.hand = new ChromiumHand(page, scripts);
        page.addInitScript(ChromiumHand.NOTE_CLICK);
        page.onRequest(request -> {
            if (isAwaited(request)) {
                pending.add(request);
            }
        });
        page.onRequestFinished(pending::remove);
        page.onRequestFailed(pending::remove);
        page.onDOMContentLoaded(loaded -> loads += loaded.url().equals("about:blank") ? 0 : 1);
        page.onResponse(response -> {
            if (isDocument(response)) {
                status = response.status();
            }
            // What goes on for longer, nobody waits for.
            if (!response.headers().containsKey("content-length")) {
                pending.remove(response.request());
            }
        });
        page.onDownload(downloads::add);
        page.onDialog(this::answer);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text().replaceFirst("^faststate: ", "").replaceFirst(" JSHandle@node$", ""));
            }
        });
        page.onPageError(complaints::add);
    }

    private static boolean isAwaited(Request request) {
        return Set.of("fetch", "xhr", "document").contains(request.resourceType()) && !request.url().contains("/_faststate/s");
    }

    private void answer(Dialog dialog) {
        if (dialogs.opened(dialog.message())) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    private boolean isDocument(Response response) {
        return response.request().isNavigationRequest()
                && response.frame().equals(page.mainFrame())
                && !response.headers().containsKey("content-disposition");
    }

    @Override
    public void open(String path) {
        page.navigate(path.startsWith("/") ? site + path : path);
        settle();
    }

    @Override
    public void reload() {
        page.reload();
        settle();
    }

    @Override
    public void back() {
        go("back");
    }

    @Override
    public void forward() {
        go("forward");
    }

    private void go(String way) {
        page.evaluate("way => history[way]()", way);
        page.waitForTimeout(20);
        page.waitForLoadState();
        settle();
    }

    private ChromiumSnapshot snapshot() {
        for (var attempt = 0;; attempt++) {
            try {
                return look();
            } catch (PlaywrightException e) {
                // The page was left meanwhile.
                if (attempt >= ATTEMPTS) {
                    throw e;
                }
                page.waitForTimeout(20);
            }
        }
    }

    /** Looks at the document. A large one takes long to fetch and to parse, so one that is as before is taken once. */
    private ChromiumSnapshot look() {
        looks++;
        var html = (String) page.evaluate(ChromiumSnapshot.SCRIPT, List.of(seenAt, looks));
        if (html == null && seen != null) {
            return seen.at(page.url());
        }
        seen = new ChromiumSnapshot(Objects.requireNonNull(html), page.url());
        seenAt = looks;
        return seen;
    }

    @Override
    public <T> T read(Function<Snapshot, T> reader) {
        return reader.apply(snapshot());
    }

    @Override
    public void act(Function<Snapshot, Element> finder, Deed deed) {
        for (var attempt = 0;; attempt++) {
            var before = page.url();
            var loaded = loads;
            try {
                var snapshot = snapshot();
                hand.does(snapshot, finder.apply(snapshot), deed);
                return;
            } catch (PlaywrightException e) {
                if (deed instanceof Deed.Click && (loads != loaded || !page.url().equals(before))) {
                    // The click led to another page, which took the element away before Playwright could see it clicked.
                    return;
                }
                // A patch took the element away before it was reached.
                if (attempt >= ATTEMPTS || !String.valueOf(e.getMessage()).contains("not attached")) {
                    throw new AssertionError(e.getMessage(), e);
                }
            }
        }
    }

    /** Shows the page on another screen. */
    void screen(Screen screen) {
        if (!page.isClosed()) {
            page.setViewportSize(screen.width(), screen.height());
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setReducedMotion(screen.still() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
            settle();
        }
    }

    @Override
    public int loads() {
        return loads;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public void await(Duration most) {
        // Looking at a page is work for the browser, so that it is not done again and again while nothing changes.
        var millis = Math.clamp(most.toMillis(), 1, LONGEST_WAIT);
        if (!scripts) {
            page.waitForTimeout(millis);
            return;
        }
        try {
            page.evaluate(CHANGE, millis);
        } catch (PlaywrightException e) {
            // The page was left meanwhile, which is a change.
            page.waitForLoadState();
        }
    }

    @Override
    public void settle() {
        var begun = System.nanoTime();
        do {
            turn();
        } while (!pending.isEmpty() && System.nanoTime() - begun < EVENTS);
        turn();
    }

    /** Lets the page do what is due, and tell of it. */
    private void turn() {
        try {
            page.waitForLoadState();
            if (!scripts) {
                // Nothing in the page tells when it is done.
                page.waitForTimeout(20);
                return;
            }
            page.evaluate("() => new Promise((done) => { const way = new MessageChannel(); way.port1.onmessage = done; way.port2.postMessage(0); })");
        } catch (PlaywrightException e) {
            // The page was left meanwhile.
            page.waitForLoadState();
        }
    }

    @Override
    public void hidden(boolean hidden) {
        page.evaluate(HIDE, hidden);
        settle();
    }

    @Override
    public Dialogs dialogs() {
        return dialogs;
    }

    @Override
    public List<SseReader.Event> pushes() {
        turn();
        return streams.patches();
    }

    @Override
    public List<Exchange> exchanges() {
        turn();
        return answers.exchanges();
    }

    @Override
    public List<FileData> downloads() {
        // More may come while the files of these do.
        return List.copyOf(downloads).stream().map(download -> {
            try {
                var type = Optional.ofNullable(Files.probeContentType(java.nio.file.Path.of(download.suggestedFilename())));
                return new FileData(download.suggestedFilename(), type.orElse(""), Files.readAllBytes(download.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public byte[] screenshot() {
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
    }

    @Override
    public String evaluate(String script) {
        return String.valueOf(page.evaluate(script));
    }

    void advance(long milliseconds) {
        if (!page.isClosed()) {
            page.clock().runFor(milliseconds);
            settle();
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
