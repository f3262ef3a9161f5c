package io.faststate.server.testing.script;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operators on two values, with their precedences. */
final class Operators {
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("??", 1), Map.entry("||", 1), Map.entry("&&", 2),
            Map.entry("==", 6), Map.entry("!=", 6), Map.entry("===", 6), Map.entry("!==", 6),
            Map.entry("<", 7), Map.entry(">", 7), Map.entry("<=", 7), Map.entry(">=", 7),
            Map.entry("+", 9), Map.entry("-", 9), Map.entry("*", 10), Map.entry("/", 10), Map.entry("%", 10),
            Map.entry("**", 11));

    private Operators() {}

    /** How strongly an operator binds; 0 for what is none. */
    static int rank(String operator) {
        return RANKS.getOrDefault(operator, 0);
    }

    static @Nullable Object apply(String operator, @Nullable Object left, Supplier<@Nullable Object> right) {
        return switch (operator) {
            case "??" -> Values.isNothing(left) ? right.get() : left;
            case "||" -> Values.truthy(left) ? left : right.get();
            case "&&" -> Values.truthy(left) ? right.get() : left;
            case "===" -> Values.same(left, right.get());
            case "!==" -> !Values.same(left, right.get());
            case "==" -> Values.alike(left, right.get());
            case "!=" -> !Values.alike(left, right.get());
            case "+" -> plus(left, right.get());
            case "-" -> Values.number(left) - Values.number(right.get());
            case "*" -> Values.number(left) * Values.number(right.get());
            case "/" -> Values.number(left) / Values.number(right.get());
            case "%" -> Values.number(left) % Values.number(right.get());
            case "**" -> Math.pow(Values.number(left), Values.number(right.get()));
            default -> compare(operator, left, right.get());
        };
    }

    private static Object plus(@Nullable Object left, @Nullable Object right) {
        var texts = isText(left) || isText(right);
        return texts ? Values.text(left) + Values.text(right) : (Object) (Values.number(left) + Values.number(right));
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>;
    }

    private static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof String one && right instanceof String other) {
            var order = one.compareTo(other);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
        var one = Values.number(left);
        var other = Values.number(right);
        return switch (operator) {
            case "<" -> one < other;
            case "<=" -> one <= other;
            case ">" -> one > other;
            default -> one >= other;
        };
    }
}
