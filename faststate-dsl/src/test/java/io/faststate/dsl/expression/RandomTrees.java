package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Expressions and actions that use every operation, over signals with awkward values. */
final class RandomTrees implements Values {
    private static final List<Double> NUMBERS = List.of(
            0.0, -0.0, 1.0, -1.0, 2.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 1.005, 1e-7, 123456789.0, 1e21, 1.5e300,
            -3.7, 7.0, 0x1p53, 0.49999999999999994, Double.MIN_VALUE, 100.0);
    private static final List<Double> VALUES = List.of(
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 3.0, -0.25, 1e22, 12.345);
    private static final List<String> TEXTS = List.of(
            "", " ", "a", "A", "ab", " a\t", "\u00a0b\u3000", "\ufeff", "\u0085", "\u2028x", "straße", "ΑΣ", "Σ", ".Σ'", "İ",
            "😀", "\ud83d", "\"", "\\", "$x", "1", "null");

    private final List<BooleanSignal> booleans = List.of(BooleanSignal.of("a", true), BooleanSignal.of("b", false));
    private final List<NumberSignal<Double>> numbers = List.of(NumberSignal.of("x", 1.0), NumberSignal.of("y", 2.0));
    private final List<StringSignal> strings = List.of(StringSignal.of("s", ""), StringSignal.of("t", ""));
    private final State<Integer> mirrored = State.global("m", 3);
    private final NumberExpr<Double> mirror =
            new NumberMirror<>(new Mirror<Integer, Double>(mirrored, Integer::doubleValue));
    private final Random random;
    final Map<String, @Nullable Object> values = new HashMap<>();

    RandomTrees(long seed) {
        random = new Random(seed);
        booleans.forEach(signal -> values.put(signal.name(), random.nextBoolean()));
        numbers.forEach(signal -> values.put(signal.name(), random.nextBoolean() ? pick(VALUES) : pick(NUMBERS)));
        strings.forEach(signal -> values.put(signal.name(), pick(TEXTS)));
    }

    @Override
    public @Nullable Object signal(Signal<?> signal) {
        return values.get(signal.name());
    }

    @Override
    public Object mirror(State<?> state, Getter<?, ?> part) {
        return 3;
    }

    /** JavaScript that declares the signals as variables with their values. */
    String declarations() {
        var text = new StringBuilder("let $_m = 3");
        values.forEach((name, value) -> {
            text.append(", $").append(name).append(" = ");
            var sink = new TextSink();
            sink.literal(value);
            text.append(sink);
        });
        return text.append("; ").toString();
    }

    Expr<?> expression() {
        return switch (random.nextInt(3)) {
            case 0 -> condition(5);
            case 1 -> number(5);
            default -> string(5);
        };
    }

    ClientAction action(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> random.nextBoolean() ? pick(booleans).toggling() : pick(booleans).setting(condition(2));
            case 1 -> random.nextBoolean() ? pick(numbers).adding(number(2)) : pick(numbers).setting(number(2));
            case 2 -> pick(strings).setting(string(2));
            case 3 -> action(depth - 1).then(action(depth - 1));
            default -> action(depth - 1).onlyIf(condition(2));
        };
    }

    private BooleanExpr condition(int depth) {
        var d = depth - 1;
        return switch (random.nextInt(depth > 0 ? 20 : 2)) {
            case 0 -> BooleanExpr.of(random.nextBoolean());
            case 1 -> pick(booleans);
            case 2 -> condition(d).and(condition(d));
            case 3 -> condition(d).or(condition(d));
            case 4 -> condition(d).not();
            case 5 -> condition(d).is(condition(d));
            case 6 -> condition(d).isNot(condition(d));
            case 7 -> condition(d).choose(condition(d), condition(d));
            case 8 -> number(d).is(number(d));
            case 9 -> number(d).isNot(number(d));
            case 10 -> number(d).lessThan(number(d));
            case 11 -> number(d).atMost(number(d));
            case 12 -> number(d).greaterThan(number(d));
            case 13 -> number(d).atLeast(number(d));
            case 14 -> string(d).is(string(d));
            case 15 -> string(d).isIgnoringCase(string(d));
            case 16 -> string(d).isBlank();
            case 17 -> string(d).contains(string(d));
            case 18 -> string(d).startsWith(string(d));
            default -> string(d).endsWith(string(d));
        };
    }

    private NumberExpr<Double> number(int depth) {
        var d = depth - 1;
        return switch (random.nextInt(depth > 0 ? 14 : 3)) {
            case 0 -> NumberExpr.of(pick(NUMBERS));
            case 1 -> pick(numbers);
            case 2 -> mirror;
            case 3 -> number(d).plus(number(d));
            case 4 -> number(d).minus(number(d));
            case 5 -> number(d).times(number(d));
            case 6 -> number(d).dividedBy(number(d));
            case 7 -> number(d).remainder(number(d));
            case 8 -> number(d).negated();
            case 9 -> number(d).rounded().asDouble();
            case 10 -> number(d).roundedDown().asDouble();
            case 11 -> number(d).roundedUp().asDouble();
            case 12 -> string(d).length().asDouble();
            default -> condition(d).choose(number(d), number(d));
        };
    }

    private StringExpr string(int depth) {
        var d = depth - 1;
        return switch (random.nextInt(depth > 0 ? 10 : 2)) {
            case 0 -> StringExpr.of(pick(TEXTS));
            case 1 -> pick(strings);
            case 2 -> string(d).trim();
            case 3 -> string(d).lowerCase();
            case 4 -> string(d).upperCase();
            case 5 -> string(d).plus(string(d));
            case 6 -> string(d).plus(number(d));
            case 7 -> number(d).asString();
            case 8 -> number(d).fixed(random.nextInt(4));
            default -> condition(d).choose(string(d), string(d));
        };
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
