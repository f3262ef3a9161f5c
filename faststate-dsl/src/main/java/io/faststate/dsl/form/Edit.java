package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Html;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.port.EventHandlerWork;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.ComponentPath;
import io.faststate.dsl.value.Merge;
import java.util.ArrayList;

/**
 * A form that edits a record in a state, which others may change meanwhile. Nobody's change is overwritten unseen: saving
 * keeps what others changed in other components, and refuses to replace what they changed in the same one until the user
 * has seen it.
 *
 * {@snippet :
 * var edit = page.edit("product", PRODUCTS.of(id));
 * return form(fields(edit.draft()), edit.begun(), button("Save")).onSubmit(edit::save);
 * }
 *
 * @param <R> the record type
 */
public final class Edit<R extends Record> {
    private static final String SEPARATOR = " ";

    private final State<R> state;
    private final RecordSignal<R> draft;
    private final StringSignal begun;
    private final StringSignal conflicts;

    private Edit(State<R> state, RecordSignal<R> draft, StringSignal begun, StringSignal conflicts) {
        this.state = state;
        this.draft = draft;
        this.begun = begun;
        this.conflicts = conflicts;
    }

    /** An edit of a state on a page; views write {@code page.edit(name, state)}. */
    public static <R extends Record> Edit<R> of(Page page, String name, State<R> state) {
        var work = Work.rendering("edit state " + state.name());
        var now = state.get();
        return new Edit<>(
                state,
                page.signal(name, now),
                page.signal(name + "Begun", work.sealed(state, now)),
                page.signal(name + "Conflicts", ""));
    }

    /** The record that the browser holds, for the form's fields. It begins with the state's value. */
    public RecordSignal<R> draft() {
        return draft;
    }

    /**
     * A hidden field with the value that the draft began with, for a form that also works without JavaScript. The server has
     * signed it.
     */
    public Input begun() {
        return Html.input().type(InputType.HIDDEN).bind(begun);
    }

    /** Whether the last {@link #save} was refused because somebody else had changed this component. */
    public BooleanExpr conflicts(Getter<? super R, ?> part) {
        return conflicts.contains(SEPARATOR + ComponentPath.any(part).path() + SEPARATOR);
    }

    /**
     * Saves the draft: the components that the user changed replace those of the state, and all others stay as they are. If
     * somebody else changed one of them since the draft began, to another value, nothing is saved. The message beside the
     * field then says what it is now, and saving again keeps the user's value.
     *
     * @return the state's new value
     * @throws InvalidValueException if a component was changed by somebody else, or the record breaks its rules; if the
     *     handler doesn't catch it, the messages are shown beside the fields
     */
    public R save() {
        var mine = draft.checked();
        var work = work("save");
        var before = work.begun(draft, state, begun);
        var accepted = work.accepted(draft);
        var merges = new ArrayList<Merge<R>>();
        var saved = state.update(theirs -> {
            var merge = Merge.of(accepted, before, mine, theirs);
            merges.add(merge);
            return merge.conflicts().isEmpty() ? merge.merged() : theirs;
        });
        var merge = merges.getLast();
        show(work, merge.merged(), merge.conflicts().isEmpty() ? saved : merge.theirs());
        if (merge.conflicts().isEmpty()) {
            conflicts.set("");
            return saved;
        }
        conflicts.set(SEPARATOR + String.join(SEPARATOR, merge.conflicts().keySet()) + SEPARATOR);
        var told = new ArrayList<Violation>();
        merge.conflicts().forEach((path, now) -> told.add(new Violation(path, work.conflict(now))));
        throw new InvalidValueException(draft.type(), null, told);
    }

    /**
     * Gives up what the user entered for a component: the draft gets the state's current value.
     *
     * @throws FastStateException if the getter is not the accessor of a record component
     */
    public void take(Getter<? super R, ?> part) {
        var work = work("take over a component");
        var path = ComponentPath.any(part);
        var now = state.get();
        var before = work.begun(draft, state, begun).orElse(now);
        show(work, with(path, draft.get(), now), with(path, before, now));
        conflicts.set(conflicts.get().replace(SEPARATOR + path.path() + SEPARATOR, SEPARATOR));
    }

    private R with(ComponentPath path, R record, R now) {
        return draft.type().cast(path.with(record, path.get(now)));
    }

    /** Gives up all that the user entered: the draft begins again with the state's current value. */
    public void restart() {
        var now = state.get();
        show(work("restart"), now, now);
        conflicts.set("");
    }

    private void show(EventHandlerWork work, R shown, R base) {
        draft.set(shown);
        begun.set(work.sealed(state, base));
    }

    private EventHandlerWork work(String what) {
        return Work.handlingEvent(what + " draft " + draft.name());
    }
}
