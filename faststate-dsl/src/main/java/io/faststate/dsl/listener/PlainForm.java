package io.faststate.dsl.listener;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Contents;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.markup.Text;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Submission;
import java.io.Serializable;
import java.lang.constant.Constable;
import org.jspecify.annotations.Nullable;

/** Submits a form with a handler when no client runs: the browser posts the form to its own page. */
public final class PlainForm {
    private static final AttributeName METHOD = AttributeName.of("method");
    private static final AttributeName ACTION = AttributeName.of("action");

    private PlainForm() {}

    /** The handler that a form is posted to; null if the view sends the form elsewhere. */
    public static @Nullable Serializable handler(Markup form) {
        if (Elements.find(form, METHOD) != null || Elements.find(form, ACTION) != null) {
            return null;
        }
        for (var each = Elements.first(form); each != null; each = Elements.next(each)) {
            if (each instanceof Listener listener && listener.isFor("submit") && listener.anyHandler() != null) {
                return listener.anyHandler();
            }
        }
        return null;
    }

    /** Writes the attributes of the start tag. */
    public static void writeStart(Markup form, HtmlWriter out) {
        if (handler(form) != null) {
            out.attribute(METHOD, "post");
        }
    }

    /** Writes the content, and the fields that name the handler. */
    public static void writeContent(Markup form, HtmlWriter out) {
        var handler = handler(form);
        if (handler == null) {
            out.inForm(sentElsewhere(form) ? Submission.NONE : Submission.LEAVE, () -> Contents.write(Elements.content(form), out));
            return;
        }
        out.context().formStart(handler, out);
        out.inForm(Submission.EVENT, () -> Contents.write(Elements.content(form), out));
        out.context().formEnd(out);
    }

    /** Whether the view itself determines how the form is submitted. */
    private static boolean sentElsewhere(Markup form) {
        for (var each = Elements.first(form); each != null; each = Elements.next(each)) {
            if (each instanceof Listener listener && listener.isFor("submit")) {
                return true;
            }
        }
        return Elements.find(form, METHOD) != null || Elements.find(form, ACTION) != null;
    }

    /** Notifies the context of a button whose clicks both run a handler and submit the enclosing form. */
    public static void clicked(Markup button, HtmlWriter out) {
        if (out.submission() != Submission.NONE && Elements.find(button, Submitter.TYPE) == null) {
            out.context().submitsToo(text(Elements.content(button)), out.submission());
        }
    }

    private static String text(Constable[] content) {
        var text = new StringBuilder();
        for (var item : content) {
            if (item instanceof Text value) {
                text.append(value.value());
            } else if (!(item instanceof Node)) {
                text.append(item);
            }
        }
        return text.toString();
    }

    /** Makes a button post the enclosing form to the button's own handler. */
    public static final class Submitter extends Attribute {
        private static final AttributeName NAME = AttributeName.of("name");
        private static final AttributeName VALUE = AttributeName.of("value");
        private static final AttributeName TYPE = AttributeName.of("type");

        private final Markup button;
        private final Serializable handler;

        public Submitter(Markup button, Serializable handler) {
            super(NAME);
            this.button = button;
            this.handler = handler;
        }

        @Override
        public void write(HtmlWriter out) {
            var submits = !(Elements.find(button, TYPE) instanceof Attribute.Plain type) || type.text().equals("submit");
            if (submits && Elements.find(button, VALUE) == null) {
                out.context().submitter(handler, out);
            }
        }
    }
}
