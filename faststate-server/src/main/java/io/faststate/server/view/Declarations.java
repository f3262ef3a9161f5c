package io.faststate.server.view;

import io.faststate.dsl.Page;
import io.faststate.dsl.RowWindow;
import io.faststate.dsl.State;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signals and tab states that a page's view declared. It makes sure that a name stands for one thing only. */
public final class Declarations {
    /** The classes that may stand between a declaration and the view that makes it. */
    private static final Set<Class<?>> BETWEEN =
            Set.of(Declarations.class, ViewPage.class, ScopedPage.class, Page.class, RowWindow.class);

    private final Map<String, Signal<?>> signals = new LinkedHashMap<>();
    /** The tab states declared while the whole page is rendered. */
    private final Map<String, State<?>> tabs = new HashMap<>();
    private boolean whole = true;
    private @Nullable Map<String, String> places;

    /** Notes where each name is declared, which takes a while. */
    public void notePlaces() {
        places = new HashMap<>();
    }

    /** Whether it notes where names are declared. */
    public boolean notesPlaces() {
        return places != null;
    }

    <S extends Signal<?>> S add(S signal) {
        notePlace(signal.name());
        var known = signals.putIfAbsent(signal.name(), signal);
        if (known != null) {
            // A region that is rendered alone later may begin with the page's state at that time.
            check("Signal", signal.name(), described(known), described(signal), known.initial(), whole ? signal.initial() : known.initial());
        }
        return signal;
    }

    <T> State<T> add(State<T> state) {
        if (whole) {
            notePlace(state.name());
            var known = tabs.putIfAbsent(state.name(), state);
            if (known != null) {
                check("Tab state", state.name(), described(known), described(state), known.initial(), state.initial());
            }
        }
        return state;
    }

    /** The signals, by name. */
    Map<String, Signal<?>> signals() {
        return signals;
    }

    /** Ends the render of the whole page; from now on its regions are rendered one by one. */
    void wholeIsOver() {
        whole = false;
        tabs.clear();
    }

    private void check(String kind, String name, String known, String now, Object begins, Object nowBegins) {
        if (!known.equals(now)) {
            throw conflict(kind, name, "as " + known + first(name) + " and as " + now);
        }
        if (!begins.equals(nowBegins)) {
            throw conflict(kind, name, "with the initial value " + begins + first(name) + " and with " + nowBegins);
        }
    }

    private DoubleDeclaration conflict(String kind, String name, String difference) {
        return new DoubleDeclaration(kind + ' ' + ScopeName.plain(name) + " is declared " + difference + second()
                + " on one page: give one of them another name, or give each component a scope of its own by page.scope(key)");
    }

    private static String described(Signal<?> signal) {
        return switch (signal) {
            case ListSignal<?> list -> "a List of " + list.itemType().getSimpleName();
            case FileSignal files -> "files";
            default -> "a " + signal.type().getSimpleName();
        };
    }

    private static String described(State<?> state) {
        return "a " + state.type().getSimpleName();
    }

    private void notePlace(String name) {
        if (places != null) {
            places.putIfAbsent(name, place());
        }
    }

    private String first(String name) {
        return places == null ? "" : " at " + places.get(name);
    }

    private String second() {
        return places == null ? "" : " at " + place();
    }

    private static String place() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !BETWEEN.contains(frame.getDeclaringClass())).findFirst())
                .map(StackWalker.StackFrame::toStackTraceElement)
                .map(Object::toString)
                .orElse("an unknown place");
    }
}
