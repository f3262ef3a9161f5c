package io.faststate.dsl.kit.grid;

import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.kit.Modal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of one {@link Crud} work with.
 *
 * @param sought what is searched for
 * @param editing the text of the key of the record in the form; empty for a new one
 * @param deleted the record that was deleted last
 * @param undoable whether it can be brought back
 */
record CrudDesk<T extends Record, K>(
        CrudSource<T, K> source,
        T blank,
        Crud.@Nullable NewKey<T> newKey,
        RecordSignal<T> draft,
        State<String> sought,
        State<String> editing,
        State<T> deleted,
        State<Boolean> undoable,
        Modal modal) {
    static <T extends Record, K> CrudDesk<T, K> of(
            Page page, String name, CrudSource<T, K> source, T blank, Crud.@Nullable NewKey<T> newKey, String noun) {
        var title = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        return new CrudDesk<>(
                source, blank, newKey, page.signal("draft", blank), page.tab("sought", ""), page.tab("editing", ""),
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

    private @Nullable T find(String key) {
        for (var item : source.all()) {
            if (source.key(item).toString().equals(key)) {
                return item;
            }
        }
        return null;
    }

    /** Shows the form of a new record. */
    void begin() {
        editing.set("");
        draft.set(blank);
        modal.open();
    }

    /** Shows the form of the record with a key, as it is now. */
    void open(K key) {
        var item = find(key.toString());
        if (item != null) {
            editing.set(key.toString());
            draft.set(item);
            modal.open();
        }
    }

    void save(boolean isNew) {
        var item = draft.checked();
        if (isNew) {
            source.save(newKey == null ? item : newKey.give(item));
        } else if (source.key(item).toString().equals(editing.get())) {
            source.save(item);
        }
        modal.close();
    }

    void delete() {
        var item = find(editing.get());
        if (item != null) {
            source.remove(source.key(item));
            deleted.set(item);
            undoable.set(true);
        }
        modal.close();
    }

    void undo() {
        source.save(deleted.get());
        undoable.set(false);
    }

    void dismiss() {
        undoable.set(false);
    }
}
