package io.faststate.dsl.port;

import io.faststate.dsl.State;
import io.faststate.dsl.form.Draft;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;

/** What only the library and the server see of drafts. The package of forms provides the one instance. */
public abstract class DraftInternals {
    private static final Provided<DraftInternals> INSTANCE = new Provided<>(DraftList.class);

    /** For the package of forms. */
    protected DraftInternals() {}

    /** The signal that holds a draft. */
    public abstract RecordSignal<?> root(Draft<?> draft);

    /** The path from that signal to the draft: component names and indexes separated by dots, empty for the signal itself. */
    public abstract String path(Draft<?> draft);

    /** The signal that holds a list. */
    public abstract RecordSignal<?> root(DraftList<?> list);

    /** The path from that signal to the list. */
    public abstract String path(DraftList<?> list);

    /** The list at a path in a signal. */
    public abstract <R extends Record> DraftList<R> list(RecordSignal<?> root, String path, Class<R> itemType);

    /** The tab state that holds the number of records in a list. */
    public abstract State<Integer> count(DraftList<?> list);

    /** The instance. */
    public static DraftInternals get() {
        return INSTANCE.get();
    }

    /** Provides the instance. */
    public static void set(DraftInternals internals) {
        INSTANCE.set(internals);
    }
}
