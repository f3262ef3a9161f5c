package io.faststate.dsl.render;

import io.faststate.dsl.value.FieldText;
import java.util.Optional;

/** The texts by which the browser holds numbers and times that it has no kind of its own for. */
public final class HeldText {
    private HeldText() {}

    /** The text of a value by itself; nothing where a double, or something else, is held. */
    public static Optional<String> alone(Object value) {
        return FieldText.needsText(value.getClass()) ? Optional.of(FieldText.of(value)) : Optional.empty();
    }

    /** The text of a value in a record, where each number and time is the text of its field; nothing for others. */
    public static Optional<String> inRecord(Object value) {
        return FieldText.holds(value) ? Optional.of(FieldText.of(value)) : Optional.empty();
    }
}
