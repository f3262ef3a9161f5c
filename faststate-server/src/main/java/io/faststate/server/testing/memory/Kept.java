package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Undefined;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

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
        fields(page).forEach((key, field) -> fields.put(key, entry(page, field)));
        page.signals().leaves().forEach((path, value) -> {
            if (isDeclared(path)) {
                signals.put(path, value);
            }
        });
    }

    private static boolean isDeclared(List<String> path) {
        return DECLARED.matcher(String.join(".", path)).matches();
    }

    private static Object entry(LivePage page, Element field) {
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
        fields(page).forEach((key, field) -> {
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

    /** The fields that may be filled in again by those who come back, by what tells them apart. */
    private static Map<String, Element> fields(LivePage page) {
        var found = new LinkedHashMap<String, Element>();
        var doubtful = new ArrayList<String>();
        for (var field : page.document().select("input, textarea, select")) {
            var around = field.closest("[id]");
            var type = Fields.type(field);
            if (type.matches("password|file|hidden|submit|button|reset|image") || field.attr("autocomplete").equals("off")
                    || (around == null && field.attr("name").isEmpty())) {
                continue;
            }
            var choice = type.equals("checkbox") || type.equals("radio");
            var key = String.join(",", field.normalName(), type, around == null ? "" : around.id(), field.attr("name"),
                    choice ? page.fields().value(field) : "");
            if (found.put(key, field) != null) {
                doubtful.add(key);
            }
        }
        doubtful.forEach(found::remove);
        return found;
    }
}
