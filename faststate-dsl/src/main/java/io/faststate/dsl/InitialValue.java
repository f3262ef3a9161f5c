package io.faststate.dsl;

import io.faststate.dsl.render.RenderContext;
import org.jspecify.annotations.Nullable;

/** What a client expression is when the page is written, as the browser would show it. */
final class InitialValue {
    private InitialValue() {}

    /** The value, or null where it isn't known. */
    static @Nullable Object of(Expr<?> expression, RenderContext context) {
        return switch (expression) {
            case Signal<?> signal -> context.initial(signal);
            case Mirror<?, ?> mirror -> context.mirror(mirror.state(), mirror.part()).value();
            case BooleanMirror mirror -> of(mirror.mirror(), context);
            default -> null;
        };
    }

    /** The text that the browser makes of a value. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            case Double number when number == number.longValue() -> Long.toString(number.longValue());
            default -> value.toString();
        };
    }
}
