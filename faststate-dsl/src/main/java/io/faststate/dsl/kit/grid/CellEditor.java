package io.faststate.dsl.kit.grid;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.StringSignal;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What handlers of cells do. */
final class CellEditor {
    private CellEditor() {}

    /** A value as a user types it. */
    static String typed(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static void begin(State<Editing> editing, StringSignal draft, String key, String column, String text) {
        draft.set(text);
        editing.set(new Editing(key, column, ""));
    }

    /** Saves what was typed, or says in the cell why it was refused. */
    static <K, V> void save(
            State<Editing> editing, StringSignal draft, Column<?, K, V> column, K key, Class<?> type) {
        try {
            set(editing, column, key, editing.get(), Values.parse(draft.get(), type));
        } catch (Values.UnreadableValueException e) {
            var told = e.getMessage();
            editing.update(it -> it.refused(told == null ? "" : told));
        }
    }

    /** Saves a value of a cell, or says in the cell why it was refused. */
    @SuppressWarnings("unchecked") // a value of the class that the cell had
    static <K, V> void set(State<Editing> editing, Column<?, K, V> column, K key, Editing cell, Object value) {
        var save = column.edit();
        if (save == null) {
            return;
        }
        try {
            var rule = column.rule();
            var wrong = rule == null ? "" : rule.check((V) value);
            if (wrong.isEmpty()) {
                save.save(key, (V) value);
                editing.set(Editing.NONE);
            } else {
                editing.set(cell.refused(wrong));
            }
        } catch (InvalidValueException e) {
            var told = e.violations().stream().map(InvalidValueException.Violation::message).collect(Collectors.joining(", "));
            editing.set(cell.refused(told));
        }
    }
}
