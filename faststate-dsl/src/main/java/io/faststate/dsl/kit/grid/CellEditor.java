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
            @SuppressWarnings("unchecked") // a value of the class that the cell had
            V value = (V) Values.parse(draft.get(), type);
            var rule = column.rule();
            var wrong = rule == null ? "" : rule.check(value);
            if (!wrong.isEmpty()) {
                editing.update(it -> it.refused(wrong));
                return;
            }
            set(column, key, value);
            editing.set(Editing.NONE);
        } catch (InvalidValueException e) {
            var told = e.violations().stream().map(InvalidValueException.Violation::message).collect(Collectors.joining(", "));
            editing.update(it -> it.refused(told));
        } catch (Values.UnreadableValueException e) {
            var told = e.getMessage();
            editing.update(it -> it.refused(told == null ? "" : told));
        }
    }

    /** Saves a value. */
    @SuppressWarnings("unchecked") // a value of the class that the cell had
    static <K, V> void set(Column<?, K, V> column, K key, Object value) {
        var save = column.edit();
        if (save != null) {
            save.save(key, (V) value);
        }
    }
}
