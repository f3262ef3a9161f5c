package io.faststate.dsl.listener;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.ExpressionSink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The key presses that a listener reacts to, as a condition in client code. */
public sealed interface KeyTest {
    /** Writes the condition, as operands of a conjunction. */
    void write(ExpressionSink out);

    /** A single key, pressed while the element has the focus. */
    public static KeyTest of(String key) {
        if (key.isEmpty()) {
            throw new FastStateException("The name of a key is empty: use one such as Enter or Escape");
        }
        return new Key(key);
    }

    /**
     * A single key.
     *
     * @param name the value of {@code KeyboardEvent.key}
     */
    public record Key(String name) implements KeyTest {
        @Override
        public void write(ExpressionSink out) {
            out.code("evt.key === ");
            out.literal(name);
        }
    }

    /**
     * A shortcut for the whole page: {@code ctrl+k}.
     *
     * @param modifiers the keys that are held; {@code CTRL} also stands for Apple's command key
     * @param name the key, in lower case if it is a letter
     */
    public record Shortcut(Set<Modifier> modifiers, String name) implements KeyTest {
        /**
         * Parses a shortcut.
         *
         * @throws FastStateException if the text names no key, or an unknown modifier
         */
        public static Shortcut of(String text) {
            var parts = new ArrayList<>(List.of(text.split("\\+", -1)));
            var plus = text.equals("+") || text.endsWith("++");
            if (plus) {
                parts.removeLast();
                parts.removeLast();
                parts.add("+");
            }
            var name = parts.removeLast();
            var modifiers = EnumSet.noneOf(Modifier.class);
            for (var part : parts) {
                modifiers.add(Modifier.of(part, text));
            }
            if (name.isBlank()) {
                throw refused(text);
            }
            return new Shortcut(modifiers, name.length() == 1 ? name.toLowerCase(Locale.ROOT) : name);
        }

        private static FastStateException refused(String text) {
            return new FastStateException("'" + text + "' is not a shortcut: use a key's name, such as k, ? or F2, with ctrl, alt"
                    + " or shift before it, as in ctrl+shift+k");
        }

        /** The value of {@code aria-keyshortcuts}: {@code Control+K Meta+K}. */
        public String aria() {
            var rest = new StringBuilder();
            if (modifiers.contains(Modifier.ALT)) {
                rest.append("Alt+");
            }
            if (modifiers.contains(Modifier.SHIFT)) {
                rest.append("Shift+");
            }
            rest.append(switch (name) {
                case " " -> "Space";
                case "+" -> "Plus";
                default -> name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name;
            });
            return modifiers.contains(Modifier.CTRL) ? "Control+" + rest + " Meta+" + rest : rest.toString();
        }

        /**
         * Shift is tested for letters and named keys only, because keyboards differ in the keys that produce a
         * character such as ?.
         */
        @Override
        public void write(ExpressionSink out) {
            var letter = name.length() > 1 || Character.isLetter(name.charAt(0));
            writeName(out);
            out.code(modifiers.contains(Modifier.CTRL) ? " && (evt.ctrlKey || evt.metaKey)" : " && !evt.ctrlKey && !evt.metaKey");
            out.code(modifiers.contains(Modifier.ALT) ? " && evt.altKey" : " && !evt.altKey");
            if (letter) {
                out.code(modifiers.contains(Modifier.SHIFT) ? " && evt.shiftKey" : " && !evt.shiftKey");
            }
            out.code(" && !evt.isComposing && !evt.defaultPrevented");
            if (!modifiers.contains(Modifier.CTRL) && !modifiers.contains(Modifier.ALT)) {
                out.code(" && !evt.target.isContentEditable && !evt.target.matches?.('input, textarea, select')");
            }
            // The user can't interact with elements behind a modal dialog.
            out.code(" && (evt.target.closest?.(':modal') || el).contains(el)");
        }

        /**
         * If the layout produces a character of another script, a letter or digit also matches the key that has it on a
         * Latin keyboard.
         */
        private void writeName(ExpressionSink out) {
            var plain = name.matches("[a-z0-9]");
            out.code(plain ? "(evt.key?.toLowerCase() === " : "evt.key?.toLowerCase() === ");
            out.literal(name.toLowerCase(Locale.ROOT));
            if (plain) {
                out.code(" || evt.key > '~' && evt.code === ");
                out.literal((Character.isDigit(name.charAt(0)) ? "Digit" : "Key") + name.toUpperCase(Locale.ROOT));
                out.code(")");
            }
        }
    }

    /** A key that is held while another one is pressed. */
    enum Modifier {
        CTRL, ALT, SHIFT;

        private static Modifier of(String name, String text) {
            for (var modifier : values()) {
                if (modifier.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return modifier;
                }
            }
            throw Shortcut.refused(text);
        }
    }
}
