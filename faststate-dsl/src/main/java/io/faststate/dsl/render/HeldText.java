package io.faststate.dsl.render;

import io.faststate.dsl.value.FieldText;
import java.util.Optional;

/** The texts in which the browser holds numbers and times for which it has no type. */
public final class HeldText {
    private HeldText() {}

    /** The text of a single value; empty if the browser holds a double or anything else. */
    public static Optional<String> alone(Object value) {
        return FieldText.needsText(value.getClass()) ? Optional.of(FieldText.of(value)) : Optional.empty();
    }

    /**
     * The text of a value in a record, in which each number and time is the text of its field; empty for other values.
     */
    public static Optional<String> inRecord(Object value) {
        return FieldText.holds(value) ? Optional.of(FieldText.of(value)) : Optional.empty();
    }
}
