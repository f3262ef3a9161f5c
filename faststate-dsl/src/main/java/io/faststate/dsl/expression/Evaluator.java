package io.faststate.dsl.expression;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Evaluates client expressions as a browser would: computed numbers are doubles, and an enum constant is its name. */
public final class Evaluator {
    private final Values values;

    /** Creates an evaluator. */
    public Evaluator(Values values) {
        this.values = values;
    }

    /**
     * The value of an expression: a Boolean, a Double or a String; null if a mirrored part is null; or a record or any
     * other object that has no JSON type of its own.
     *
     * @throws FastStateException if an operand's value is not of the operand's type
     */
    public @Nullable Object evaluate(Expr<?> expr) {
        if (expr instanceof BooleanSignal flag) { // the most common case, tested first
            return JsValues.expect(Boolean.class, signal(flag));
        }
        return switch (expr) {
            case BooleanExpr condition -> condition(condition);
            case NumberExpr<?> number -> number(number);
            case StringExpr text -> string(text);
            case Signal<?> signal -> signal(signal);
            case Mirror<?, ?> mirror -> mirror(mirror);
            case SignalComponent<?> part -> JsValues.inRecord(part.part().get(JsValues.expect(Record.class, signal(part.record()))));
            case Literal<?> literal -> JsValues.of(literal.value());
        };
    }

    /**
     * The text that a browser shows for the value of an expression; empty for null.
     *
     * @throws FastStateException if the value is not a text, number, boolean, enum constant or other single value
     */
    public String text(Expr<?> expr) {
        return switch (expr) {
            case NumberChoice<?> choice -> text(condition(choice.condition()) ? choice.holds() : choice.otherwise());
            case NumberMirror<?> number -> text(number.mirror());
            case Mirror<?, ?> mirror -> JsValues.shown(values.mirror(mirror.state(), mirror.part()));
            case Signal<?> signal -> JsValues.shown(held(signal));
            default -> JsValues.text(evaluate(expr));
        };
    }

    public boolean condition(BooleanExpr expr) {
        return switch (expr) {
            case BooleanLiteral literal -> literal.value();
            case BooleanSignal signal -> JsValues.expect(Boolean.class, signal(signal));
            case BooleanMirror mirror -> JsValues.expect(Boolean.class, mirror(mirror.mirror()));
            case BooleanChoice choice -> condition(condition(choice.condition()) ? choice.holds() : choice.otherwise());
            case Comparison comparison -> compare(comparison);
            case Logic logic -> switch (logic.operator()) {
                case AND -> condition(logic.left()) && condition(logic.right());
                case OR -> condition(logic.left()) || condition(logic.right());
            };
            case Not not -> !condition(not.condition());
            case ListContains<?> test -> items(test.list()).contains(JsValues.of(test.item()));
            case TextTest test -> {
                var subject = string(test.subject());
                var part = string(test.part());
                yield switch (test.method()) {
                    case CONTAINS -> subject.contains(part);
                    case STARTS_WITH -> subject.startsWith(part);
                    case ENDS_WITH -> subject.endsWith(part);
                };
            }
        };
    }

    private boolean compare(Comparison comparison) {
        var left = evaluate(comparison.left());
        var right = evaluate(comparison.right());
        return switch (comparison.operator()) {
            case IS -> JsValues.same(left, right);
            case IS_NOT -> !JsValues.same(left, right);
            case LESS -> JsValues.expect(Double.class, left) < JsValues.expect(Double.class, right);
            case AT_MOST -> JsValues.expect(Double.class, left) <= JsValues.expect(Double.class, right);
            case GREATER -> JsValues.expect(Double.class, left) > JsValues.expect(Double.class, right);
            case AT_LEAST -> JsValues.expect(Double.class, left) >= JsValues.expect(Double.class, right);
        };
    }

    private double number(NumberExpr<?> expr) {
        return switch (expr) {
            case NumberLiteral<?> literal -> JsNumbers.of(literal.value());
            case NumberSignal<?> signal -> JsValues.expect(Double.class, signal(signal));
            case NumberMirror<?> mirror -> JsValues.expect(Double.class, mirror(mirror.mirror()));
            case NumberChoice<?> choice -> number(condition(choice.condition()) ? choice.holds() : choice.otherwise());
            case Arithmetic<?> arithmetic -> compute(arithmetic);
            case Negated<?> negated -> -number(negated.number());
            case Rounded rounded -> switch (rounded.direction()) {
                case NEAREST -> JsNumbers.round(number(rounded.number()));
                case DOWN -> Math.floor(number(rounded.number()));
                case UP -> Math.ceil(number(rounded.number()));
            };
            case ListSize size -> items(size.list()).size();
            case TextLength length -> string(length.subject()).length();
            // Without a browser, nothing is scrolled.
            case ScrolledRow row -> 0;
            // Nor is anything dragged.
            case BrushedEnd end -> end == BrushedEnd.FROM ? 0 : 1;
        };
    }

    private double compute(Arithmetic<?> arithmetic) {
        var left = number(arithmetic.left());
        var right = number(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case REMAINDER -> left % right;
        };
    }

    private String string(StringExpr expr) {
        return switch (expr) {
            case StringLiteral literal -> literal.value();
            case StringSignal signal -> JsValues.expect(String.class, signal(signal));
            case StringMirror mirror -> JsValues.expect(String.class, mirror(mirror.mirror()));
            case StringChoice choice -> string(condition(choice.condition()) ? choice.holds() : choice.otherwise());
            case Concatenation both -> text(both.left()) + text(both.right());
            case Fixed fixed -> JsNumbers.fixed(number(fixed.number()), fixed.digits());
            case TextChange change -> switch (change.method()) {
                case TRIM -> JsValues.trim(string(change.subject()));
                case LOWER_CASE -> LowerCase.of(string(change.subject()));
                case UPPER_CASE -> string(change.subject()).toUpperCase(Locale.ROOT);
            };
        };
    }

    /** The items of a list, as the browser holds them. */
    public List<@Nullable Object> items(Signal<? extends List<?>> list) {
        var items = new ArrayList<@Nullable Object>();
        for (Object item : JsValues.expect(List.class, signal(list))) {
            items.add(JsValues.of(item));
        }
        return items;
    }

    private @Nullable Object signal(Signal<?> signal) {
        return JsValues.of(held(signal));
    }

    private Object held(Signal<?> signal) {
        var value = values.signal(signal);
        return value == null ? signal.initial() : value;
    }

    private @Nullable Object mirror(Mirror<?, ?> mirror) {
        return JsValues.of(values.mirror(mirror.state(), mirror.part()));
    }
}
