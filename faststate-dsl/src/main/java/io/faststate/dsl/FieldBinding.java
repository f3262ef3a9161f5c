package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.work.FieldText;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a field is bound to: a signal, or a part of one. The field is written with its value, and with a name, so that it
 * is of use where no client runs: a form that is posted brings it.
 */
final class FieldBinding extends Attribute {
    static final AttributeName BIND = AttributeName.of("data-bind");

    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName VALUE = AttributeName.of("value");
    private static final AttributeName TYPE = AttributeName.of("type");
    private static final AttributeName CHECKED = AttributeName.of("checked");
    private static final AttributeName SELECTED = AttributeName.of("selected");

    private static final Set<String> STEPPED = Set.of("number", "range");

    private final AttributeHolder<?> field;
    private final Signal<?> signal;
    private final String path;
    private final UnaryOperator<Object> part;

    /**
     * A binding.
     *
     * @param path the signal's name, and the names of the components on the way with dots between
     * @param part what the field shows of the signal's value
     */
    FieldBinding(AttributeHolder<?> field, Signal<?> signal, String path, UnaryOperator<Object> part) {
        super(BIND);
        this.field = field;
        this.signal = signal;
        this.path = path;
        this.part = part;
    }

    @Override
    void write(HtmlWriter out) {
        var initial = out.context().initial(signal);
        if (signal instanceof RecordSignal<?> record && path.length() > record.name().length()) {
            out.context().field(record, path.substring(record.name().length() + 1));
        }
        out.attribute(BIND, path);
        if (field.find(NAME) == null) {
            out.attribute(NAME, path);
        }
        if (field instanceof Element<?> element && element.tag().name().equals("input")) {
            if (signal instanceof NumberSignal<?> number && STEPPED.contains(type())) {
                Constraints.steps(field, number.type(), out);
            }
            writeValue(part.apply(initial), out);
        }
    }

    private void writeValue(Object value, HtmlWriter out) {
        switch (type()) {
            case "checkbox" -> {
                out.context().box(path);
                var ticked = value instanceof Boolean flag ? flag : texts(out).contains(own());
                if (out.context().typed(signal, path).map(typed -> !typed.isEmpty()).orElse(ticked)) {
                    out.flag(CHECKED);
                }
            }
            case "radio" -> {
                if (field.find(CHECKED) == null && texts(out).contains(own())) {
                    out.flag(CHECKED);
                }
            }
            // A password that was typed is not written into a page.
            case "file", "password" -> {}
            default -> {
                var texts = texts(out);
                if (field.find(VALUE) == null && !texts.isEmpty() && !texts.getFirst().isEmpty()) {
                    out.attribute(VALUE, texts.getFirst());
                }
            }
        }
    }

    private String type() {
        return field.find(TYPE) instanceof Attribute.Plain type ? type.value : "text";
    }

    /** The value that a box or a radio button stands for. */
    private String own() {
        var value = field.find(VALUE);
        var text = value == null ? null : value.text();
        return text == null ? "on" : text;
    }

    /** What the field shows, as it is posted. */
    private List<String> texts(HtmlWriter out) {
        return out.context().typed(signal, path).orElseGet(() -> texts(part.apply(out.context().initial(signal))));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(FieldBinding::text).toList() : List.of(text(value));
    }

    static String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            default -> FieldText.of(value);
        };
    }

    /** Writes the content of a select, in which the options are selected that its signal names. */
    static void writeOptions(Element<?> select, HtmlWriter out) {
        if (select.find(BIND) instanceof FieldBinding binding) {
            if (binding.part.apply(out.context().initial(binding.signal)) instanceof List<?>) {
                out.context().box(binding.path);
            }
            out.choosing(binding.texts(out), () -> Contents.write(select.content(), out));
        } else {
            Contents.write(select.content(), out);
        }
    }

    /** Marks an option as selected if its select's signal names it. */
    static void writeSelected(Element<?> option, HtmlWriter out) {
        if (out.chosen().isEmpty() || option.find(SELECTED) != null) {
            return;
        }
        var value = option.find(VALUE);
        if (out.chosen().contains(value == null ? content(option) : value.text())) {
            out.flag(SELECTED);
        }
    }

    private static @Nullable String content(Element<?> option) {
        return option.content().length == 1 && option.content()[0] instanceof String text ? text : null;
    }

    /** Writes the content of a text area: what its signal holds, unless the view gave it a text. */
    static void writeText(Element<?> area, HtmlWriter out) {
        int start = out.size();
        if (area.content().length == 0 && area.find(BIND) instanceof FieldBinding binding) {
            var texts = binding.texts(out);
            out.text(texts.isEmpty() ? "" : texts.getFirst());
        } else {
            Contents.write(area.content(), out);
        }
        out.keepLineFeed(start);
    }
}
