package io.faststate.dsl.binding;

import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.StringSignal;

/** Registers with the page that an element shows the message of a signal. It writes nothing. */
public final class MessageMark extends Attribute {
    private static final AttributeName NAME = AttributeName.of("faststate-message");

    private final StringSignal signal;

    public MessageMark(StringSignal signal) {
        super(NAME);
        this.signal = signal;
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().message(signal);
    }
}
