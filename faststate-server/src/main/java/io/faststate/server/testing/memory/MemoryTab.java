package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.Dialogs;
import io.faststate.server.testing.engine.EngineTab;
import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.engine.Snapshot;
import io.faststate.server.testing.engine.SseReader;
import io.faststate.server.testing.engine.UnsupportedByEngineException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A tab: its history, and the page that it shows. All of it is used under the lock of the tab itself. */
public final class MemoryTab implements EngineTab {
    private static final long NAVIGATION = 20_000_000_000L;
    private static final long EVENTS = 2_000_000_000L;

    private final MemoryWindow window;
    private final History history = new History();
    private final Map<Long, Kept> left = new HashMap<>();
    private final Map<String, String> sessionStorage = new ConcurrentHashMap<>();
    private final Journal journal = new Journal(this);
    private final Dialogs dialogs = new Dialogs();
    private final Loading loading;
    private long pages;
    private long visits;
    private int loads;
    private int status;
    private boolean navigating;
    private boolean closed;
    private @Nullable LivePage page;
    private @Nullable RuntimeException failure;
    private String invalid = "";

    MemoryTab(MemoryWindow window) {
        this.window = window;
        this.loading = new Loading(window, journal);
    }

    MemoryWindow window() {
        return window;
    }

    Map<String, String> sessionStorage() {
        return sessionStorage;
    }

    URI address() {
        return history.isEmpty() ? URI.create(window.site() + "/") : history.address();
    }

    URI resolve(String href) {
        return Addresses.resolve(address(), href);
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
        navigate(Visit.typed(resolve(path)));
        settle();
    }

    @Override
    public synchronized void reload() {
        shown();
        navigate(Visit.get(address(), history.page(), true));
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
        var same = history.isSamePage(steps);
        var shown = shown();
        if (shown.runs()) {
            shown.change(() -> shown.hurry(null));
        }
        if (same) {
            history.go(steps);
            shown.change(() -> shown.address().show());
        } else {
            keep(shown);
            history.go(steps);
            navigate(Visit.get(address(), history.page(), false).alongHistory());
        }
        settle();
    }

    private void keep(LivePage shown) {
        if (shown.runs()) {
            left.put(history.page(), new Kept(shown));
        }
    }

    /** Adds an entry for the page that is shown, or puts it in place of the one that it is at. */
    void enter(String address, boolean replace) {
        history.enter(resolve(address), history.page(), replace);
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
            navigate(Visit.get(target, -1, false).saving(link.attr("download")));
            return;
        }
        var sameDocument = Addresses.isSameDocument(target, here);
        if (href.contains("#") && sameDocument) {
            history.enter(target, history.page(), false);
            return;
        }
        var client = from.runs() && !link.hasAttr("data-reload") && !href.isEmpty()
                && from.document().selectFirst("meta[name=faststate][data-reload]") == null;
        if (client && target.getPath().equals(here.getPath()) && target.getRawFragment() == null
                && !sameDocument && from.address().hasNames()) {
            history.enter(target, history.page(), false);
            from.address().show();
            return;
        }
        if (from.runs()) {
            from.hurry(null);
        }
        navigate(Visit.get(target, -1, href.isEmpty()));
    }

    /** Submits a form as a browser without scripts does. */
    void submit(LivePage from, Element form, @Nullable Element submitter) {
        navigate(Visit.submitting(from, form, submitter));
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
                var old = visit.page() >= 0 && !visit.replace() ? left.get(visit.page()) : null;
                var loaded = loading.load(visit, old);
                if (loaded != null) {
                    arrived(visit, number, loaded, old);
                }
            } catch (IOException e) {
                failed(number, new IllegalStateException(visit.address() + " can't be loaded: " + e, e));
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

    private synchronized void arrived(Visit visit, long number, Loading.Loaded loaded, @Nullable Kept old) {
        if (!closed && number == visits) {
            status = loaded.status();
            loads++;
            show(visit, loaded.address(), loaded.document(), old);
        }
    }

    private void show(Visit visit, URI to, Document document, @Nullable Kept old) {
        var before = page;
        if (before != null) {
            if (!visit.along() && !history.isEmpty() && !visit.replace()) {
                keep(before);
            }
            before.leave();
        }
        var same = !history.isEmpty() && Addresses.isSameDocument(to, address());
        if (visit.page() >= 0) {
            history.enter(to, visit.page(), true);
        } else {
            history.enter(to, ++pages, visit.replace() || (same && visit.method().equals("GET") && visit.from().equals("same-origin")));
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
        shown.change(() -> new Deeds(shown).does(snapshot, element, deed));
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
