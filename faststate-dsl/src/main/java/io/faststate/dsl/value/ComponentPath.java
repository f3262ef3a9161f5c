package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.identity.ComponentAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, or of a record inside it, that a field shows.
 *
 * @param steps the components on the path, from the outside in
 */
public record ComponentPath(List<ComponentAccess> steps) {
    private static final Set<Class<?>> FIELDS = Set.of(String.class, Boolean.class);

    /**
     * The component that a getter reads.
     *
     * @throws FastStateException if it is not the accessor of a component, or a field can't show its type
     */
    public static ComponentPath of(Getter<?, ?> getter) {
        var part = any(getter);
        if (!part.isField()) {
            throw new FastStateException("A field can't show " + part.path() + ", which is a " + part.type().getName()
                    + ": bind a text, number, boolean, enum or date");
        }
        return part;
    }

    /**
     * The component that a getter reads, of any type.
     *
     * @throws FastStateException if it is not the accessor of a component
     */
    public static ComponentPath any(Getter<?, ?> getter) {
        var steps = new ArrayList<ComponentAccess>();
        add(getter, steps);
        return new ComponentPath(List.copyOf(steps));
    }

    /** A component of a record. */
    public static ComponentPath of(Class<?> record, String name) {
        return new ComponentPath(List.of(ComponentAccess.of(record, name)));
    }

    private static void add(Getter<?, ?> getter, List<ComponentAccess> steps) {
        if (getter instanceof GetterChain<?, ?, ?>(var first, var next)) {
            add(first, steps);
            add(next, steps);
        } else {
            steps.add(ComponentAccess.of(getter));
        }
    }

    /** All components of a record, and of the records inside it, that fields can show. */
    public static List<ComponentPath> all(Class<?> record) {
        var parts = new ArrayList<ComponentPath>();
        all(record, List.of(), parts);
        return parts;
    }

    private static void all(Class<?> record, List<ComponentAccess> outer, List<ComponentPath> into) {
        for (var component : record.getRecordComponents()) {
            var steps = new ArrayList<>(outer);
            steps.add(ComponentAccess.of(record, component.getName()));
            var part = new ComponentPath(List.copyOf(steps));
            if (part.isField()) {
                into.add(part);
            } else if (part.type().isRecord() && part.type() != record) {
                all(part.type(), steps, into);
            }
        }
    }

    /** Whether a field can show the component. */
    public boolean isField() {
        return isOptionalText()
                || FIELDS.contains(type())
                || type().isEnum()
                || isText();
    }

    /** Whether the component is an optional text, which a field shows as an empty text if absent. */
    public boolean isOptionalText() {
        return type() == Optional.class && itemType() == String.class;
    }

    /** The element type of a list or an optional; Object if unknown. */
    public Class<?> itemType() {
        return steps.getLast().itemType();
    }

    /** Whether a field holds the value as text, which may be invalid. */
    public boolean isText() {
        return FieldText.isNumber(type()) || FieldText.isTime(type());
    }

    /** The record that holds the component. */
    public Class<?> owner() {
        return steps.getLast().owner();
    }

    /** The component's name. */
    public String name() {
        return steps.getLast().name();
    }

    /** The component's type. */
    public Class<?> type() {
        return steps.getLast().type();
    }

    /** The names of the components on the path: {@code address.city}. */
    public String path() {
        return steps.stream().map(ComponentAccess::name).collect(Collectors.joining("."));
    }

    /**
     * The component's value.
     *
     * @throws FastStateException if it is null, which no field can show
     */
    public Object get(Object whole) {
        var value = whole;
        for (var step : steps) {
            value = nonNull(step, step.get(value));
        }
        return value;
    }

    private static Object nonNull(ComponentAccess step, @Nullable Object value) {
        return Objects.requireNonNull(value, () -> "The " + step.name() + " of a " + step.owner().getSimpleName()
                + " is null, which no field can show; begin with an empty one");
    }

    /** A copy of the whole with a new value of the component. */
    public Object with(Object whole, @Nullable Object value) {
        return with(0, whole, value);
    }

    private Object with(int at, Object whole, @Nullable Object value) {
        var step = steps.get(at);
        if (at == steps.size() - 1) {
            return step.with(whole, value);
        }
        var inner = nonNull(step, step.get(whole));
        return step.with(whole, with(at + 1, inner, value));
    }

    /**
     * What a field shows for the component's value.
     *
     * @throws FastStateException if it is null
     */
    public Object shown(Object whole) {
        var value = get(whole);
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : "";
        }
        return isText() ? FieldText.of(value) : value;
    }

    /** The {@code input} type that fits the component, or an empty text. */
    public String inputType() {
        return InputTypes.of(type());
    }
}
