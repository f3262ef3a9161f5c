package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Binds a field and a signal both ways; where the signal is an array, the field and its slot there. */
final class Binding {
    /** Fields that have an array of their own, or of which one stands for several. */
    private static final Set<String> WHOLE = Set.of("file", "radio", "select-multiple");

    private final LivePage page;
    private final Applied attribute;
    private final Element field;
    private final String type;
    private final List<String> base;
    private @Nullable Object synced;
    private long typed;

    Binding(LivePage page, Applied attribute) {
        this.page = page;
        this.attribute = attribute;
        this.field = attribute.element();
        this.type = Fields.type(field);
        this.base = attribute.signal();
    }

    void begin() {
        if (type.equals("radio") && field.attr("name").isEmpty()) {
            field.attr("name", String.join(".", base));
        }
        if (!page.signals().has(path()) && (!type.equals("radio") || page.fields().checked(field))) {
            pull();
        }
        synced = entry();
        page.plugins().follow(attribute, this::show, false);
        for (var event : List.of("input", "change")) {
            attribute.onEnd(page.events().listen(field, event, false, it -> entered()));
        }
        var form = Fields.form(field);
        if (form != null) {
            attribute.onEnd(page.events().listen(form, "reset", false, it -> page.later(this::entered)));
        }
    }

    private List<String> path() {
        return path(page.signals().peek(base));
    }

    /** The number of the fields before this one that are bound alike, which a morph may change. */
    private List<String> path(@Nullable Object value) {
        if (!(value instanceof List<?>) || WHOLE.contains(type)) {
            return base;
        }
        var alike = page.document().getAllElements().stream()
                .filter(other -> other.attr(attribute.name()).equals(attribute.text()) && other.hasAttr(attribute.name()))
                .toList();
        var path = new ArrayList<>(base);
        path.add(Integer.toString(alike.indexOf(field)));
        return path;
    }

    private @Nullable Object entry() {
        return read("");
    }

    private void pull() {
        var path = path();
        set(path, read(page.signals().has(path) ? page.signals().peek(path) : Undefined.UNDEFINED));
        synced = entry();
    }

    private void set(List<String> path, @Nullable Object value) {
        if (path.size() > base.size()) {
            var list = new ArrayList<>(Values.list(page.signals().peek(base)));
            list.set(Integer.parseInt(path.get(path.size() - 1)), value);
            page.signals().set(base, list);
        } else {
            page.signals().set(path, value);
        }
    }

    private void entered() {
        if (!Values.equal(entry(), synced)) {
            typed = page.settled().next();
        }
        if (type.equals("file")) {
            page.signals().set(base, page.fields().files(field).stream().map(Binding::content).toList());
        } else {
            pull();
        }
    }

    private static Object content(FileData file) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("name", file.name());
        content.put("contents", Base64.getEncoder().encodeToString(file.bytes()));
        content.put("mime", file.type());
        return content;
    }

    private void show() {
        var path = path(page.signals().get(base));
        var value = page.signals().peek(path);
        var older = page.signals().isRemote() && page.settled().isUnanswered(typed);
        var own = read(value);
        if (!Values.equal(own, value)) {
            if (Fields.isText(field) && page.isFocused(field) && (!Values.equal(entry(), synced) || older)) {
                set(path, own);
            } else {
                write(value);
            }
        }
        synced = entry();
    }

    private @Nullable Object read(@Nullable Object current) {
        var fields = page.fields();
        return switch (type) {
            case "checkbox" -> {
                var flag = current instanceof Boolean || (current == Undefined.UNDEFINED && !field.hasAttr("value"));
                yield flag ? (Object) fields.checked(field) : fields.checked(field) ? fields.value(field) : "";
            }
            case "radio" -> fields.checked(field)
                    ? cast(fields.value(field), current)
                    : fields.value(field).equals(Values.text(current)) ? "" : current;
            case "file" -> current == Undefined.UNDEFINED ? List.of() : current;
            case "select-multiple" -> {
                var like = current instanceof List<?> list && !list.isEmpty() ? list.get(0) : current;
                var chosen = new ArrayList<@Nullable Object>();
                fields.selected(field).forEach(option -> chosen.add(cast(Fields.optionValue(option), like)));
                yield chosen;
            }
            default -> {
                var none = type.equals("number") || type.equals("range") ? 0.0 : (Object) "";
                yield cast(fields.value(field), current == Undefined.UNDEFINED ? none : current);
            }
        };
    }

    private void write(@Nullable Object value) {
        var fields = page.fields();
        switch (type) {
            case "checkbox" -> fields.checked(field,
                    value instanceof String text ? text.equals(fields.value(field)) : Values.truthy(value));
            case "radio" -> {
                var on = fields.value(field).equals(Values.text(value));
                if (on || fields.checked(field)) {
                    fields.checked(field, on);
                }
            }
            case "file" -> { }
            case "select-multiple" -> {
                var chosen = value instanceof List<?> list
                        ? list.stream().map(Values::text).toList()
                        : List.of(Values.text(value));
                fields.select(field, option -> chosen.contains(Fields.optionValue(option)));
            }
            default -> {
                var text = Values.isNothing(value) ? "" : Values.text(value);
                if (!Objects.equals(fields.value(field), text)) {
                    fields.value(field, text);
                }
            }
        }
    }

    /** The field's text as the type that the signal has. */
    private static Object cast(String text, @Nullable Object current) {
        if (current instanceof Double) {
            return Values.number(text);
        }
        return current instanceof Boolean ? (Object) (text.equals("true") || text.equals("on")) : text;
    }
}
