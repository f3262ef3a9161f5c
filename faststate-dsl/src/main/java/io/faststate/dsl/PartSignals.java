package io.faststate.dsl;

import io.faststate.dsl.element.Small;
import io.faststate.dsl.render.ErrorNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** The signals behind fields that show parts of records. */
final class PartSignals {
    private static final Map<Class<?>, Number> ZEROS = Map.of(
            Integer.class, 0, Long.class, 0L, Short.class, (short) 0, Byte.class, (byte) 0, Double.class, 0.0,
            Float.class, 0f, BigDecimal.class, BigDecimal.ZERO, BigInteger.class, BigInteger.ZERO);

    private PartSignals() {}

    static StringSignal error(RecordSignal<?> record, String path) {
        return StringSignal.internal(ErrorNames.of(record, path));
    }

    static StringSignal error(State<?> state, String path) {
        return StringSignal.internal(ErrorNames.of(state, path));
    }

    /** The id of the element that shows a message. */
    static String id(StringSignal error) {
        return "faststate" + error.name();
    }

    /** Shows a message where there is one. */
    static Small message(StringSignal error) {
        Element<Small> shown = Html.small();
        shown.put(new MessageMark(error));
        return shown.text(error)
                .id(id(error))
                .cls("error")
                .attr("role", "alert")
                .showWhen(error.isNot(""));
    }

    /** What a field for a part of a state writes, of the type that the field gives. */
    static ScalarSignal<?> field(State<?> state, Part part) {
        var name = ErrorNames.base(state) + '_' + part.path().replace('.', '_');
        var type = part.type();
        if (type == Boolean.class) {
            return BooleanSignal.internal(name);
        }
        if (type.isEnum()) {
            return ValueSignal.internal(name, (Enum<?>) type.getEnumConstants()[0]);
        }
        var zero = ZEROS.get(type);
        return zero == null ? StringSignal.internal(name) : NumberSignal.internal(name, zero);
    }
}
