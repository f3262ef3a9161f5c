package io.faststate.server.testing.script;

import static io.faststate.server.testing.script.Callable.argument;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The language's own names. Those of the page, such as {@code confirm}, are variables of its scopes. */
final class Globals {
    private static final Map<String, Object> NAMED = Map.ofEntries(
            Map.entry("Math", new Maths()),
            Map.entry("JSON", new Json()),
            Map.entry("String", (Callable) arguments -> Values.text(argument(arguments, 0))),
            Map.entry("Number", (Callable) arguments -> Values.number(argument(arguments, 0))),
            Map.entry("Boolean", (Callable) arguments -> Values.truthy(argument(arguments, 0))),
            Map.entry("parseFloat", (Callable) arguments -> Values.parseFloat(Values.text(argument(arguments, 0)))),
            Map.entry("isNaN", (Callable) arguments -> Double.isNaN(Values.number(argument(arguments, 0)))),
            Map.entry("isFinite", (Callable) arguments -> Double.isFinite(Values.number(argument(arguments, 0)))),
            Map.entry("Infinity", Double.POSITIVE_INFINITY),
            Map.entry("NaN", Double.NaN),
            Map.entry("undefined", Undefined.UNDEFINED),
            Map.entry("true", true),
            Map.entry("false", false));

    private Globals() {}

    static @Nullable Object find(String name) {
        if (name.equals("null")) {
            return null;
        }
        var found = NAMED.get(name);
        if (found == null) {
            throw new UnsupportedScriptException("the name " + name);
        }
        return found;
    }

    /** {@code Math}. */
    private static final class Maths implements HostObject {
        private static final Map<String, DoubleUnaryOperator> UNARY = Map.of(
                "abs", Math::abs,
                "ceil", Math::ceil,
                "floor", Math::floor,
                "round", Values::round,
                "sign", Math::signum,
                "sqrt", Math::sqrt,
                "trunc", number -> number < 0 ? Math.ceil(number) : Math.floor(number));

        @Override
        public @Nullable Object get(String property) {
            var unary = UNARY.get(property);
            if (unary != null) {
                return (Callable) arguments -> unary.applyAsDouble(Values.number(argument(arguments, 0)));
            }
            return switch (property) {
                case "max" -> (Callable) arguments -> numbers(arguments).reduce(Double.NEGATIVE_INFINITY, Math::max);
                case "min" -> (Callable) arguments -> numbers(arguments).reduce(Double.POSITIVE_INFINITY, Math::min);
                case "PI" -> Math.PI;
                default -> throw new UnsupportedScriptException("Math." + property);
            };
        }

        private static java.util.stream.DoubleStream numbers(List<@Nullable Object> arguments) {
            return arguments.stream().mapToDouble(Values::number);
        }

        @Override
        public void set(String property, @Nullable Object value) {
            throw new ScriptException("refused: a change of Math");
        }
    }

    /** {@code JSON}. */
    private static final class Json implements HostObject {
        @Override
        public @Nullable Object get(String property) {
            return switch (property) {
                case "stringify" -> (Callable) arguments -> JsonText.write(argument(arguments, 0));
                case "parse" -> (Callable) arguments -> JsonText.read(Values.text(argument(arguments, 0)));
                default -> throw new UnsupportedScriptException("JSON." + property);
            };
        }

        @Override
        public void set(String property, @Nullable Object value) {
            throw new ScriptException("refused: a change of JSON");
        }
    }
}
