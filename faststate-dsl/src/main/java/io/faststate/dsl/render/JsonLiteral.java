package io.faststate.dsl.render;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.value.FieldText;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON in a double-quoted attribute. */
final class JsonLiteral {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            Arrays.stream(components).forEach(component -> component.getAccessor().trySetAccessible());
            return components;
        }
    };

    private static final Chunk QUOTE = Chunk.of("&#34;");

    private JsonLiteral() {}

    static void write(@Nullable Object value, Utf8Buffer out) {
        switch (value) {
            case null -> code("null", out);
            case String text -> string(text, out);
            case Boolean flag -> code(flag.toString(), out);
            case Integer number -> out.number((long) number);
            case Long number -> out.number((long) number);
            case Double number when Double.isFinite(number) -> out.number((double) number);
            case Float number when Float.isFinite(number) -> code(number.toString(), out);
            case Double number -> code("null", out);
            case Float number -> code("null", out);
            case Number number -> code(number.toString(), out);
            case Enum<?> constant -> string(constant.name(), out);
            case Character character -> string(character.toString(), out);
            case UUID id -> string(id.toString(), out);
            case TemporalAccessor time -> string(time.toString(), out);
            case TemporalAmount amount -> string(amount.toString(), out);
            case Optional<?> optional -> write(optional.orElse(null), out);
            case Collection<?> items -> array(items, out);
            case Map<?, ?> entries -> object(entries, out);
            case Record record -> record(record, out);
            default -> throw new FastStateException("A " + value.getClass().getName()
                    + " can't stand in a client expression: use a text, a number, a boolean, an enum, a date, or a "
                    + "record or collection of these");
        }
    }

    static void string(String text, Utf8Buffer out) {
        out.put(QUOTE);
        out.put(text, Escapes.JSON);
        out.put(QUOTE);
    }

    private static void array(Collection<?> items, Utf8Buffer out) {
        out.put('[');
        boolean first = true;
        for (var item : items) {
            first = separate(first, out);
            write(item, out);
        }
        out.put(']');
    }

    private static void object(Map<?, ?> entries, Utf8Buffer out) {
        out.put('{');
        boolean first = true;
        for (var entry : entries.entrySet()) {
            first = separate(first, out);
            string(String.valueOf(entry.getKey()), out);
            out.put(':');
            write(entry.getValue(), out);
        }
        out.put('}');
    }

    /** Writes a record. Its numbers and times are written as the text of their fields. */
    private static void record(Record record, Utf8Buffer out) {
        out.put('{');
        boolean first = true;
        for (var component : COMPONENTS.get(record.getClass())) {
            first = separate(first, out);
            string(component.getName(), out);
            out.put(':');
            var value = read(record, component);
            write(value != null && FieldText.holds(value) ? FieldText.of(value) : value, out);
        }
        out.put('}');
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new FastStateException(
                    "Can't read " + component.getName() + " of a " + record.getClass().getName()
                            + ": open its package to the module io.faststate.dsl", e);
        }
    }

    private static boolean separate(boolean first, Utf8Buffer out) {
        if (!first) {
            out.put(',');
        }
        return false;
    }

    private static void code(String text, Utf8Buffer out) {
        out.put(text, Escapes.CODE);
    }
}
