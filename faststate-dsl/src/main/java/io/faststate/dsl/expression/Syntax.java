package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberSignal;
import java.math.BigDecimal;

/** Writes compound expressions as JavaScript, with parentheses wherever precedence could matter. */
public final class Syntax {
    private Syntax() {}

    /** Writes an expression as an operand. */
    public static void operand(Expr<?> part, ExpressionSink out) {
        var negative = part instanceof NumberLiteral<?> number && number.negative();
        wrapped(part, part instanceof Compound || negative, out);
    }

    static void binary(Expr<?> left, String operator, Expr<?> right, ExpressionSink out) {
        operand(left, out);
        out.code(operator);
        operand(right, out);
    }

    /** Writes an operation on two values, or a comparison of them. */
    static void computed(Expr<?> left, String operator, Expr<?> right, ExpressionSink out) {
        number(left, out);
        out.code(operator);
        number(right, out);
    }

    private static void number(Expr<?> part, ExpressionSink out) {
        if (mayBeText(part, out)) {
            out.code("+");
        }
        operand(part, out);
    }

    /** Whether a numeric expression may be held as text, which an operator would treat as text. */
    private static boolean mayBeText(Expr<?> part, ExpressionSink out) {
        return switch (part) {
            case NumberSignal<?> signal -> signal.type() == BigDecimal.class; // whole numbers that don't fit a double are refused
            case NumberMirror<?> number -> out.isNumberAsText(number.mirror().state(), number.mirror().part());
            case NumberChoice<?> choice -> mayBeText(choice.holds(), out) || mayBeText(choice.otherwise(), out);
            default -> false;
        };
    }

    static void choice(Expr<?> condition, Expr<?> holds, Expr<?> otherwise, ExpressionSink out) {
        operand(condition, out);
        out.code(" ? ");
        operand(holds, out);
        out.code(" : ");
        operand(otherwise, out);
    }

    /**
     * Writes the receiver of a method call. A number needs parentheses, because the dot would otherwise be read as a
     * decimal point.
     */
    static void receiver(Expr<?> part, ExpressionSink out) {
        if (mayBeText(part, out)) {
            out.code("(");
            number(part, out);
            out.code(")");
            return;
        }
        wrapped(part, part instanceof Compound || part instanceof NumberLiteral, out);
    }

    private static void wrapped(Expr<?> part, boolean parentheses, ExpressionSink out) {
        if (parentheses) {
            out.code("(");
        }
        part.write(out);
        if (parentheses) {
            out.code(")");
        }
    }
}
