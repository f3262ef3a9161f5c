package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.util.Arrays;

/** What an element does on one event, in the order in which it was given. */
final class Listeners extends Attribute {
    private Listener[] listeners = {};

    Listeners(AttributeName name) {
        super(name);
    }

    void add(Listener listener) {
        var more = Arrays.copyOf(listeners, listeners.length + 1);
        more[listeners.length] = listener;
        listeners = more;
    }

    @Override
    void write(HtmlWriter out) {
        out.openExpression(name);
        for (int i = 0; i < listeners.length; i++) {
            if (i > 0) {
                out.code("; ");
            }
            listeners[i].write(out);
        }
        out.endExpression();
    }
}
