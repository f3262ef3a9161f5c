package io.faststate.server.json;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A reader's position in a value.
 *
 * @param path the path from the whole value, such as {@code items[].price}
 * @param initial the part of the state's initial value at this position, if there is one
 * @param drift handles differences from the declared type
 */
record Place(String path, @Nullable Object initial, Drift drift) {
    Place member(String name, @Nullable Object its) {
        return new Place(path.isEmpty() ? name : path + '.' + name, its, drift);
    }

    Place item() {
        return new Place(path + "[]", null, drift);
    }

    UnreadableValueException expected(String what, JsonValue json) {
        var text = json.toString();
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new UnreadableValueException(at() + " should be " + what + " and is " + shown);
    }

    /** A description of this position, for the beginning of a sentence. */
    String at() {
        return path.isEmpty() ? "The value" : "Member " + path;
    }
}
