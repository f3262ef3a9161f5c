package io.faststate.dsl.signal;

import io.faststate.dsl.Page;
import io.faststate.dsl.action.Send;
import io.faststate.dsl.port.Work;


/**
 * A handler at a stable URL. Use it for several elements that do the same, for hand-written markup, custom elements and
 * scripts.
 *
 * <p>The URL does not depend on the handler's code or captures. An event runs the handler that has the name when the
 * event arrives, if the page still declares one. Send what the user saw with the event, as a signal or a form field.
 *
 * @param method how events are sent to it
 * @param name its name on the page
 * @param path its URL
 * @param expression the Datastar expression that sends an event with the signals
 * @param formExpression the Datastar expression that sends an event with the fields of the enclosing form instead
 * @see Page#action(Method, String, EventHandler)
 */
public record NamedAction(Method method, String name, String path, String expression, String formExpression) {
    /** Sends an event with the signals: {@code button("Save").onClick(save.sending())}. */
    public ClientAction sending() {
        return Work.made(new Send(expression));
    }

    /** Sends an event with the fields of the enclosing form: {@code form(…).onSubmit(save.sendingForm())}. */
    public ClientAction sendingForm() {
        return Work.made(new Send(formExpression));
    }
}
