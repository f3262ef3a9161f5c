package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.ScriptException;
import io.faststate.server.testing.script.UnsupportedScriptException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page while a tab shows it: its document, its signals, and what is under way. All of it is used under the lock of its tab.
 */
final class LivePage {
    /** The event that tells an element that it came into view. */
    static final String IN_VIEW = "faststate-in-view";

    private static final int MOST_ROUNDS = 100;

    private final MemoryTab tab;
    private final Document document;
    private final Fields fields = new Fields();
    private final Reactions reactions = new Reactions();
    private final Order order = new Order();
    private final Signals signals;
    private final Events events = new Events();
    private final Settled settled = new Settled();
    private final Timers timers;
    private final Limiting limiting;
    private final Attributes attributes;
    private final Layers layers;
    private final Input input;
    private final Plugins plugins;
    private final Requests requests;
    private final Patches patches;
    private final Status status;
    private final Toasts toasts;
    private final Address address;
    private final Scripts scripts;
    private final Visibility visibility;
    private final Media media = new Media(this);
    private final Settings settings;
    private final Map<Element, HostElement> hosts = new HashMap<>();
    private final Map<Element, Integer> scrolled = new HashMap<>();
    private final Deque<Runnable> microtasks = new ArrayDeque<>();
    private int depth;
    private int busy;
    private boolean leaving;
    private boolean left;

    LivePage(MemoryTab tab, Document document) {
        this.tab = tab;
        this.document = document;
        this.timers = new Timers(tab);
        this.limiting = new Limiting(timers);
        this.signals = new Signals(reactions, order, this::patched);
        this.attributes = new Attributes(this);
        this.layers = new Layers(this);
        this.input = new Input(this);
        this.patches = new Patches(this);
        this.address = new Address(this);
        this.status = new Status(this);
        this.toasts = new Toasts(this);
        this.requests = new Requests(this);
        this.plugins = new Plugins(this);
        this.scripts = new Scripts(this);
        this.visibility = new Visibility(this);
        this.settings = Settings.of(document.select("meta[name=faststate-client]").attr("content"));
        document.outputSettings().prettyPrint(false);
    }

    /** Applies the attributes of the served document. */
    void begin() {
        toasts.begin();
        change(() -> {
            patches.noteWritten(document);
            var focus = document.selectFirst("[autofocus]");
            if (focus != null) {
                input.focus(focus);
            }
        });
    }

    /** Whether scripts run here: it is a page of FastState's, and nobody switched them off. */
    boolean runs() {
        return tab.window().scripts() && !token().isEmpty();
    }

    MemoryTab tab() {
        return tab;
    }

    /** The lock under which all of the page is used. */
    Object lock() {
        return tab;
    }

    Document document() {
        return document;
    }

    Element root() {
        var root = document.selectFirst("html");
        if (root == null) {
            throw new IllegalStateException("A parsed document has a root");
        }
        return root;
    }

    /** The element with an id; null without one. */
    @Nullable Element byId(String id) {
        return id.isEmpty() ? null : document.getElementById(id);
    }

    Fields fields() {
        return fields;
    }

    Reactions reactions() {
        return reactions;
    }

    Order order() {
        return order;
    }

    Signals signals() {
        return signals;
    }

    Events events() {
        return events;
    }

    Settled settled() {
        return settled;
    }

    Timers timers() {
        return timers;
    }

    Attributes attributes() {
        return attributes;
    }

    Layers layers() {
        return layers;
    }

    Input input() {
        return input;
    }

    Plugins plugins() {
        return plugins;
    }

    Requests requests() {
        return requests;
    }

    Patches patches() {
        return patches;
    }

    Status status() {
        return status;
    }

    Toasts toasts() {
        return toasts;
    }

    Address address() {
        return address;
    }

    Media media() {
        return media;
    }

    Visibility visibility() {
        return visibility;
    }

    Settings settings() {
        return settings;
    }

    /** What the page proves itself with. */
    String token() {
        return Selectors.attribute(document, "meta[name=faststate]", "content");
    }

    String base() {
        return Selectors.attribute(document, "meta[name=faststate]", "data-base");
    }


    String origin() {
        return tab.window().site();
    }

    String path() {
        return tab.address().getRawPath();
    }

    String query() {
        return Optional.ofNullable(tab.address().getRawQuery()).orElse("");
    }

    String hash() {
        return Optional.ofNullable(tab.address().getRawFragment()).map(hash -> "#" + hash).orElse("");
    }

    /** An address as a link of the page means it. */
    URI resolve(String href) {
        return tab.resolve(href);
    }

    /** Whether an address is one of FastState's own routes. */
    boolean isOwn(URI to) {
        return !token().isEmpty() && to.toString().startsWith(tab.window().site() + base() + "/_faststate/");
    }

    boolean isConnected(Element element) {
        for (var at = element; at != null; at = at.parent()) {
            if (at.equals(document)) {
                return true;
            }
        }
        return false;
    }

    boolean isFocused(Element element) {
        return element.equals(input.focused());
    }

    int scrollTop(Element element) {
        return scrolled.getOrDefault(element, 0);
    }

    void scrollTop(Element element, int top) {
        scrolled.put(element, top);
        fire("scroll", element, false);
    }

    HostElement host(Element element) {
        var known = hosts.get(element);
        if (known == null) {
            known = new HostElement(this, element);
            hosts.put(element, known);
        }
        return known;
    }

    /** Makes a change; what follows from it is done at its end. */
    void change(Runnable change) {
        depth++;
        try {
            change.run();
            if (depth == 1 && runs()) {
                settleChanges();
            }
        } finally {
            depth--;
            lock().notifyAll();
        }
    }

    private void settleChanges() {
        attributes.sync();
        plugins.keepFocus();
        for (var round = 0; !microtasks.isEmpty() && round < MOST_ROUNDS; round++) {
            microtasks.remove().run();
            attributes.sync();
            plugins.keepFocus();
        }
    }

    /** Makes a change from another thread, if the page is still shown. */
    void changeLater(Runnable change) {
        synchronized (lock()) {
            if (!left) {
                change(change);
            }
        }
    }

    /** Does something once what runs is over. */
    void later(Runnable task) {
        microtasks.add(task);
    }

    /** Tells listeners of an event of an element; whether nobody prevented what usually follows. */
    boolean fire(String type, Element element, boolean bubbles) {
        return dispatch(new PageEvent(type, element, bubbles));
    }

    boolean dispatch(PageEvent event) {
        var at = event.element();
        if (at != null) {
            event.seenAs(host(at));
        }
        var going = new boolean[1];
        change(() -> going[0] = events.dispatch(event));
        return going[0];
    }

    private void patched(Map<String, @Nullable Object> patch) {
        events.dispatch(new PageEvent("datastar-signal-patch", Events.Around.DOCUMENT, false).with("patch", patch));
    }

    /** Wraps what an attribute does as its modifiers delay, debounce and throttle it. */
    Consumer<@Nullable PageEvent> timed(Applied attribute, Consumer<@Nullable PageEvent> action) {
        return limiting.timed(attribute, event -> change(() -> action.accept(event)));
    }

    /** Does at once what waits, so that what was typed goes before whatever comes next. */
    void hurry(@Nullable PageEvent next) {
        limiting.hurry(next);
    }

    /** The value of an attribute's expression. */
    @Nullable Object value(Applied attribute, Map<String, @Nullable Object> variables) {
        return scripts.value(attribute, variables);
    }

    /** Runs an expression for what it does. */
    void run(Applied attribute, Map<String, @Nullable Object> variables) {
        guard(attribute, () -> reactions.untracked(() -> value(attribute, variables)));
    }

    /** Runs something, and reports an error in it. */
    void guard(Applied attribute, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            report(attribute, e);
        }
    }

    /** Says which attribute's expression failed. */
    void report(Applied attribute, RuntimeException failure) {
        var where = attribute.name() + "=\"" + attribute.text() + "\"";
        if (failure instanceof UnsupportedScriptException) {
            tab.unsupported("What " + where + " does (" + failure.getMessage() + ")");
        } else if (failure instanceof ScriptException || failure instanceof IllegalStateException) {
            complain(where + ": " + failure.getMessage());
        } else {
            throw failure;
        }
    }

    /** Says what went wrong, as a browser does on its console. */
    void complain(String what) {
        tab.journal().complained(what);
    }

    /** Whether the fields of a form have what they ask for; the person is taken to the first that has not. */
    boolean reportValidity(Element form) {
        for (var control : Fields.controls(form)) {
            var problem = fields.invalid(control);
            if (!problem.isEmpty()) {
                fire("invalid", control, false);
                input.focus(control);
                tab.invalid("The form was not sent, since " + io.faststate.server.testing.engine.Finder.describe(control) + " " + problem);
                return false;
            }
        }
        return true;
    }

    /** Notes something that a person waits for, or its end. */
    void busy(int change) {
        busy += change;
    }

    /** Whether something is under way that a person waits for. */
    boolean isBusy() {
        return busy > 0 || requests.isBusy();
    }

    boolean isLeaving() {
        return leaving;
    }

    boolean isLeft() {
        return left;
    }

    /** Leaves the page: what waits is sent, and then nothing of it goes on. */
    void leave() {
        if (left) {
            return;
        }
        leaving = true;
        if (runs()) {
            change(() -> hurry(null));
        }
        left = true;
        requests.end();
        timers.end();
        attributes.end();
        lock().notifyAll();
    }
}
