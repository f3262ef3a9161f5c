package io.faststate.server.testing.memory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The style attribute of elements, property by property. */
final class Styles {
    private Styles() {}

    private static Map<String, String> of(Element element) {
        var properties = new LinkedHashMap<String, String>();
        for (var part : element.attr("style").split(";", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                properties.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return properties;
    }

    static String get(Element element, String property) {
        return of(element).getOrDefault(property, "");
    }

    /** Sets a property; an empty value removes it. */
    static void set(Element element, String property, String value) {
        var properties = of(element);
        if (value.isEmpty()) {
            properties.remove(property);
        } else {
            properties.put(property, value);
        }
        if (properties.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", properties.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue() + ";")
                    .collect(Collectors.joining(" ")));
        }
    }

    static boolean hides(Element element) {
        var hidden = get(element, "display").toLowerCase(Locale.ROOT);
        return hidden.equals("none") || get(element, "visibility").equals("hidden");
    }
}
