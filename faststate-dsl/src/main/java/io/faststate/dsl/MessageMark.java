package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;

/** Tells the page that an element shows the message of a signal; it writes nothing. */
final class MessageMark extends Attribute {
    private static final AttributeName NAME = AttributeName.of("faststate-message");

    private final StringSignal signal;

    MessageMark(StringSignal signal) {
        super(NAME);
        this.signal = signal;
    }

    @Override
    void write(HtmlWriter out) {
        out.context().message(signal);
    }
}
