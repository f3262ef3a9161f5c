package io.faststate.dsl;

import io.faststate.dsl.expression.Assignment;
import io.faststate.dsl.expression.CancelUpload;
import io.faststate.dsl.expression.Conditional;
import io.faststate.dsl.expression.Focus;
import io.faststate.dsl.expression.Send;
import io.faststate.dsl.expression.Sequence;
import io.faststate.dsl.expression.ShowTick;
import io.faststate.dsl.expression.Tick;
import io.faststate.dsl.render.ExpressionSink;

/**
 * What the browser does on an event by itself: {@code name.to("").then(open.toggle())}. It needs no request, save those
 * of a {@link NamedAction}, which send an event. It belongs
 * into an event of the view; a handler uses {@link Signal#set} instead.
 */
public sealed interface ClientAction permits Assignment, Sequence, Conditional, Tick, ShowTick, Focus, Send, CancelUpload {
    /** Writes the action's text: statements that are separated by semicolons. */
    void write(ExpressionSink out);

    /** Moves the focus to the element that {@link Element#ref} gave a name. */
    static ClientAction focus(String ref) {
        return new Focus(StateNames.checked(ref));
    }

    /** This action, and then the next, which sees what this one changed. */
    default ClientAction then(ClientAction next) {
        return new Sequence(this, next);
    }

    /** This action where the condition holds when it is run, else nothing. */
    default ClientAction onlyIf(BooleanExpr condition) {
        return new Conditional(condition, this);
    }
}
