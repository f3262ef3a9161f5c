package io.faststate.dsl.kit.grid;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.form.Edit;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.kit.Modal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of one {@link Crud} work with.
 *
 * @param edited the record in the form
 * @param edit the form
 * @param sought what is searched for
 * @param editing the text of the key of the record in the form; empty for a new one
 * @param deleted the record that was deleted last
 * @param undoable whether it can be brought back
 */
record CrudDesk<T extends Record, K>(
        CrudSource<T, K> source,
        T blank,
        Crud.@Nullable NewKey<T> newKey,
        Edited<T, K> edited,
        Edit<T> edit,
        State<String> sought,
        State<String> editing,
        State<T> deleted,
        State<Boolean> undoable,
        Modal modal) {
    static <T extends Record, K> CrudDesk<T, K> of(
            Page page, String name, CrudSource<T, K> source, T blank, Crud.@Nullable NewKey<T> newKey, String noun) {
        var title = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        var editing = page.tab("editing", "");
        var edited = new Edited<>(page, source, editing, blank);
        return new CrudDesk<>(
                source, blank, newKey, edited, Edit.of(page, "draft", blank, edited),
                page.tab("sought", ""), editing,
                page.tab("deleted", blank), page.tab("undoable", false), Modal.of(page, name + "-form", title));
    }

    /** The records in which what is sought appears. */
    RowList<T> rows() {
        var from = source;
        var text = sought;
        return () -> {
            var part = text.get().toLowerCase(Locale.ROOT);
            return part.isEmpty() ? from.all() : from.all().stream().filter(item -> contains(item, part)).toList();
        };
    }

    private static boolean contains(Record item, String part) {
        for (var component : item.getClass().getRecordComponents()) {
            var value = Components.read(item.getClass(), component.getName(), item);
            if (ColumnType.text(value).toLowerCase(Locale.ROOT).contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** What the browser holds of the form. */
    RecordSignal<T> draft() {
        return edit.draft();
    }

    /** Shows the form of a new record. */
    void begin() {
        editing.set("");
        draft().set(blank);
        modal.open();
    }

    /** Shows the form of the record with a key, as it is now. */
    void open(K key) {
        if (key.toString().isEmpty()) {
            throw new FastStateException("A record has an empty key, which stands for a new one; give each record a key with a text");
        }
        if (Edited.find(source, key.toString()).isPresent()) {
            editing.set(key.toString());
            edit.restart();
            modal.open();
        }
    }

    void save(boolean isNew) {
        if (isNew) {
            var item = draft().checked();
            // Two that are added at the same time must not get one key.
            State.transaction(() -> add(item));
        } else {
            edit.save();
        }
        modal.close();
    }

    private void add(T item) {
        var keyed = newKey == null ? item : newKey.give(item);
        if (source.key(keyed).toString().isBlank()) {
            throw edited.missing();
        }
        if (Edited.find(source, source.key(keyed).toString()).isPresent()) {
            throw edited.taken();
        }
        source.save(keyed);
    }

    void delete() {
        Edited.find(source, editing.get()).ifPresent(item -> {
            source.remove(source.key(item));
            deleted.set(item);
            undoable.set(true);
        });
        modal.close();
    }

    /** Brings back what was deleted last, unless another record has its key by now. */
    void undo() {
        var item = deleted.get();
        State.transaction(() -> {
            if (Edited.find(source, source.key(item).toString()).isPresent()) {
                throw edited.taken();
            }
            source.save(item);
        });
        undoable.set(false);
    }

    void dismiss() {
        undoable.set(false);
    }
}
