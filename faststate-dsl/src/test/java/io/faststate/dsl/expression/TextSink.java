package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.action.Sequence;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Expression text as a String; a mirrored part is named after its state. */
public final class TextSink implements ExpressionSink {
    private final StringBuilder text = new StringBuilder();

    /** The text of an expression. */
    public static String text(Expr<?> expr) {
        var sink = new TextSink();
        expr.write(sink);
        return sink.toString();
    }

    /** The text of an action. */
    public static String text(ClientAction action) {
        var sink = new TextSink();
        action.write(sink);
        return sink.toString();
    }

    @Override
    public void code(String code) {
        text.append(code);
    }

    @Override
    public void literal(@Nullable Object value) {
        if (value instanceof String string) {
            text.append('"');
            string.chars().forEach(this::character);
            text.append('"');
        } else {
            text.append(value);
        }
    }

    private void character(int unit) {
        if ((Character.isLetterOrDigit(unit) && unit < 128) || unit == ' ') {
            text.append((char) unit);
        } else {
            text.append("\\u%04x".formatted(unit));
        }
    }

    @Override
    public void signal(Signal<?> signal) {
        text.append('$').append(signal.name());
    }

    @Override
    public void mirror(State<?> state, Getter<?, ?> part) {
        text.append("$_").append(state.name());
    }

    @Override
    public boolean needs(ClientModule part) {
        return true;
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending) {
        text.append(traits.concurrent() ? "@post(\"/b\")" : "@post(\"/a\")");
        if (sending != null) {
            text.append(", ");
            Sequence.nested(sending, this);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
