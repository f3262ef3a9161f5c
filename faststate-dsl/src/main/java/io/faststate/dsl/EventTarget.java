package io.faststate.dsl;

import io.faststate.dsl.signal.ClientAction;

/**
 * Something that events can be listened for on: an element. Two listeners for the same event both run, in order.
 *
 * @param <E> the type of the element
 */
public sealed interface EventTarget<E extends Element<E>> permits Element {
    /**
     * Runs a handler on the server on any event.
     *
     * @param event the DOM name of the event, such as {@code dblclick}
     */
    E on(String event, Handler handler, EventOption... options);

    /** Runs a handler on the server, given the event, on any event. */
    E on(String event, EventHandler handler, EventOption... options);

    /** Runs an action in the browser on any event, without a request. */
    E on(String event, ClientAction action, EventOption... options);

    /** Runs an action in the browser and then a handler on the server on any event. */
    E on(String event, ClientAction first, Handler then, EventOption... options);

    /** Runs an action in the browser and then a handler on the server, given the event, on any event. */
    E on(String event, ClientAction first, EventHandler then, EventOption... options);

    /** Applies options to an event without running anything: {@code on("dragover", prevent())}. */
    E on(String event, EventOption first, EventOption... rest);

    /**
     * Runs a handler when a key is pressed.
     *
     * @param key the key's name as in {@code KeyboardEvent.key}, such as {@code Enter}
     */
    E onKey(String key, Handler handler, EventOption... options);

    /** Runs a handler, given the event, when a key is pressed. */
    E onKey(String key, EventHandler handler, EventOption... options);

    /** Runs an action in the browser when a key is pressed. */
    E onKey(String key, ClientAction action, EventOption... options);

    /**
     * Gives the element a keyboard shortcut. The shortcut clicks the element, or focuses it if it is a field:
     * {@code button("Save").onClick(save).shortcut("ctrl+s")}.
     *
     * <p>{@code ctrl} also matches Apple's command key. A shortcut without {@code ctrl} or {@code alt} is ignored while
     * the user types into a field. The attribute {@code aria-keyshortcuts} announces the shortcut to assistive
     * technology.
     *
     * @param keys the modifiers, then the key as in {@code KeyboardEvent.key}: {@code ctrl+k}, {@code ?},
     *     {@code alt+shift+ArrowUp}
     * @throws FastStateException if it is not a valid shortcut
     */
    E shortcut(String keys);

    /** Runs a handler on a keyboard shortcut, wherever the focus is on the page. */
    E shortcut(String keys, Handler handler, EventOption... options);

    /** Runs a handler, given the event, on a keyboard shortcut. */
    E shortcut(String keys, EventHandler handler, EventOption... options);

    /**
     * Runs an action in the browser on a keyboard shortcut: {@code div().shortcut("ctrl+k", showingModal("palette"))}.
     */
    E shortcut(String keys, ClientAction action, EventOption... options);

    /** Runs a handler on a click. */
    default E onClick(Handler handler, EventOption... options) {
        return on("click", handler, options);
    }

    /** Runs a handler, given the event, on a click. */
    default E onClick(EventHandler handler, EventOption... options) {
        return on("click", handler, options);
    }

    /** Runs an action in the browser on a click. */
    default E onClick(ClientAction action, EventOption... options) {
        return on("click", action, options);
    }

    /** Runs a handler on a double click. */
    default E onDoubleClick(Handler handler, EventOption... options) {
        return on("dblclick", handler, options);
    }

    /** Runs a handler, given the event, on a double click. */
    default E onDoubleClick(EventHandler handler, EventOption... options) {
        return on("dblclick", handler, options);
    }

    /** Runs an action in the browser on a double click. */
    default E onDoubleClick(ClientAction action, EventOption... options) {
        return on("dblclick", action, options);
    }

    /** Runs a handler on each edit of the value. */
    default E onInput(Handler handler, EventOption... options) {
        return on("input", handler, options);
    }

    /** Runs a handler, given the event, on each edit of the value. */
    default E onInput(EventHandler handler, EventOption... options) {
        return on("input", handler, options);
    }

    /** Runs an action in the browser on each edit of the value. */
    default E onInput(ClientAction action, EventOption... options) {
        return on("input", action, options);
    }

    /** Runs a handler when the user commits a change of the value. */
    default E onChange(Handler handler, EventOption... options) {
        return on("change", handler, options);
    }

    /** Runs a handler, given the event, when the user commits a change of the value. */
    default E onChange(EventHandler handler, EventOption... options) {
        return on("change", handler, options);
    }

    /** Runs an action in the browser when the user commits a change of the value. */
    default E onChange(ClientAction action, EventOption... options) {
        return on("change", action, options);
    }

    /** Runs a handler when a form is submitted. */
    default E onSubmit(Handler handler, EventOption... options) {
        return on("submit", handler, options);
    }

    /** Runs a handler, given the event, when a form is submitted. */
    default E onSubmit(EventHandler handler, EventOption... options) {
        return on("submit", handler, options);
    }

    /** Runs an action in the browser when a form is submitted. */
    default E onSubmit(ClientAction action, EventOption... options) {
        return on("submit", action, options);
    }

    /** Runs a handler when the element gains focus. */
    default E onFocus(Handler handler, EventOption... options) {
        return on("focus", handler, options);
    }

    /** Runs a handler, given the event, when the element gains focus. */
    default E onFocus(EventHandler handler, EventOption... options) {
        return on("focus", handler, options);
    }

    /** Runs an action in the browser when the element gains focus. */
    default E onFocus(ClientAction action, EventOption... options) {
        return on("focus", action, options);
    }

    /** Runs a handler when the element loses focus. */
    default E onBlur(Handler handler, EventOption... options) {
        return on("blur", handler, options);
    }

    /** Runs a handler, given the event, when the element loses focus. */
    default E onBlur(EventHandler handler, EventOption... options) {
        return on("blur", handler, options);
    }

    /** Runs an action in the browser when the element loses focus. */
    default E onBlur(ClientAction action, EventOption... options) {
        return on("blur", action, options);
    }

    /** Runs a handler when any key is pressed. */
    default E onKeyDown(Handler handler, EventOption... options) {
        return on("keydown", handler, options);
    }

    /** Runs a handler, given the event, when any key is pressed. */
    default E onKeyDown(EventHandler handler, EventOption... options) {
        return on("keydown", handler, options);
    }

    /** Runs an action in the browser when any key is pressed. */
    default E onKeyDown(ClientAction action, EventOption... options) {
        return on("keydown", action, options);
    }

    /** Runs a handler when any key is released. */
    default E onKeyUp(Handler handler, EventOption... options) {
        return on("keyup", handler, options);
    }

    /** Runs a handler, given the event, when any key is released. */
    default E onKeyUp(EventHandler handler, EventOption... options) {
        return on("keyup", handler, options);
    }

    /** Runs an action in the browser when any key is released. */
    default E onKeyUp(ClientAction action, EventOption... options) {
        return on("keyup", action, options);
    }

    /** Runs a handler when a pointer is pressed. */
    default E onPointerDown(Handler handler, EventOption... options) {
        return on("pointerdown", handler, options);
    }

    /** Runs a handler, given the event, when a pointer is pressed. */
    default E onPointerDown(EventHandler handler, EventOption... options) {
        return on("pointerdown", handler, options);
    }

    /** Runs an action in the browser when a pointer is pressed. */
    default E onPointerDown(ClientAction action, EventOption... options) {
        return on("pointerdown", action, options);
    }

    /** Runs a handler when a pointer is released. */
    default E onPointerUp(Handler handler, EventOption... options) {
        return on("pointerup", handler, options);
    }

    /** Runs a handler, given the event, when a pointer is released. */
    default E onPointerUp(EventHandler handler, EventOption... options) {
        return on("pointerup", handler, options);
    }

    /** Runs an action in the browser when a pointer is released. */
    default E onPointerUp(ClientAction action, EventOption... options) {
        return on("pointerup", action, options);
    }

    /** Runs a handler when a pointer enters the element. */
    default E onPointerEnter(Handler handler, EventOption... options) {
        return on("pointerenter", handler, options);
    }

    /** Runs a handler, given the event, when a pointer enters the element. */
    default E onPointerEnter(EventHandler handler, EventOption... options) {
        return on("pointerenter", handler, options);
    }

    /** Runs an action in the browser when a pointer enters the element. */
    default E onPointerEnter(ClientAction action, EventOption... options) {
        return on("pointerenter", action, options);
    }

    /** Runs a handler when a pointer leaves the element. */
    default E onPointerLeave(Handler handler, EventOption... options) {
        return on("pointerleave", handler, options);
    }

    /** Runs a handler, given the event, when a pointer leaves the element. */
    default E onPointerLeave(EventHandler handler, EventOption... options) {
        return on("pointerleave", handler, options);
    }

    /** Runs an action in the browser when a pointer leaves the element. */
    default E onPointerLeave(ClientAction action, EventOption... options) {
        return on("pointerleave", action, options);
    }

    /** Runs a handler when the user starts to drag the element. */
    default E onDragStart(Handler handler, EventOption... options) {
        return on("dragstart", handler, options);
    }

    /** Runs a handler, given the event, when the user starts to drag the element. */
    default E onDragStart(EventHandler handler, EventOption... options) {
        return on("dragstart", handler, options);
    }

    /** Runs an action in the browser when the user starts to drag the element. */
    default E onDragStart(ClientAction action, EventOption... options) {
        return on("dragstart", action, options);
    }

    /** Runs a handler when a drag enters the element. */
    default E onDragEnter(Handler handler, EventOption... options) {
        return on("dragenter", handler, options);
    }

    /** Runs a handler, given the event, when a drag enters the element. */
    default E onDragEnter(EventHandler handler, EventOption... options) {
        return on("dragenter", handler, options);
    }

    /** Runs an action in the browser when a drag enters the element. */
    default E onDragEnter(ClientAction action, EventOption... options) {
        return on("dragenter", action, options);
    }

    /** Runs a handler while a drag is over the element; use {@code prevent()} to allow a drop. */
    default E onDragOver(Handler handler, EventOption... options) {
        return on("dragover", handler, options);
    }

    /** Runs a handler, given the event, while a drag is over the element; use {@code prevent()} to allow a drop. */
    default E onDragOver(EventHandler handler, EventOption... options) {
        return on("dragover", handler, options);
    }

    /** Runs an action in the browser while a drag is over the element; use {@code prevent()} to allow a drop. */
    default E onDragOver(ClientAction action, EventOption... options) {
        return on("dragover", action, options);
    }

    /** Runs a handler when a drag leaves the element. */
    default E onDragLeave(Handler handler, EventOption... options) {
        return on("dragleave", handler, options);
    }

    /** Runs a handler, given the event, when a drag leaves the element. */
    default E onDragLeave(EventHandler handler, EventOption... options) {
        return on("dragleave", handler, options);
    }

    /** Runs an action in the browser when a drag leaves the element. */
    default E onDragLeave(ClientAction action, EventOption... options) {
        return on("dragleave", action, options);
    }

    /** Runs a handler when something is dropped on the element. */
    default E onDrop(Handler handler, EventOption... options) {
        return on("drop", handler, options);
    }

    /** Runs a handler, given the event, when something is dropped on the element. */
    default E onDrop(EventHandler handler, EventOption... options) {
        return on("drop", handler, options);
    }

    /** Runs an action in the browser when something is dropped on the element. */
    default E onDrop(ClientAction action, EventOption... options) {
        return on("drop", action, options);
    }

    /** Runs a handler when a drag of the element ends. */
    default E onDragEnd(Handler handler, EventOption... options) {
        return on("dragend", handler, options);
    }

    /** Runs a handler, given the event, when a drag of the element ends. */
    default E onDragEnd(EventHandler handler, EventOption... options) {
        return on("dragend", handler, options);
    }

    /** Runs an action in the browser when a drag of the element ends. */
    default E onDragEnd(ClientAction action, EventOption... options) {
        return on("dragend", action, options);
    }

    /** Runs a handler when the element scrolls. */
    default E onScroll(Handler handler, EventOption... options) {
        return on("scroll", handler, options);
    }

    /** Runs a handler, given the event, when the element scrolls. */
    default E onScroll(EventHandler handler, EventOption... options) {
        return on("scroll", handler, options);
    }

    /** Runs an action in the browser when the element scrolls. */
    default E onScroll(ClientAction action, EventOption... options) {
        return on("scroll", action, options);
    }

    /** Runs a handler when the element opens or closes. */
    default E onToggle(Handler handler, EventOption... options) {
        return on("toggle", handler, options);
    }

    /** Runs a handler, given the event, when the element opens or closes. */
    default E onToggle(EventHandler handler, EventOption... options) {
        return on("toggle", handler, options);
    }

    /** Runs an action in the browser when the element opens or closes. */
    default E onToggle(ClientAction action, EventOption... options) {
        return on("toggle", action, options);
    }

    /** Runs a handler when the element's resource has loaded. */
    default E onLoad(Handler handler, EventOption... options) {
        return on("load", handler, options);
    }

    /** Runs a handler, given the event, when the element's resource has loaded. */
    default E onLoad(EventHandler handler, EventOption... options) {
        return on("load", handler, options);
    }

    /** Runs an action in the browser when the element's resource has loaded. */
    default E onLoad(ClientAction action, EventOption... options) {
        return on("load", action, options);
    }

    /** Runs a handler when the element's resource fails to load. */
    default E onError(Handler handler, EventOption... options) {
        return on("error", handler, options);
    }

    /** Runs a handler, given the event, when the element's resource fails to load. */
    default E onError(EventHandler handler, EventOption... options) {
        return on("error", handler, options);
    }

    /** Runs an action in the browser when the element's resource fails to load. */
    default E onError(ClientAction action, EventOption... options) {
        return on("error", action, options);
    }
}
