package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Finder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a person does on a page, as events and what usually follows from them. */
final class Input {
    private static final Set<String> INTERACTIVE = Set.of("a", "button", "input", "select", "textarea", "summary", "label", "option");
    private static final Set<String> HURRY = Set.of("click", "submit", "change", "focusout", "popstate");
    private final LivePage page;
    private final Keyboard keyboard;
    private final Dragging dragging;
    private final Map<Element, Long> choices = new WeakHashMap<>();
    private @Nullable Element focused;
    private @Nullable Element hovered;
    /** What a stream brought in while the answer that asks for it was still on its way, as from another node. */
    private @Nullable Element early;
    private String valueAtFocus = "";

    Input(LivePage page) {
        this.page = page;
        this.keyboard = new Keyboard(page, this);
        this.dragging = new Dragging(page, this);
    }

    Keyboard keyboard() {
        return keyboard;
    }

    Dragging dragging() {
        return dragging;
    }

    /** What has the focus; null if that is the page as a whole. */
    @Nullable Element focused() {
        return focused;
    }

    /** Whether somebody points at an element, or at something in it. */
    boolean isOver(Element element) {
        var at = hovered;
        return at != null && page.isConnected(at) && (at.equals(element) || at.parents().contains(element));
    }

    /** When a field was last chosen in, in the order of requests; 0 if never. */
    long chosenAt(Element field) {
        return choices.getOrDefault(field, 0L);
    }

    /** Tells of an event; whether nobody prevented what usually follows. */
    boolean fire(PageEvent event) {
        if (page.runs() && HURRY.contains(event.type())) {
            page.change(() -> page.hurry(event));
        }
        return page.dispatch(event);
    }

    boolean fire(String type, Element element, boolean bubbles) {
        return fire(new PageEvent(type, element, bubbles));
    }

    /** Clicks on an element so many times in a row. */
    void click(Element element, int times) {
        hovered = element;
        for (var i = 1; i <= times; i++) {
            fire("pointerdown", element, true);
            if (fire("mousedown", element, true)) {
                focus(focusable(element));
            }
            page.layers().clickedAt(element);
            fire("pointerup", element, true);
            fire("mouseup", element, true);
            activate(element, i);
        }
        if (times == 2) {
            fire("dblclick", element, true);
        }
    }

    /** Clicks on an element as a script does, which moves neither the mouse nor the focus. */
    void clickByScript(Element element) {
        activate(element, 0);
    }

    private static @Nullable Element focusable(Element element) {
        for (var at = element; at != null; at = at.parent()) {
            if ((INTERACTIVE.contains(at.normalName()) && !at.normalName().equals("label") && Fields.isEnabled(at))
                    || at.hasAttr("tabindex") || at.hasAttr("contenteditable")) {
                return at;
            }
        }
        return null;
    }

    /** Does what a click does, once the button is up. */
    void activate(Element target, int detail) {
        var control = activated(target);
        if (control != null && !Fields.isEnabled(control)) {
            return;
        }
        var box = control != null && control.normalName().equals("input") && Set.of("checkbox", "radio").contains(Fields.type(control))
                ? control
                : null;
        var before = box != null && page.fields().checked(box);
        var chosenBefore = box == null ? List.<Element>of() : siblings(box).stream().filter(page.fields()::checked).toList();
        if (box != null) {
            page.fields().checked(box, Fields.type(box).equals("radio") || !before);
            choose(box);
        }
        var event = new PageEvent("click", target, true).with("detail", (double) detail).with("button", 0.0);
        if (control != null && detail > 1 && Set.of("submit", "image").contains(Fields.type(control)) && hearsSubmit(control)) {
            event.prevent();
        }
        if (!fire(event)) {
            if (box != null) {
                page.fields().checked(box, before);
                chosenBefore.forEach(each -> page.fields().checked(each, true));
            }
            return;
        }
        if (box != null && page.fields().checked(box) != before) {
            fire("input", box, true);
            fire("change", box, true);
        } else if (control != null && box == null) {
            follow(control);
        }
    }

    private List<Element> siblings(Element box) {
        return Fields.type(box).equals("radio")
                ? page.document().select("input[type=radio]").stream()
                        .filter(other -> other.attr("name").equals(box.attr("name")))
                        .toList()
                : List.of();
    }

    private static boolean hearsSubmit(Element button) {
        var form = Fields.form(button);
        return form != null && form.attributes().asList().stream().anyMatch(it -> it.getKey().startsWith("data-on:submit"));
    }

    private void choose(Element field) {
        var now = page.settled().next();
        (Fields.type(field).equals("radio") ? siblings(field) : List.of(field)).forEach(each -> choices.put(each, now));
    }

    /** The element around a target whose click does something by itself. */
    static @Nullable Element activated(Element target) {
        for (var at = target; at != null; at = at.parent()) {
            var found = switch (at.normalName()) {
                case "button", "input", "label", "summary" -> true;
                case "a", "area" -> at.hasAttr("href");
                default -> false;
            };
            if (found) {
                return at;
            }
        }
        return null;
    }

    /** Does what the click on a control does by itself. */
    private void follow(Element control) {
        switch (control.normalName()) {
            case "a", "area" -> page.tab().follow(page, control);
            case "label" -> {
                var labelled = Finder.labelled(control);
                if (labelled != null && page.isConnected(labelled)) {
                    focus(focusable(labelled));
                    activate(labelled, 1);
                }
            }
            case "summary" -> {
                var details = control.parent();
                if (details != null && details.normalName().equals("details")) {
                    page.layers().open(details, !details.hasAttr("open"));
                }
            }
            default -> press(control);
        }
    }

    private void press(Element button) {
        var target = page.byId(button.attr("popovertarget"));
        if (target != null) {
            var action = button.attr("popovertargetaction");
            page.layers().popover(target, action.equals("show") || (!action.equals("hide") && !page.layers().isOpenPopover(target)));
            return;
        }
        var form = Fields.form(button);
        switch (Fields.type(button)) {
            case "submit", "image" -> {
                if (form != null) {
                    submit(form, button);
                }
            }
            case "reset" -> {
                if (form != null) {
                    reset(form);
                }
            }
            default -> { }
        }
    }

    /** Submits a form as a person does, by a button or by Enter. */
    void submit(Element form, @Nullable Element submitter) {
        if (!form.hasAttr("novalidate") && (submitter == null || !submitter.hasAttr("formnovalidate")) && !page.reportValidity(form)) {
            return;
        }
        var event = new PageEvent("submit", form, true)
                .with("submitter", submitter == null ? null : page.host(submitter))
                .with("submitterElement", submitter);
        if (!fire(event)) {
            return;
        }
        var method = submitter != null && submitter.hasAttr("formmethod") ? submitter.attr("formmethod") : form.attr("method");
        var dialog = form.closest("dialog");
        if (method.equals("dialog") && dialog != null) {
            page.change(() -> page.layers().close(dialog));
        } else {
            page.tab().submit(page, form, submitter);
        }
    }

    void reset(Element form) {
        if (fire("reset", form, true)) {
            page.change(() -> page.fields().reset(form));
        }
    }

    /** Moves the focus; null for the page as a whole. */
    void focus(@Nullable Element next) {
        if (Objects.equals(next, focused)) {
            return;
        }
        var old = focused;
        if (old != null && page.isConnected(old)) {
            commit(old);
            focused = null;
            fire("blur", old, false);
            fire("focusout", old, true);
        }
        focused = next;
        keyboard.select(null);
        if (next != null) {
            valueAtFocus = page.fields().value(next);
            fire("focus", next, false);
            fire(new PageEvent("focusin", next, true).with("relatedElement", old));
        }
    }

    /** Goes into a field and selects all of its text, so that what is typed next replaces it. */
    void selectText(Element field) {
        focus(field);
        keyboard.select(Fields.isText(field) ? field : null);
    }

    /** Leaves what has the focus. */
    void blur() {
        focus(null);
    }

    /** Tells of a change of a field that is left. */
    void commit(Element field) {
        if (Fields.isText(field) && !page.fields().value(field).equals(valueAtFocus)) {
            valueAtFocus = page.fields().value(field);
            fire("change", field, true);
        }
    }

    /** Lets the focus stay after a morph, if what had it is there, or is there again. */
    void keepFocus(@Nullable Element before) {
        if (before == null || page.isConnected(before)) {
            return;
        }
        var again = page.byId(before.id());
        focused = again;
        if (again != null) {
            valueAtFocus = page.fields().value(again);
        }
    }

    /** Focuses what a change brought in with {@code autofocus}, if somebody asked for it or nothing has the focus. */
    void focusNew(boolean asked, Runnable change) {
        var before = new HashSet<>(Selectors.all(page.document(), "[autofocus]"));
        change.run();
        var found = Selectors.all(page.document(), "[autofocus]").stream().filter(it -> !before.contains(it)).reduce((a, b) -> b)
                .orElse(null);
        if (!asked && focused != null) {
            early = found == null || page.requests().hasEvents() ? found == null ? early : found : null;
            return;
        }
        if (asked && found == null && early != null && page.isConnected(early)) {
            found = early;
        }
        early = null;
        if (found != null) {
            focus(found);
        }
    }

    /** Replaces what is in a field. */
    void fill(Element field, String text) {
        focus(field);
        keyboard.select(null);
        if (field.hasAttr("contenteditable")) {
            field.text(text);
        } else {
            page.fields().value(field, text);
        }
        fire("input", field, true);
        if (!Set.of("text", "search", "tel", "url", "email", "password", "textarea", "number").contains(Fields.type(field))) {
            commit(field);
        }
    }

    /** Chooses options of a list by their values. */
    void select(Element list, List<String> values) {
        focus(list);
        page.fields().select(list, option -> values.contains(Fields.optionValue(option)));
        choose(list);
        fire("input", list, true);
        fire("change", list, true);
    }

    /** Chooses files. */
    void upload(Element field, List<FileData> files) {
        page.fields().files(field, files);
        fire("input", field, true);
        fire("change", field, true);
    }

    /** Points at an element. */
    void hover(Element element) {
        hovered = element;
        fire("pointerover", element, true);
        fire("mouseover", element, true);
        fire("mouseenter", element, false);
    }

    /** Brings an element into view, and what is in it. */
    void scrollIntoView(Element element) {
        for (var each : element.getAllElements()) {
            fire(LivePage.IN_VIEW, each, false);
        }
    }
}
