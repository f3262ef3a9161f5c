package io.faststate.server.body;

import io.faststate.server.render.FormFields;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the fields of a form as they are read, up to a limit. */
final class Fields {
    private final Map<String, List<String>> all = new LinkedHashMap<>();
    private final int maximum;
    private int count;

    Fields(int maximum) {
        this.maximum = maximum;
    }

    void add(String name, String value) {
        if (name.equals(FormFields.BOXES) && value.chars().filter(c -> c == ' ').count() >= maximum) {
            throw tooMany();
        }
        all.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
    }

    /** Counts something that is as expensive to read as a field. */
    void count() {
        if (++count > maximum) {
            throw tooMany();
        }
    }

    private RefusedException tooMany() {
        return new RefusedException(Status.BAD_REQUEST_400, "too_many_fields", "A form has at most " + maximum + " fields");
    }

    int maximum() {
        return maximum;
    }

    Map<String, List<String>> all() {
        return all;
    }
}
