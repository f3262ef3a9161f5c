package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps signals in the browser's storage: the attribute has a JSON object of their names and of what values they take. */
final class Persisting {
    /** How much of a signal is kept, in characters. */
    private static final int LIMIT = 16_384;
    private static final double SAFE = 9_007_199_254_740_991.0;

    private final LivePage page;
    private final Applied attribute;
    private final Map<String, @Nullable Object> kinds;
    private final boolean local;

    Persisting(LivePage page, Applied attribute) {
        this.page = page;
        this.attribute = attribute;
        this.kinds = JsonText.readObject(attribute.text());
        this.local = !attribute.has("session");
    }

    void begin() {
        var storage = local ? page.tab().window().localStorage() : page.tab().sessionStorage();
        kinds.keySet().forEach(name -> take(name, storage.get(place(name))));
        attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, "datastar-signal-patch", false, event -> {
            if (event.property("patch") instanceof Map<?, ?> patch) {
                kinds.keySet().stream().filter(patch::containsKey).forEach(this::keep);
            }
        }));
        if (local) {
            attribute.onEnd(page.events().listen(Events.Around.WINDOW, "storage", false, event -> kinds.keySet().stream()
                    .filter(name -> place(name).equals(event.property("key")))
                    .forEach(name -> take(name, event.property("newValue") instanceof String text ? text : null))));
        }
    }

    private String place(String name) {
        return "faststate" + page.base() + ":" + name;
    }

    private void take(String name, @Nullable String text) {
        if (text == null || text.length() > LIMIT) {
            return;
        }
        var value = JsonText.read(text);
        if (fits(kinds.get(name), value)) {
            page.signals().set(List.of(name), value);
        }
    }

    private void keep(String name) {
        var all = JsonText.write(page.signals().peek(List.of(name)));
        var text = all.length() > LIMIT ? null : all;
        if (local) {
            page.tab().window().store(page.tab(), place(name), text);
        } else if (text == null) {
            page.tab().sessionStorage().remove(place(name));
        } else {
            page.tab().sessionStorage().put(place(name), text);
        }
    }

    private static boolean fits(String type, @Nullable Object value) {
        return switch (type) {
            case "integer" -> value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= SAFE;
            case "number" -> value instanceof Double;
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String;
            default -> false;
        };
    }

    /** Whether a value is one that the server would take. */
    private static boolean fits(@Nullable Object kind, @Nullable Object value) {
        return switch (kind) {
            case String type -> fits(type, value);
            case List<?> choices -> choices.contains(value);
            case Map<?, ?> object when object.containsKey("each") ->
                    value instanceof List<?> items && items.stream().allMatch(item -> fits(object.get("each"), item));
            case Map<?, ?> object when object.get("of") instanceof Map<?, ?> members ->
                    value instanceof Map<?, ?> given && given.keySet().equals(members.keySet())
                            && members.keySet().stream().allMatch(name -> fits(members.get(name), given.get(name)));
            case null, default -> false;
        };
    }
}
