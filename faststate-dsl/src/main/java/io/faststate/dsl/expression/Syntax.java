package io.faststate.dsl.expression;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberSignal;
import java.math.BigDecimal;

/** How parts are put together to text: with parentheses where one could be needed, so that no precedence matters. */
public final class Syntax {
    private Syntax() {}

    /** Writes an expression where an operator stands beside it. */
    public static void operand(Expr<?> part, ExpressionSink out) {
        var negative = part instanceof NumberLiteral<?> number && number.negative();
        wrapped(part, part instanceof Compound || negative, out);
    }

    static void binary(Expr<?> left, String operator, Expr<?> right, ExpressionSink out) {
        operand(left, out);
        out.code(operator);
        operand(right, out);
    }

    /** Writes two values that are computed with or compared. */
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

    /** Whether an expression of a number is in fact a number's text, which an operator would take for a text. */
    private static boolean mayBeText(Expr<?> part, ExpressionSink out) {
        return switch (part) {
            case NumberSignal<?> signal -> signal.type() == BigDecimal.class; // greater whole numbers than doubles are refused
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

    /** What a method is called on: a number needs parentheses there, or its point would be taken for a decimal one. */
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
