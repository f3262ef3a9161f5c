package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.Dialogs;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Finder;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.Snapshot;
import io.faststate.server.testing.engine.SseReader;
import io.faststate.server.testing.engine.UnsupportedByEngineException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A tab: its history, and the page that it shows. All of it is used under the lock of the tab itself. */
public final class MemoryTab implements EngineTab {
    private static final int MOST_REDIRECTS = 20;
    private static final long NAVIGATION = 20_000_000_000L;
    private static final long EVENTS = 2_000_000_000L;
    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)\"?");

    private final MemoryWindow window;
    private final List<Entry> history = new ArrayList<>();
    private final Map<Long, Kept> left = new HashMap<>();
    private final Map<String, String> sessionStorage = new ConcurrentHashMap<>();
    private final Journal journal = new Journal(this);
    private final Dialogs dialogs = new Dialogs();
    private int at = -1;
    private long pages;
    private long visits;
    private int loads;
    private int status;
    private boolean navigating;
    private boolean closed;
    private @Nullable LivePage page;
    private @Nullable RuntimeException failure;
    private String invalid = "";

    /** An entry of the history: an address, and the page that it is of. Entries of one page differ in parameters or hash. */
    private record Entry(URI address, long page) {}

    MemoryTab(MemoryWindow window) {
        this.window = window;
    }

    MemoryWindow window() {
        return window;
    }

    Map<String, String> sessionStorage() {
        return sessionStorage;
    }

    URI address() {
        return at < 0 ? URI.create(window.site() + "/") : history.get(at).address();
    }

    URI resolve(String href) {
        var reference = encoded(href);
        // URI.resolve takes the file name away here, which browsers keep (RFC 3986, 5.2.2).
        if (reference.isEmpty()) {
            return URI.create(without(address()));
        }
        return reference.startsWith("?")
                ? URI.create(address().toString().replaceFirst("[?#].*", "") + reference)
                : address().resolve(reference);
    }

    /** As browsers do, with what an address must not have percent-encoded. */
    private static String encoded(String href) {
        var out = new StringBuilder();
        href.strip().codePoints().forEach(point -> {
            if (point > 0x7e || point <= 0x20 || "\"<>\\^`{|}".indexOf(point) >= 0) {
                for (var each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append("%%%02X".formatted(each & 0xff));
                }
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    /** Another tab changed the storage that all share. */
    synchronized void stored(String key, @Nullable String text) {
        var now = page;
        if (now != null && !closed) {
            now.change(() -> now.dispatch(new PageEvent("storage", Events.Around.WINDOW, false)
                    .with("key", key)
                    .with("newValue", text)));
            notifyAll();
        }
    }

    /** The person turned the device, made the window smaller, or prefers something else. */
    synchronized void screenChanged(Screen before) {
        var now = page;
        if (now != null && !closed && now.runs()) {
            now.change(() -> now.media().changed(before));
            settle();
        }
    }

    private LivePage shown() {
        var now = page;
        if (now == null) {
            throw new IllegalStateException("The tab shows nothing yet: open a path first");
        }
        return now;
    }

    Journal journal() {
        return journal;
    }

    /** Notes that a page asks for what only a browser can do: the test is told. */
    void unsupported(String what) {
        failure = new UnsupportedByEngineException(what);
    }

    void invalid(String what) {
        invalid = what;
    }

    boolean isVisible(LivePage shown, Element element) {
        return new MemorySnapshot(shown).isVisible(element);
    }

    @Override
    public synchronized void open(String path) {
        navigate(new Visit(resolve(path), "GET", null, "none", -1, false));
        settle();
    }

    @Override
    public synchronized void reload() {
        shown();
        navigate(new Visit(address(), "GET", null, "same-origin", history.get(at).page(), true));
        settle();
    }

    @Override
    public synchronized void back() {
        go(-1);
    }

    @Override
    public synchronized void forward() {
        go(1);
    }

    private void go(int steps) {
        var next = at + steps;
        if (next < 0 || next >= history.size()) {
            throw new IllegalStateException("There is no page " + (steps < 0 ? "before" : "after") + " this one to go to");
        }
        var shown = shown();
        if (shown.runs()) {
            shown.change(() -> shown.hurry(null));
        }
        if (history.get(next).page() == history.get(at).page()) {
            at = next;
            shown.change(() -> shown.address().show());
        } else {
            keep(shown);
            var from = at;
            at = next;
            navigate(new Visit(address(), "GET", null, "same-origin", history.get(next).page(), false, from));
        }
        settle();
    }

    private void keep(LivePage shown) {
        if (shown.runs()) {
            left.put(history.get(at).page(), new Kept(shown));
        }
    }

    /** Adds an entry for the page that is shown, or puts it in place of the one that it is at. */
    void enter(String address, boolean replace) {
        enter(resolve(address), history.get(at).page(), replace);
    }

    private void enter(URI address, long of, boolean replace) {
        if (replace && at >= 0) {
            history.set(at, new Entry(address, of));
            return;
        }
        while (history.size() > at + 1) {
            history.remove(history.size() - 1);
        }
        history.add(new Entry(address, of));
        at++;
    }

    /** Follows a link that was clicked. */
    void follow(LivePage from, Element link) {
        var href = link.attr("href");
        var target = resolve(href);
        var here = address();
        if (!target.toString().startsWith(window.site())) {
            if (target.getScheme() != null && target.getScheme().startsWith("http")) {
                throw new UnsupportedByEngineException("The link to " + target + ", another site,");
            }
            return;
        }
        if (link.hasAttr("download")) {
            navigate(new Visit(target, "GET", null, "same-origin", -1, false).saving(link.attr("download")));
            return;
        }
        var sameDocument = without(target).equals(without(here));
        if (href.contains("#") && sameDocument) {
            enter(target, history.get(at).page(), false);
            return;
        }
        var client = from.runs() && !link.hasAttr("data-reload") && !href.isEmpty()
                && from.document().selectFirst("meta[name=faststate][data-reload]") == null;
        if (client && target.getPath().equals(here.getPath()) && target.getRawFragment() == null
                && !sameDocument && from.address().hasNames()) {
            enter(target, history.get(at).page(), false);
            from.address().show();
            return;
        }
        if (from.runs()) {
            from.hurry(null);
        }
        navigate(new Visit(target, "GET", null, "same-origin", -1, href.isEmpty()));
    }

    private static String without(URI address) {
        return address.toString().replaceFirst("#.*", "");
    }

    /** Submits a form as a browser without scripts does. */
    void submit(LivePage from, Element form, @Nullable Element submitter) {
        var action = submitter != null && submitter.hasAttr("formaction") ? submitter.attr("formaction") : form.attr("action");
        var method = submitter != null && submitter.hasAttr("formmethod") ? submitter.attr("formmethod") : form.attr("method");
        var target = action.isEmpty() ? address() : resolve(action);
        var entries = from.fields().entries(form, submitter);
        if (method.equalsIgnoreCase("post")) {
            var body = FormBody.of(entries, form.attr("enctype").equals("multipart/form-data"));
            navigate(new Visit(target, "POST", body, "same-origin", -1, false));
        } else {
            var bare = target.toString().replaceFirst("[?#].*", "");
            navigate(new Visit(URI.create(bare + "?" + FormBody.query(entries)), "GET", null, "same-origin", -1, false));
        }
    }

    /** A page that is gone to. */
    private static final class Visit {
        private final URI address;
        private final String method;
        private final Sending.@Nullable Body body;
        private final String from;
        private final long page;
        private final boolean replace;
        private final int before;
        private @Nullable String saved;

        /**
         * Creates a visit.
         *
         * @param from what the browser says of where the visit comes from
         * @param page the page that is come back to; -1 for a new one
         * @param replace whether the entry of the history stays
         */
        Visit(URI address, String method, Sending.@Nullable Body body, String from, long page, boolean replace) {
            this(address, method, body, from, page, replace, -1);
        }

        Visit(URI address, String method, Sending.@Nullable Body body, String from, long page, boolean replace, int before) {
            this.address = address;
            this.method = method;
            this.body = body;
            this.from = from;
            this.page = page;
            this.replace = replace;
            this.before = before;
        }

        Visit saving(String name) {
            saved = name;
            return this;
        }
    }

    private void navigate(Visit visit) {
        navigating = true;
        var number = ++visits;
        var from = page;
        Background.run(() -> {
            try {
                if (from != null) {
                    answered(from);
                }
                load(visit, number);
            } catch (IOException e) {
                failed(number, new IllegalStateException(visit.address + " can't be loaded: " + e, e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failed(number, e);
            } finally {
                synchronized (this) {
                    navigating &= number != visits;
                    notifyAll();
                }
            }
        });
    }

    private synchronized void failed(long number, RuntimeException e) {
        if (number == visits) {
            failure = e;
        }
    }

    /** Waits a while for the answers to what was just done, which the next page may tell of. */
    private synchronized void answered(LivePage from) throws InterruptedException {
        var end = System.nanoTime() + 1_000_000_000L;
        while (from.isBusy() && System.nanoTime() < end) {
            wait(10);
        }
    }

    private void load(Visit visit, long number) throws IOException, InterruptedException {
        var address = visit.address;
        var method = visit.method;
        var body = visit.body;
        var old = visit.page >= 0 && !visit.replace ? left.get(visit.page) : null;
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
            arrived(visit, number, address, response, old);
            return;
        }
        throw new IOException("it redirects again and again");
    }

    private static Map<String, String> headers(Visit visit, Sending.@Nullable Body body, @Nullable Kept old) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        headers.put("Sec-Fetch-Site", visit.from);
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

    private void arrived(Visit visit, long number, URI address, HttpResponse<InputStream> response, @Nullable Kept old)
            throws IOException {
        var bytes = response.body().readAllBytes();
        var type = response.headers().firstValue("Content-Type").orElse("");
        var disposition = response.headers().firstValue("Content-Disposition").orElse("");
        var saved = visit.saved;
        if (saved != null || disposition.startsWith("attachment")) {
            var found = FILE_NAME.matcher(disposition);
            var path = address.getPath();
            var last = path.substring(path.lastIndexOf('/') + 1);
            var name = found.find() ? found.group(1) : saved == null || saved.isEmpty() ? last : saved;
            journal.saved(new FileData(name, type, bytes));
            return;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var document = type.contains("html") ? Jsoup.parse(text, address.toString()) : plain(text);
        var hash = visit.address.getRawFragment();
        var to = address.getRawFragment() == null && hash != null ? URI.create(address + "#" + hash) : address;
        synchronized (this) {
            if (closed || number != visits) {
                return;
            }
            status = response.statusCode();
            loads++;
            show(visit, to, document, old);
        }
    }

    private static Document plain(String text) {
        var document = Document.createShell("");
        document.body().appendElement("pre").text(text);
        return document;
    }

    private void show(Visit visit, URI to, Document document, @Nullable Kept old) {
        var before = page;
        if (before != null) {
            if (visit.before < 0 && at >= 0 && !visit.replace) {
                keep(before);
            }
            before.leave();
        }
        var same = at >= 0 && without(to).equals(without(address()));
        if (visit.page >= 0) {
            history.set(at, new Entry(to, visit.page));
        } else {
            enter(to, ++pages, visit.replace || (same && visit.method.equals("GET") && visit.from.equals("same-origin")));
        }
        var fresh = new LivePage(this, document);
        page = fresh;
        fresh.begin();
        if (old != null && fresh.runs()) {
            fresh.change(() -> old.restore(fresh));
        }
        if (fresh.runs()) {
            fresh.change(() -> fresh.address().show());
        }
        notifyAll();
    }

    @Override
    public synchronized <T> T read(Function<Snapshot, T> reader) {
        rethrow();
        return reader.apply(new MemorySnapshot(shown()));
    }

    private void rethrow() {
        var thrown = failure;
        failure = null;
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public synchronized void act(Function<Snapshot, Element> finder, Deed deed) {
        rethrow();
        invalid = "";
        var shown = shown();
        var snapshot = new MemorySnapshot(shown);
        var element = finder.apply(snapshot);
        var modal = shown.layers().modal();
        var whole = element.equals(shown.document().body());
        if (modal != null && !element.equals(modal) && !element.parents().contains(modal) && !whole) {
            throw new AssertionError(Finder.describe(element) + " can't be reached, since the dialog "
                    + Finder.describe(modal) + " is open above the page");
        }
        var input = shown.input();
        shown.change(() -> {
            switch (deed) {
                case Deed.Click(int times) -> input.click(element, times);
                case Deed.Fill(String text) -> input.fill(element, text);
                case Deed.Type(String text) -> input.type(element, text);
                case Deed.Press(String keys) -> input.press(whole ? null : element, keys);
                case Deed.Check(boolean on) -> {
                    if (shown.fields().checked(element) != on) {
                        input.click(element, 1);
                    }
                }
                case Deed.Choose(List<String> values) -> input.select(element, values);
                case Deed.Upload(List<FileData> files) -> input.upload(element, files);
                case Deed.DropFiles(List<FileData> files) -> input.dropFiles(element, files);
                case Deed.DragTo(Function<Snapshot, Element> target) -> input.drag(element, target.apply(snapshot));
                case Deed.Take() -> input.take(element);
                case Deed.Drop() -> input.drop(element);
                case Deed.Focus() -> input.focus(element);
                case Deed.Blur() -> input.blur();
                case Deed.Hover() -> input.hover(element);
                case Deed.ScrollIntoView() -> input.scrollIntoView(element);
                case Deed.ScrollTo(int top) -> shown.scrollTop(element, top);
            }
        });
        rethrow();
    }

    @Override
    public synchronized int loads() {
        return loads;
    }

    @Override
    public synchronized int status() {
        return status;
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // who waits looks again
    public synchronized void await(Duration most) {
        try {
            wait(Math.max(1, most.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted while it waited for the page", e);
        }
    }

    @Override
    public synchronized void settle() {
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < NAVIGATION) {
            var shown = page;
            var events = shown != null && shown.isBusy() && System.nanoTime() - begun < EVENTS;
            if (!navigating && !events) {
                rethrow();
                return;
            }
            await(Duration.ofMillis(100));
        }
        throw new IllegalStateException("The page was not loaded within " + Duration.ofNanos(NAVIGATION).toSeconds() + " s");
    }

    @Override
    public synchronized void hidden(boolean hidden) {
        var shown = shown();
        shown.change(() -> shown.visibility().hidden(hidden));
        settle();
    }

    @Override
    public Dialogs dialogs() {
        return dialogs;
    }

    @Override
    public List<Exchange> exchanges() {
        return journal.exchanges();
    }

    @Override
    public List<SseReader.Event> pushes() {
        return journal.pushes();
    }

    @Override
    public List<FileData> downloads() {
        return journal.downloads();
    }

    @Override
    public List<String> complaints() {
        return journal.complaints();
    }

    /** Why the last form was not sent. */
    @Override
    public synchronized String hint() {
        return invalid;
    }

    @Override
    public byte[] screenshot() {
        throw new UnsupportedByEngineException("A screenshot");
    }

    @Override
    public String evaluate(String script) {
        throw new UnsupportedByEngineException("A script");
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (page != null) {
                page.leave();
            }
            notifyAll();
        }
    }
}
