package io.faststate.dsl;

import io.faststate.dsl.signal.ClientAction;

/**
 * What events are listened to on. Two listeners for one event both run, in order.
 *
 * @param <E> the type of the element
 */
public sealed interface EventTarget<E extends Element<E>> permits Element {
    /**
     * Runs a handler on the server on any event.
     *
     * @param event the event's name as the DOM has it, such as {@code dblclick}
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

    /** Does nothing on any event but what the options say: {@code on("dragover", prevent())}. */
    E on(String event, EventOption first, EventOption... rest);

    /**
     * Runs a handler when a key goes down.
     *
     * @param key the key's name as {@code KeyboardEvent.key} has it, such as {@code Enter}
     */
    E onKey(String key, Handler handler, EventOption... options);

    /** Runs a handler, given the event, when a key goes down. */
    E onKey(String key, EventHandler handler, EventOption... options);

    /** Runs an action in the browser when a key goes down. */
    E onKey(String key, ClientAction action, EventOption... options);

    /**
     * Lets a shortcut do what a click on the element does, or focus the element where it is a field:
     * {@code button("Save").onClick(save).shortcut("ctrl+s")}.
     *
     * <p>{@code ctrl} is Apple's command key too. A shortcut without {@code ctrl} and {@code alt} is none while something
     * is typed into a field. Assistive technology is told by {@code aria-keyshortcuts}.
     *
     * @param keys a key as {@code KeyboardEvent.key} has it, after the keys that are held: {@code ctrl+k}, {@code ?},
     *     {@code alt+shift+ArrowUp}
     * @throws FastStateException if it is none
     */
    E shortcut(String keys);

    /** Runs a handler on a shortcut, wherever on the page the focus is. */
    E shortcut(String keys, Handler handler, EventOption... options);

    /** Runs a handler, given the event, on a shortcut. */
    E shortcut(String keys, EventHandler handler, EventOption... options);

    /** Runs an action in the browser on a shortcut: {@code div().shortcut("ctrl+k", showingModal("palette"))}. */
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

    /** Runs a handler on each change of the value while the user edits it. */
    default E onInput(Handler handler, EventOption... options) {
        return on("input", handler, options);
    }

    /** Runs a handler, given the event, on each change of the value while the user edits it. */
    default E onInput(EventHandler handler, EventOption... options) {
        return on("input", handler, options);
    }

    /** Runs an action in the browser on each change of the value while the user edits it. */
    default E onInput(ClientAction action, EventOption... options) {
        return on("input", action, options);
    }

    /** Runs a handler on a change of the value once the user commits it. */
    default E onChange(Handler handler, EventOption... options) {
        return on("change", handler, options);
    }

    /** Runs a handler, given the event, on a change of the value once the user commits it. */
    default E onChange(EventHandler handler, EventOption... options) {
        return on("change", handler, options);
    }

    /** Runs an action in the browser on a change of the value once the user commits it. */
    default E onChange(ClientAction action, EventOption... options) {
        return on("change", action, options);
    }

    /** Runs a handler on the submission of a form. */
    default E onSubmit(Handler handler, EventOption... options) {
        return on("submit", handler, options);
    }

    /** Runs a handler, given the event, on the submission of a form. */
    default E onSubmit(EventHandler handler, EventOption... options) {
        return on("submit", handler, options);
    }

    /** Runs an action in the browser on the submission of a form. */
    default E onSubmit(ClientAction action, EventOption... options) {
        return on("submit", action, options);
    }

    /** Runs a handler on the element gaining focus. */
    default E onFocus(Handler handler, EventOption... options) {
        return on("focus", handler, options);
    }

    /** Runs a handler, given the event, on the element gaining focus. */
    default E onFocus(EventHandler handler, EventOption... options) {
        return on("focus", handler, options);
    }

    /** Runs an action in the browser on the element gaining focus. */
    default E onFocus(ClientAction action, EventOption... options) {
        return on("focus", action, options);
    }

    /** Runs a handler on the element losing focus. */
    default E onBlur(Handler handler, EventOption... options) {
        return on("blur", handler, options);
    }

    /** Runs a handler, given the event, on the element losing focus. */
    default E onBlur(EventHandler handler, EventOption... options) {
        return on("blur", handler, options);
    }

    /** Runs an action in the browser on the element losing focus. */
    default E onBlur(ClientAction action, EventOption... options) {
        return on("blur", action, options);
    }

    /** Runs a handler on any key going down. */
    default E onKeyDown(Handler handler, EventOption... options) {
        return on("keydown", handler, options);
    }

    /** Runs a handler, given the event, on any key going down. */
    default E onKeyDown(EventHandler handler, EventOption... options) {
        return on("keydown", handler, options);
    }

    /** Runs an action in the browser on any key going down. */
    default E onKeyDown(ClientAction action, EventOption... options) {
        return on("keydown", action, options);
    }

    /** Runs a handler on any key going up. */
    default E onKeyUp(Handler handler, EventOption... options) {
        return on("keyup", handler, options);
    }

    /** Runs a handler, given the event, on any key going up. */
    default E onKeyUp(EventHandler handler, EventOption... options) {
        return on("keyup", handler, options);
    }

    /** Runs an action in the browser on any key going up. */
    default E onKeyUp(ClientAction action, EventOption... options) {
        return on("keyup", action, options);
    }

    /** Runs a handler on a pointer going down. */
    default E onPointerDown(Handler handler, EventOption... options) {
        return on("pointerdown", handler, options);
    }

    /** Runs a handler, given the event, on a pointer going down. */
    default E onPointerDown(EventHandler handler, EventOption... options) {
        return on("pointerdown", handler, options);
    }

    /** Runs an action in the browser on a pointer going down. */
    default E onPointerDown(ClientAction action, EventOption... options) {
        return on("pointerdown", action, options);
    }

    /** Runs a handler on a pointer going up. */
    default E onPointerUp(Handler handler, EventOption... options) {
        return on("pointerup", handler, options);
    }

    /** Runs a handler, given the event, on a pointer going up. */
    default E onPointerUp(EventHandler handler, EventOption... options) {
        return on("pointerup", handler, options);
    }

    /** Runs an action in the browser on a pointer going up. */
    default E onPointerUp(ClientAction action, EventOption... options) {
        return on("pointerup", action, options);
    }

    /** Runs a handler on a pointer coming in. */
    default E onPointerEnter(Handler handler, EventOption... options) {
        return on("pointerenter", handler, options);
    }

    /** Runs a handler, given the event, on a pointer coming in. */
    default E onPointerEnter(EventHandler handler, EventOption... options) {
        return on("pointerenter", handler, options);
    }

    /** Runs an action in the browser on a pointer coming in. */
    default E onPointerEnter(ClientAction action, EventOption... options) {
        return on("pointerenter", action, options);
    }

    /** Runs a handler on a pointer leaving. */
    default E onPointerLeave(Handler handler, EventOption... options) {
        return on("pointerleave", handler, options);
    }

    /** Runs a handler, given the event, on a pointer leaving. */
    default E onPointerLeave(EventHandler handler, EventOption... options) {
        return on("pointerleave", handler, options);
    }

    /** Runs an action in the browser on a pointer leaving. */
    default E onPointerLeave(ClientAction action, EventOption... options) {
        return on("pointerleave", action, options);
    }

    /** Runs a handler on the element being dragged. */
    default E onDragStart(Handler handler, EventOption... options) {
        return on("dragstart", handler, options);
    }

    /** Runs a handler, given the event, on the element being dragged. */
    default E onDragStart(EventHandler handler, EventOption... options) {
        return on("dragstart", handler, options);
    }

    /** Runs an action in the browser on the element being dragged. */
    default E onDragStart(ClientAction action, EventOption... options) {
        return on("dragstart", action, options);
    }

    /** Runs a handler on something dragged coming in. */
    default E onDragEnter(Handler handler, EventOption... options) {
        return on("dragenter", handler, options);
    }

    /** Runs a handler, given the event, on something dragged coming in. */
    default E onDragEnter(EventHandler handler, EventOption... options) {
        return on("dragenter", handler, options);
    }

    /** Runs an action in the browser on something dragged coming in. */
    default E onDragEnter(ClientAction action, EventOption... options) {
        return on("dragenter", action, options);
    }

    /** Runs a handler on something dragged above; prevent it to allow a drop. */
    default E onDragOver(Handler handler, EventOption... options) {
        return on("dragover", handler, options);
    }

    /** Runs a handler, given the event, on something dragged above; prevent it to allow a drop. */
    default E onDragOver(EventHandler handler, EventOption... options) {
        return on("dragover", handler, options);
    }

    /** Runs an action in the browser on something dragged above; prevent it to allow a drop. */
    default E onDragOver(ClientAction action, EventOption... options) {
        return on("dragover", action, options);
    }

    /** Runs a handler on something dragged leaving. */
    default E onDragLeave(Handler handler, EventOption... options) {
        return on("dragleave", handler, options);
    }

    /** Runs a handler, given the event, on something dragged leaving. */
    default E onDragLeave(EventHandler handler, EventOption... options) {
        return on("dragleave", handler, options);
    }

    /** Runs an action in the browser on something dragged leaving. */
    default E onDragLeave(ClientAction action, EventOption... options) {
        return on("dragleave", action, options);
    }

    /** Runs a handler on something being dropped. */
    default E onDrop(Handler handler, EventOption... options) {
        return on("drop", handler, options);
    }

    /** Runs a handler, given the event, on something being dropped. */
    default E onDrop(EventHandler handler, EventOption... options) {
        return on("drop", handler, options);
    }

    /** Runs an action in the browser on something being dropped. */
    default E onDrop(ClientAction action, EventOption... options) {
        return on("drop", action, options);
    }

    /** Runs a handler on the end of a drag of the element. */
    default E onDragEnd(Handler handler, EventOption... options) {
        return on("dragend", handler, options);
    }

    /** Runs a handler, given the event, on the end of a drag of the element. */
    default E onDragEnd(EventHandler handler, EventOption... options) {
        return on("dragend", handler, options);
    }

    /** Runs an action in the browser on the end of a drag of the element. */
    default E onDragEnd(ClientAction action, EventOption... options) {
        return on("dragend", action, options);
    }

    /** Runs a handler on scrolling. */
    default E onScroll(Handler handler, EventOption... options) {
        return on("scroll", handler, options);
    }

    /** Runs a handler, given the event, on scrolling. */
    default E onScroll(EventHandler handler, EventOption... options) {
        return on("scroll", handler, options);
    }

    /** Runs an action in the browser on scrolling. */
    default E onScroll(ClientAction action, EventOption... options) {
        return on("scroll", action, options);
    }

    /** Runs a handler on opening or closing. */
    default E onToggle(Handler handler, EventOption... options) {
        return on("toggle", handler, options);
    }

    /** Runs a handler, given the event, on opening or closing. */
    default E onToggle(EventHandler handler, EventOption... options) {
        return on("toggle", handler, options);
    }

    /** Runs an action in the browser on opening or closing. */
    default E onToggle(ClientAction action, EventOption... options) {
        return on("toggle", action, options);
    }

    /** Runs a handler on what the element refers to being loaded. */
    default E onLoad(Handler handler, EventOption... options) {
        return on("load", handler, options);
    }

    /** Runs a handler, given the event, on what the element refers to being loaded. */
    default E onLoad(EventHandler handler, EventOption... options) {
        return on("load", handler, options);
    }

    /** Runs an action in the browser on what the element refers to being loaded. */
    default E onLoad(ClientAction action, EventOption... options) {
        return on("load", action, options);
    }

    /** Runs a handler on what the element refers to failing to load. */
    default E onError(Handler handler, EventOption... options) {
        return on("error", handler, options);
    }

    /** Runs a handler, given the event, on what the element refers to failing to load. */
    default E onError(EventHandler handler, EventOption... options) {
        return on("error", handler, options);
    }

    /** Runs an action in the browser on what the element refers to failing to load. */
    default E onError(ClientAction action, EventOption... options) {
        return on("error", action, options);
    }
}
