package io.faststate.dsl.signal;

import io.faststate.dsl.Page;
import io.faststate.dsl.action.Send;
import io.faststate.dsl.port.Work;


/**
 * A handler at an address that stays: for several elements that do the same, markup written by hand, custom elements and scripts.
 *
 * <p>The address tells nothing of the handler's code or captures, so an event runs what the name means when it arrives,
 * if the page then still declares it. What the user saw has to come with the event, as a signal or a form's field.
 *
 * @param method how events are sent to it
 * @param name its name on the page
 * @param path its address
 * @param expression what sends an event with the signals, as text of a Datastar expression
 * @param formExpression what sends an event with the fields of the form around the element instead
 * @see Page#action(Method, String, EventHandler)
 */
public record NamedAction(Method method, String name, String path, String expression, String formExpression) {
    /** Sends an event with the signals: {@code button("Save").onClick(save.sending())}. */
    public ClientAction sending() {
        return Work.made(new Send(expression));
    }

    /** Sends an event with the fields of the form around the element: {@code form(…).onSubmit(save.sendingForm())}. */
    public ClientAction sendingForm() {
        return Work.made(new Send(formExpression));
    }
}
