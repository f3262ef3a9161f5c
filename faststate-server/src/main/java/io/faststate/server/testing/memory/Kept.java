package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Undefined;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person did on a page that was left, for when they come back to it. */
final class Kept {
    /** Signals that a page declares: those of bindings to states have names of other kinds. */
    private static final Pattern DECLARED = Pattern.compile("(?:s\\w{13}__)?[^_.]+(?:\\..*)?");

    private final String token;
    private final Map<String, Object> fields = new HashMap<>();
    private final Map<List<String>, @Nullable Object> signals = new HashMap<>();

    /** Takes down what is there. */
    Kept(LivePage page) {
        token = page.token();
        page.restorable().forEach((key, field) -> fields.put(key, entry(page, field)));
        page.signals().leaves().forEach((path, value) -> {
            if (isDeclared(path)) {
                signals.put(path, value);
            }
        });
    }

    private static boolean isDeclared(List<String> path) {
        return DECLARED.matcher(String.join(".", path)).matches();
    }

    private static Object entry(LivePage page, org.jsoup.nodes.Element field) {
        return switch (Fields.type(field)) {
            case "checkbox", "radio" -> page.fields().checked(field);
            case "select-one", "select-multiple" -> page.fields().selected(field).stream().map(Fields::optionValue).toList();
            default -> page.fields().value(field);
        };
    }

    /** Proves which tab of the server's the page was. */
    String token() {
        return token;
    }

    /** Fills in what was there, as far as the page still has a place for it. */
    void restore(LivePage page) {
        signals.forEach((path, value) -> {
            var now = page.signals().peek(path);
            if (now != Undefined.UNDEFINED && isDeclared(path) && kind(now).equals(kind(value))) {
                page.signals().set(path, value);
            }
        });
        page.restorable().forEach((key, field) -> {
            var old = fields.get(key);
            if (old == null || Attributes.isBound(field)) {
                return;
            }
            switch (old) {
                case Boolean on -> page.fields().checked(field, on);
                case List<?> values -> {
                    var all = Fields.options(field).stream().map(Fields::optionValue).toList();
                    if (all.containsAll(values)) {
                        page.fields().select(field, option -> values.contains(Fields.optionValue(option)));
                    }
                }
                default -> page.fields().value(field, old.toString());
            }
        });
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }
}
