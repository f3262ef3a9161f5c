package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An attribute that is applied: {@code data-PLUGIN:KEY__modifier.argument}. */
final class Applied {
    private static final Pattern NAME = Pattern.compile("data-(?<plugin>[^:]*?)(?::(?<key>.*?))?(?<rest>__.*)?");
    private static final Set<String> PLAIN_KEYS = Set.of("on", "class", "attr", "style");
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s)?");

    private final Element element;
    private final String name;
    private final String text;
    private final String plugin;
    private final @Nullable String key;
    private final Map<String, List<String>> modifiers = new LinkedHashMap<>();
    private final List<Runnable> cleanups = new ArrayList<>();
    private @Nullable Runnable refresh;
    private boolean gone;

    Applied(Element element, String name, String text) {
        this.element = element;
        this.name = name;
        this.text = text;
        var found = NAME.matcher(name);
        if (!found.matches()) {
            throw new IllegalArgumentException(name);
        }
        plugin = found.group("plugin");
        var given = found.group("key");
        key = given == null || PLAIN_KEYS.contains(plugin) ? given : camel(given);
        var rest = found.group("rest");
        if (rest != null) {
            for (var modifier : rest.substring(2).split("__", -1)) {
                var parts = Arrays.asList(modifier.split("\\.", -1));
                modifiers.put(parts.get(0), parts.subList(1, parts.size()));
            }
        }
    }

    private static String camel(String kebab) {
        return Pattern.compile("-([a-z])").matcher(kebab).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
    }

    Element element() {
        return element;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    String plugin() {
        return plugin;
    }

    @Nullable String key() {
        return key;
    }

    boolean has(String modifier) {
        return modifiers.containsKey(modifier);
    }

    List<String> arguments(String modifier) {
        return modifiers.getOrDefault(modifier, List.of());
    }

    /** Milliseconds of a modifier. */
    long millis(String modifier, long otherwise) {
        for (var argument : arguments(modifier)) {
            var found = DURATION.matcher(argument);
            if (found.matches()) {
                return Long.parseLong(found.group(1)) * ("s".equals(found.group(2)) ? 1000 : 1);
            }
        }
        return otherwise;
    }

    /** The signal that the attribute names, by its key or by its text. */
    List<String> signal() {
        return List.of((key == null ? text.strip() : key).split("\\.", -1));
    }

    /** Does something once the attribute goes. */
    void onEnd(Runnable cleanup) {
        cleanups.add(cleanup);
    }

    /** Sets how it shows its value again, after a morph. */
    void onRefresh(@Nullable Runnable again) {
        refresh = again;
    }

    void refresh() {
        if (refresh != null) {
            refresh.run();
        }
    }

    boolean isGone() {
        return gone;
    }

    void end() {
        gone = true;
        List.copyOf(cleanups).forEach(Runnable::run);
    }
}
