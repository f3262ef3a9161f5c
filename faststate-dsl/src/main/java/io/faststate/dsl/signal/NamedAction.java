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
 * @see Page#action(Method, String, EventHandler)
 */
public final class NamedAction {
    private final Method method;
    private final String name;
    private final String path;
    private final String expression;
    private final String formExpression;

    NamedAction(Method method, String name, String path, String expression, String formExpression) {
        this.method = method;
        this.name = name;
        this.path = path;
        this.expression = expression;
        this.formExpression = formExpression;
    }

    /** How events are sent to it. */
    public Method method() {
        return method;
    }

    /** Its name on the page. */
    public String name() {
        return name;
    }

    /** Its URL. */
    public String path() {
        return path;
    }

    /** The Datastar expression that sends an event with the signals. */
    public String expression() {
        return expression;
    }

    /** The Datastar expression that sends an event with the fields of the enclosing form instead. */
    public String formExpression() {
        return formExpression;
    }

    /** Sends an event with the signals: {@code button("Save").onClick(save.sending())}. */
    public ClientAction sending() {
        return Work.made(new Send(expression));
    }

    /** Sends an event with the fields of the enclosing form: {@code form(…).onSubmit(save.sendingForm())}. */
    public ClientAction sendingForm() {
        return Work.made(new Send(formExpression));
    }
}
