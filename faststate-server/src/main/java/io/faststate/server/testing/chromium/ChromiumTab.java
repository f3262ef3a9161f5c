package io.faststate.server.testing.chromium;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
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
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A tab of Chromium. */
final class ChromiumTab implements EngineTab {
    private static final int ATTEMPTS = 20;
    private static final int CLICKS = 3;
    private static final double TIMEOUT = 5000;
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

    /** Notes what was clicked last, before the page's own listeners may stop the event. */
    private static final String NOTE_CLICK =
            "addEventListener('click', event => { window.__faststateClicked = event.composedPath(); }, true)";

    private static final String FORGET_CLICK = "() => { window.__faststateClicked = undefined; }";

    private static final String MISSED_CLICK = "element => element.isConnected && !window.__faststateClicked?.includes(element)";

    /** Playwright has no way to drag files from outside; whether the element took them. */
    private static final String DROP = """
            (target, files) => {
              const dataTransfer = new DataTransfer();
              for (const { name, type, content } of files) {
                dataTransfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }));
              }
              const tell = (type) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
              tell('dragenter');
              if (!tell('dragover')) {
                tell('drop');
                return true;
              }
              if (target.type !== 'file') return false;
              const chosen = new DataTransfer();
              for (const file of target.multiple ? dataTransfer.files : [dataTransfer.files[0]]) chosen.items.add(file);
              target.files = chosen.files;
              for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
              return true;
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
    private boolean dragging;

    private int loads;
    private int status;

    ChromiumTab(Page page, String site, boolean scripts) {
        this.page = page;
        this.site = site;
        this.scripts = scripts;
        this.streams = new ChromiumStreams(page);
        this.answers = new ChromiumAnswers(page);
        page.addInitScript(NOTE_CLICK);
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
                return new ChromiumSnapshot(page.evaluate(ChromiumSnapshot.SCRIPT).toString(), page.url());
            } catch (PlaywrightException e) {
                // The page was left meanwhile.
                if (attempt >= ATTEMPTS) {
                    throw e;
                }
                page.waitForTimeout(20);
            }
        }
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
                does(snapshot, finder.apply(snapshot), deed);
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

    private ElementHandle handle(ChromiumSnapshot snapshot, Element element) {
        var found = page.evaluateHandle(ChromiumSnapshot.FIND, snapshot.reference(element)).asElement();
        if (found == null) {
            throw new PlaywrightException("The element is not attached any more");
        }
        return found;
    }

    private void does(ChromiumSnapshot snapshot, Element element, Deed deed) {
        if (deed instanceof Deed.Press(String keys) && element.normalName().equals("body")) {
            page.keyboard().press(keys);
            return;
        }
        var target = handle(snapshot, element);
        switch (deed) {
            case Deed.Click(int times) -> {
                if (times == 2) {
                    target.dblclick(new ElementHandle.DblclickOptions().setTimeout(TIMEOUT));
                } else {
                    click(target);
                }
            }
            case Deed.Fill(String text) -> target.fill(text, new ElementHandle.FillOptions().setTimeout(TIMEOUT));
            case Deed.Type(String text) -> {
                target.focus();
                page.keyboard().press("End");
                page.keyboard().type(text);
            }
            case Deed.Press(String keys) -> target.press(keys, new ElementHandle.PressOptions().setTimeout(TIMEOUT));
            case Deed.Check(boolean on) -> target.setChecked(on, new ElementHandle.SetCheckedOptions().setTimeout(TIMEOUT));
            case Deed.Choose(List<String> values) -> {
                var unused = target.selectOption(values.toArray(String[]::new));
            }
            case Deed.Upload(List<FileData> files) -> target.setInputFiles(files.stream()
                    .map(file -> new FilePayload(file.name(), file.type(), file.bytes()))
                    .toArray(FilePayload[]::new));
            case Deed.DropFiles(List<FileData> files) -> dropFiles(target, files);
            case Deed.DragTo(Function<Snapshot, Element> to) -> {
                var end = handle(snapshot, to.apply(snapshot));
                target.hover();
                page.mouse().down();
                end.hover();
                end.hover();
                page.mouse().up();
            }
            case Deed.Take() -> take(target);
            case Deed.Drop() -> drop(target);
            case Deed.Brush(double from, double to) -> across(target, from, to);
            case Deed.Focus() -> target.focus();
            case Deed.Blur() -> target.evaluate("element => element.blur()");
            case Deed.Hover() -> target.hover();
            case Deed.ScrollIntoView() -> target.scrollIntoViewIfNeeded();
            case Deed.ScrollTo(int top) -> target.evaluate("(element, top) => { element.scrollTop = top; }", top);
        }
    }

    /**
     * Clicks an element, again if it moved away under the mouse: a browser takes a press and a release on different elements for no
     * click of either.
     */
    private void click(ElementHandle target) {
        for (var attempt = 0; attempt < CLICKS; attempt++) {
            if (scripts) {
                target.evaluate(FORGET_CLICK);
            }
            target.click(new ElementHandle.ClickOptions().setTimeout(TIMEOUT));
            try {
                if (!scripts || !Boolean.TRUE.equals(target.evaluate(MISSED_CLICK))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // The page was left, by the click.
                return;
            }
        }
    }

    /** A browser takes the first few pixels for a click. */
    private void take(ElementHandle source) {
        source.hover();
        page.mouse().down();
        var box = source.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 + 10, new Mouse.MoveOptions().setSteps(5));
        dragging = true;
    }

    private void drop(ElementHandle target) {
        if (!dragging) {
            throw new IllegalStateException("Nothing is dragged: take something up first");
        }
        dragging = false;
        target.hover();
        target.hover();
        page.mouse().up();
    }

    /** Drags across an element, between two fractions of its width. */
    private void across(ElementHandle target, double from, double to) {
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        var y = box.y + box.height / 2;
        // The edge on the right is not in it any more.
        page.mouse().move(box.x + Math.min(box.width * from, box.width - 1), y);
        page.mouse().down();
        page.mouse().move(box.x + box.width * to, y, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private static void dropFiles(ElementHandle target, List<FileData> files) {
        var dropped = files.stream()
                .map(file -> Map.of("name", file.name(), "type", file.type(), "content", Base64.getEncoder().encodeToString(file.bytes())))
                .toList();
        if (!Boolean.TRUE.equals(target.evaluate(DROP, dropped))) {
            throw new AssertionError(target + " takes no files: nothing prevents what a browser does with its dragover");
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
        return downloads.stream().map(download -> {
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
