package io.faststate.server.hint;

import io.faststate.dsl.State;
import io.faststate.dsl.identity.HandlerBody;
import io.faststate.server.dev.trace.Traces;
import io.faststate.server.metrics.LogText;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The hints for page authors. Each is logged once; in development it is also kept for its page, whose script shows it.
 * There are at most {@value #MOST} hints, so that an endless series can't fill the memory.
 */
public final class Hints {
    /** How long a handler may delay its tab's next events before there is a hint, in nanoseconds. */
    private static final long SLOW = Duration.ofSeconds(2).toNanos();

    private static final System.Logger LOGGER = System.getLogger(Hints.class.getName());
    private static final int MOST = 1_000;
    private static final int MOST_ON_PAGE = 20;

    private final boolean shown;
    private final Traces traces;
    private final Set<Key> said = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> pages = new ConcurrentHashMap<>();

    /** The subject of a hint: the kind of mistake, the page, and the place on it. */
    private record Key(String kind, String page, String what) {}

    /** Creates an empty collection; the flag says whether pages show hints. */
    public Hints(boolean shown) {
        this.shown = shown;
        this.traces = new Traces(shown);
    }

    /** Why pages changed; recorded only where hints are shown. */
    public Traces traces() {
        return traces;
    }

    /** Whether pages show hints, as they do in development. Checks that are expensive run only then. */
    public boolean shown() {
        return shown;
    }

    /** The hints that a page shows, the oldest first. */
    public List<String> of(String page) {
        return shown ? pages.getOrDefault(page, List.of()) : List.of();
    }

    /** Reports a handler that captured an object without an identity. */
    public void withoutIdentity(String page, String type) {
        say(new Key("identity", page, type), Level.INFO, () -> "A handler on page " + page + " captured a " + type
                + ", which has no identity: clicks are refused after a restart. Capture an id, a record or a state instead.");
    }

    /** Reports a handler that ended without changing a state or sending the browser anything. */
    public void changedNothing(String page, Serializable handler) {
        if (!shown || !first(new Key("idle", page, handler.getClass().getName()))) {
            return;
        }
        var body = HandlerBody.of(handler);
        body.changeElsewhere().ifPresent(change -> say(
                new Key("nothing", page, body.place()), Level.INFO, () -> "The handler at " + body.place() + " on page " + page
                        + " changed no state: it " + change + ", which updates no page. Keep the value in a state, and change "
                        + "it by state.update(…) or state.set(…)."));
    }

    /** Reports a handler that delayed its tab for some nanoseconds and showed nothing meanwhile. */
    public void ran(String page, Serializable handler, long nanos) {
        if (nanos <= SLOW) {
            return;
        }
        say(new Key("slow", page, handler.getClass().getName()), Level.INFO, () -> "The handler at " + HandlerBody.of(handler).place()
                + " on page " + page + " took " + Duration.ofNanos(nanos).toMillis() + " ms, and the tab's next events waited "
                + "for it. Run it by the option concurrent(), in page.background(…), or load by async(…); see "
                + "docs/how-to/events.md, Handlers that take long.");
    }

    /** Reports a state that is declared with two initial values. */
    void declaredTwice(String page, State<?> state, Object one, Object other) {
        var name = state.scope().name().toLowerCase(Locale.ROOT) + " state " + state.name();
        say(new Key("initial", "", name), page, Level.WARNING, () -> "The " + name
                + (state.key().isEmpty() ? "" : " of " + state.key()) + " is declared with two initial values, "
                + value(one) + " and " + value(other) + ", seen on page " + page + ": until it is first written, each place reads "
                + "its own. Declare it once, as a constant or in one method.");
    }

    private static String value(Object value) {
        var text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + '…' : text;
    }

    /** Reports an element with very many children of one kind, on a page that is rendered repeatedly. */
    public void crowded(String page, String parent, String child, int count) {
        say(new Key("crowded", page, parent), Level.INFO, () -> "On page " + page + ", " + parent + " has " + count + ' ' + child
                + " children from a loop, and each change renders, compares and sends them all. Use each(items, key, row), "
                + "page.window(…), or a live region of their own; see docs/how-to/lists.md.");
    }

    /**
     * Reports a button without a type that has a click handler inside a form.
     *
     * @param event whether the form has a handler too; otherwise the browser submits the form and leaves the page
     */
    public void submitsToo(String page, String button, boolean event) {
        say(new Key("submits", page, event ? "event" : "leave"), Level.WARNING, () -> "The button \"" + button + "\" on page " + page
                + " has onClick(…) and is in a form, which a click also submits: "
                + (event ? "the form's onSubmit(…) runs as well" : "the browser then reloads the page")
                + ". Give it type(ButtonType.BUTTON), or give onClick the option prevent().");
    }

    private void say(Key key, Level level, Supplier<String> text) {
        say(key, key.page(), level, text);
    }

    private void say(Key key, String page, Level level, Supplier<String> text) {
        if (!first(key)) {
            return;
        }
        var line = LogText.line(text.get());
        LOGGER.log(level, line);
        if (shown) {
            pages.compute(page, (name, old) -> with(old == null ? List.of() : old, line));
        }
    }

    private static List<String> with(List<String> old, String text) {
        if (old.size() >= MOST_ON_PAGE) {
            return old;
        }
        var all = new ArrayList<>(old);
        all.add(text);
        return List.copyOf(all);
    }

    private boolean first(Key key) {
        return !said.contains(key) && said.size() < MOST && said.add(key);
    }
}
