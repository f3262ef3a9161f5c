package io.faststate.dsl.binding;

import io.faststate.dsl.Element;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Contents;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.FieldText;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The binding of a field to a signal, or a part of one. The field is written with a value and a name, so that it also
 * works when no client runs: a posted form includes it.
 */
public final class FieldBinding extends Attribute {
    public static final AttributeName BIND = AttributeName.of("data-bind");

    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName VALUE = AttributeName.of("value");
    private static final AttributeName TYPE = AttributeName.of("type");
    private static final AttributeName CHECKED = AttributeName.of("checked");
    private static final AttributeName SELECTED = AttributeName.of("selected");

    private static final Set<String> STEPPED = Set.of("number", "range");

    private final Markup field;
    private final Signal<?> signal;
    private final String path;
    private final UnaryOperator<Object> part;

    /**
     * Creates a binding.
     *
     * @param path the signal's name followed by the names of components, separated by dots
     * @param part selects the part of the signal's value that the field shows
     */
    public FieldBinding(Markup field, Signal<?> signal, String path, UnaryOperator<Object> part) {
        super(BIND);
        this.field = field;
        this.signal = signal;
        this.path = path;
        this.part = part;
    }

    @Override
    public void write(HtmlWriter out) {
        var initial = out.context().initial(signal);
        if (signal instanceof RecordSignal<?> record && path.length() > record.name().length()) {
            out.context().field(record, path.substring(record.name().length() + 1));
        }
        out.attribute(BIND, path);
        if (Elements.find(field, NAME) == null) {
            out.attribute(NAME, path);
        }
        if (Elements.tagName(field).equals("input")) {
            if (signal instanceof NumberSignal<?> number && STEPPED.contains(type())) {
                Constraints.steps(field, number.type(), out);
            }
            writeValue(part.apply(initial), out);
        }
    }

    private void writeValue(Object value, HtmlWriter out) {
        switch (type()) {
            case "checkbox" -> {
                out.context().checkable(path);
                var ticked = value instanceof Boolean flag ? flag : texts(out).contains(represented());
                if (out.context().typed(signal, path).map(typed -> !typed.isEmpty()).orElse(ticked)) {
                    out.flag(CHECKED);
                }
            }
            case "radio" -> {
                if (Elements.find(field, CHECKED) == null && texts(out).contains(represented())) {
                    out.flag(CHECKED);
                }
            }
            // A typed password is never written to a page.
            case "file", "password" -> {}
            default -> {
                var texts = texts(out);
                if (Elements.find(field, VALUE) == null && !texts.isEmpty() && !texts.getFirst().isEmpty()) {
                    out.attribute(VALUE, texts.getFirst());
                }
            }
        }
    }

    private String type() {
        return Elements.find(field, TYPE) instanceof Attribute.Plain type ? type.text() : "text";
    }

    /** The value that a checkbox or radio button stands for. */
    private String represented() {
        var value = Elements.find(field, VALUE);
        var text = value == null ? null : value.text();
        return text == null ? "on" : text;
    }

    /** The texts that the field shows, as a form posts them. */
    private List<String> texts(HtmlWriter out) {
        return out.context().typed(signal, path).orElseGet(() -> texts(part.apply(out.context().initial(signal))));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(FieldBinding::text).toList() : List.of(text(value));
    }

    public static String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            default -> FieldText.of(value);
        };
    }

    /** Writes the content of a select. The options in its signal are selected. */
    public static void writeOptions(Markup select, HtmlWriter out) {
        if (Elements.find(select, BIND) instanceof FieldBinding binding) {
            if (binding.part.apply(out.context().initial(binding.signal)) instanceof List<?>) {
                out.context().checkable(binding.path);
            }
            out.choosing(binding.texts(out), () -> Contents.write(Elements.content(select), out));
        } else {
            Contents.write(Elements.content(select), out);
        }
    }

    /** Marks an option as selected if the signal of its select holds it. */
    public static void writeSelected(Markup option, HtmlWriter out) {
        if (out.chosen().isEmpty() || Elements.find(option, SELECTED) != null) {
            return;
        }
        var value = Elements.find(option, VALUE);
        if (out.chosen().contains(value == null ? content(option) : value.text())) {
            out.flag(SELECTED);
        }
    }

    private static @Nullable String content(Markup option) {
        return Elements.content(option).length == 1 && Elements.content(option)[0] instanceof String text ? text : null;
    }

    /** Writes the content of a text area: the signal's text, unless the view gave it other content. */
    public static void writeText(Markup area, HtmlWriter out) {
        int start = out.size();
        if (Elements.content(area).length == 0 && Elements.find(area, BIND) instanceof FieldBinding binding) {
            var texts = binding.texts(out);
            out.text(texts.isEmpty() ? "" : texts.getFirst());
        } else {
            Contents.write(Elements.content(area), out);
        }
        out.keepLineFeed(start);
    }
}
