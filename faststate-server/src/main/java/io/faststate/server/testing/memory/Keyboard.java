package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a person types and presses, and what keys do by themselves. */
final class Keyboard {
    private static final Map<String, String> CODES = Map.of(
            " ", "Space", "Enter", "Enter", "Escape", "Escape", "Tab", "Tab", "Backspace", "Backspace", "Delete", "Delete");

    private final LivePage page;
    private final Input input;
    private @Nullable Element selected;

    Keyboard(LivePage page, Input input) {
        this.page = page;
        this.input = input;
    }

    /** Selects all text of a field, so that what is typed next replaces it; null for none. */
    void select(@Nullable Element field) {
        selected = field;
    }

    /** Types key by key. */
    void type(Element field, String text) {
        input.focus(field);
        selected = null;
        text.codePoints().forEach(point -> key(field, point == '\n' ? "Enter" : Character.toString(point), Set.of()));
    }

    /** Presses a key or keys together, where the focus is. */
    void press(@Nullable Element where, String keys) {
        if (where != null) {
            input.focus(where);
        }
        var parts = keys.equals("+") ? List.of("+") : new ArrayList<>(Arrays.asList(keys.split("\\+")));
        var key = parts.get(parts.size() - 1);
        var focused = input.focused();
        key(focused == null ? page.document().body() : focused, key.equals("Space") ? " " : key,
                new HashSet<>(parts.subList(0, parts.size() - 1)));
    }

    private static PageEvent keyEvent(String type, Element at, String key, Set<String> modifiers) {
        var code = CODES.getOrDefault(key, key.matches("[a-zA-Z]")
                ? "Key" + key.toUpperCase(Locale.ROOT)
                : key.matches("[0-9]") ? "Digit" + key : key);
        return new PageEvent(type, at, true)
                .with("key", key)
                .with("code", code)
                .with("keyCode", 0.0)
                .with("ctrlKey", modifiers.contains("Control") || modifiers.contains("ControlOrMeta"))
                .with("metaKey", modifiers.contains("Meta"))
                .with("altKey", modifiers.contains("Alt"))
                .with("shiftKey", modifiers.contains("Shift"));
    }

    private void key(Element at, String key, Set<String> modifiers) {
        var plain = modifiers.isEmpty() || modifiers.equals(Set.of("Shift"));
        if (input.fire(keyEvent("keydown", at, key, modifiers)) && page.isConnected(at)) {
            if (plain) {
                does(at, key, modifiers.contains("Shift"));
            } else if (key.equals("a") && modifiers.size() == 1 && !modifiers.contains("Alt")) {
                selected = Fields.isText(at) ? at : null;
            }
        }
        if (page.isConnected(at)) {
            input.fire(keyEvent("keyup", at, key, modifiers));
        }
    }

    /** What a key does by itself. */
    private void does(Element at, String key, boolean back) {
        var text = Fields.isText(at);
        switch (key) {
            case "Enter" -> {
                if (at.normalName().equals("textarea")) {
                    edit(at, unselected(at) + "\n");
                } else if (at.normalName().equals("input") && !Fields.type(at).matches("submit|image|reset|button|file")) {
                    input.commit(at);
                    if (page.isConnected(at)) {
                        submitBy(at);
                    }
                } else if (at.equals(Input.activated(at))) {
                    input.activate(at, 1);
                }
            }
            case " " -> {
                if (text) {
                    edit(at, unselected(at) + " ");
                } else if (at.normalName().matches("button|summary|input")) {
                    input.activate(at, 1);
                }
            }
            case "Escape" -> page.change(() -> page.layers().escape());
            case "Tab" -> tab(at, back);
            case "Backspace" -> {
                var value = page.fields().value(at);
                if (text && !value.isEmpty()) {
                    edit(at, at.equals(selected) ? "" : value.substring(0, value.offsetByCodePoints(value.length(), -1)));
                }
            }
            case "Delete" -> {
                if (at.equals(selected)) {
                    edit(at, "");
                }
            }
            default -> {
                if (text && key.codePointCount(0, key.length()) == 1) {
                    edit(at, unselected(at) + key);
                } else if (!Set.of("Shift", "Control", "Alt", "Meta").contains(key)) {
                    selected = null;
                }
            }
        }
    }

    /** What stays in a field when something is typed. */
    private String unselected(Element field) {
        return field.equals(selected) ? "" : page.fields().value(field);
    }

    private void edit(Element field, String text) {
        if (field.hasAttr("readonly") || !Fields.isEnabled(field)) {
            return;
        }
        var most = field.attr("maxlength");
        if (most.matches("\\d{1,9}") && text.length() > Integer.parseInt(most)) {
            return;
        }
        selected = null;
        page.fields().value(field, text);
        input.fire("input", field, true);
    }

    /** Submits the form of a field in which Enter was pressed. */
    private void submitBy(Element field) {
        var form = Fields.form(field);
        if (form == null) {
            return;
        }
        var controls = Fields.controls(form);
        var button = controls.stream().filter(it -> Fields.type(it).matches("submit|image")).findFirst();
        if (button.isPresent()) {
            if (Fields.isEnabled(button.get())) {
                input.activate(button.get(), 1);
            }
        } else if (controls.stream().filter(Fields::isText).count() == 1) {
            input.submit(form, null);
        }
    }

    private void tab(Element at, boolean back) {
        var all = page.document().select("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]").stream()
                .filter(it -> Fields.isEnabled(it) && !it.attr("tabindex").startsWith("-") && page.tab().isVisible(page, it))
                .toList();
        var index = all.indexOf(at) + (back ? -1 : 1);
        input.focus(index >= 0 && index < all.size() ? all.get(index) : null);
    }
}
