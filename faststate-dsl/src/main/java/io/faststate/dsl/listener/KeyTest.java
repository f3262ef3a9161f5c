package io.faststate.dsl.listener;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.ExpressionSink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which key presses a listener takes, as a condition in client code. */
public sealed interface KeyTest {
    /** Writes the condition, as operands of a conjunction. */
    void write(ExpressionSink out);

    /** One key while its element has the focus. */
    public static KeyTest of(String key) {
        if (key.isEmpty()) {
            throw new FastStateException("The name of a key is empty: use one such as Enter or Escape");
        }
        return new Key(key);
    }

    /**
     * One key.
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
     * @param modifiers the keys that are held; {@code CTRL} stands for Apple's command key too
     * @param name the key, in lower case where it is a letter
     */
    public record Shortcut(Set<Modifier> modifiers, String name) implements KeyTest {
        /**
         * A shortcut of a text.
         *
         * @throws FastStateException if it names no key, or a modifier that is none
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
            return new FastStateException("'" + text + "' is no shortcut: use a key's name, such as k, ? or F2, with ctrl, alt"
                    + " or shift before it, as in ctrl+shift+k");
        }

        /** As assistive technology reads it: {@code Control+K Meta+K}. */
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

        /** A sign such as ? takes whatever keys a keyboard has it on, so shift counts with letters and named keys only. */
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
            // What lies below an open dialog is out of reach.
            out.code(" && (evt.target.closest?.(':modal') || el).contains(el)");
        }

        /** A letter or a digit is also the key that bears it on a Latin keyboard, where the layout gives that another script's sign. */
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
