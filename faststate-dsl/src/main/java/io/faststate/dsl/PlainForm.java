package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Submission;
import java.io.Serializable;
import java.lang.constant.Constable;
import org.jspecify.annotations.Nullable;

/** How a form that a handler listens to is sent where no client runs: posted to the page that it stands on. */
final class PlainForm {
    private static final AttributeName METHOD = AttributeName.of("method");
    private static final AttributeName ACTION = AttributeName.of("action");

    private PlainForm() {}

    /** The handler that a form is posted to, unless the view sends it elsewhere. */
    static @Nullable Serializable handler(Element<?> form) {
        if (form.find(METHOD) != null || form.find(ACTION) != null) {
            return null;
        }
        for (var each = form.attributes; each != null; each = each.next) {
            if (each instanceof Listener listener && listener.isFor("submit") && listener.anyHandler() != null) {
                return listener.anyHandler();
            }
        }
        return null;
    }

    /** Writes the attributes of the start tag. */
    static void writeStart(Element<?> form, HtmlWriter out) {
        if (handler(form) != null) {
            out.attribute(METHOD, "post");
        }
    }

    /** Writes the content, and what names the handler. */
    static void writeContent(Element<?> form, HtmlWriter out) {
        var handler = handler(form);
        if (handler == null) {
            out.inForm(sentElsewhere(form) ? Submission.NONE : Submission.LEAVE, () -> Contents.write(form.content(), out));
            return;
        }
        out.context().formStart(handler, out);
        out.inForm(Submission.EVENT, () -> Contents.write(form.content(), out));
        out.context().formEnd(out);
    }

    /** Whether the view says what becomes of the form. */
    private static boolean sentElsewhere(Element<?> form) {
        for (var each = form.attributes; each != null; each = each.next) {
            if (each instanceof Listener listener && listener.isFor("submit")) {
                return true;
            }
        }
        return form.find(METHOD) != null || form.find(ACTION) != null;
    }

    /** Tells the context of a button whose handler runs on clicks that submit the form around it, too. */
    static void clicked(Element<?> button, HtmlWriter out) {
        if (out.submission() != Submission.NONE && button.find(Submitter.TYPE) == null) {
            out.context().submitsToo(text(button.content()), out.submission());
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

    /** Lets a button post the form around it to the button's own handler. */
    static final class Submitter extends Attribute {
        private static final AttributeName NAME = AttributeName.of("name");
        private static final AttributeName VALUE = AttributeName.of("value");
        private static final AttributeName TYPE = AttributeName.of("type");

        private final AttributeHolder<?> button;
        private final Serializable handler;

        Submitter(AttributeHolder<?> button, Serializable handler) {
            super(NAME);
            this.button = button;
            this.handler = handler;
        }

        @Override
        void write(HtmlWriter out) {
            var submits = !(button.find(TYPE) instanceof Attribute.Plain type) || type.value.equals("submit");
            if (submits && button.find(VALUE) == null) {
                out.context().submitter(handler, out);
            }
        }
    }
}
