package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.UnsupportedScriptException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What lies on top of a page: dialogs and popovers; and details, which open and close likewise. */
final class Layers {
    private static final Pattern PSEUDO = Pattern.compile(":(modal|popover-open|focus|checked|disabled|enabled|hover)");

    private final LivePage page;
    private final List<Element> modals = new ArrayList<>();
    private final Set<Element> popovers = new HashSet<>();

    Layers(LivePage page) {
        this.page = page;
    }

    void showModal(Element dialog) {
        dialog.attr("open", "");
        modals.remove(dialog);
        modals.add(dialog);
        var first = dialog.selectFirst("[autofocus]");
        page.input().focus(first == null ? firstFocusable(dialog) : first);
    }

    private static @Nullable Element firstFocusable(Element dialog) {
        return dialog.selectFirst("input:not([type=hidden]), button, select, textarea, a[href]");
    }

    void close(Element dialog) {
        if (dialog.hasAttr("open")) {
            dialog.removeAttr("open");
            modals.remove(dialog);
            page.fire("close", dialog, false);
        }
    }

    /** Opens or closes details or a dialog. */
    void open(Element element, boolean on) {
        if (on == element.hasAttr("open")) {
            return;
        }
        if (!on && element.normalName().equals("dialog")) {
            close(element);
            return;
        }
        element.attr("open", on);
        if (element.normalName().equals("details")) {
            if (on && element.hasAttr("name")) {
                page.document().select("details[open]").stream()
                        .filter(other -> !other.equals(element) && other.attr("name").equals(element.attr("name")))
                        .forEach(other -> open(other, false));
            }
            page.fire("toggle", element, false);
        }
    }

    void popover(Element element, boolean on) {
        if (on == popovers.contains(element)) {
            return;
        }
        if (on) {
            if (!element.attr("popover").equals("manual")) {
                hideAuto();
            }
            popovers.add(element);
            var first = element.hasAttr("autofocus") ? element : element.selectFirst("[autofocus]");
            if (first != null) {
                page.input().focus(first);
            }
        } else {
            popovers.remove(element);
        }
        page.fire("toggle", element, false);
    }

    /** Closes the popovers that a click elsewhere closes. */
    void hideAuto() {
        for (var open : List.copyOf(popovers)) {
            if (!open.attr("popover").equals("manual")) {
                popover(open, false);
            }
        }
    }

    /** Does what a click elsewhere does to popovers. */
    void clickedAt(Element at) {
        for (var open : List.copyOf(popovers)) {
            var inside = at.equals(open) || at.parents().contains(open);
            var invoker = at.closest("[popovertarget]");
            var own = invoker != null && invoker.attr("popovertarget").equals(open.id());
            if (!inside && !own && !open.attr("popover").equals("manual")) {
                popover(open, false);
            }
        }
    }

    boolean isOpenPopover(Element element) {
        return popovers.contains(element);
    }

    /** The dialog that nothing else can be used beside; null without one. */
    @Nullable Element modal() {
        modals.removeIf(dialog -> !page.isConnected(dialog) || !dialog.hasAttr("open"));
        return modals.isEmpty() ? null : modals.get(modals.size() - 1);
    }

    /** Whether something is open above the page. */
    boolean isAnyOpen() {
        return modal() != null || popovers.stream().anyMatch(page::isConnected);
    }

    /** What the key Escape closes; whether there was something. */
    boolean escape() {
        var open = popovers.stream().filter(it -> !it.attr("popover").equals("manual")).findFirst();
        if (open.isPresent()) {
            popover(open.get(), false);
            return true;
        }
        var dialog = modal();
        if (dialog != null) {
            if (page.fire("cancel", dialog, false)) {
                close(dialog);
            }
            return true;
        }
        return false;
    }

    /** Whether an element matches a selector, which may ask for what markup does not say. */
    boolean matches(Element element, String css) {
        for (var part : css.split(",")) {
            var selector = part.strip();
            var pseudo = PSEUDO.matcher(selector);
            var holds = true;
            while (pseudo.find()) {
                holds &= is(element, pseudo.group(1));
            }
            var plain = PSEUDO.matcher(selector).replaceAll("");
            try {
                if (holds && (plain.isEmpty() || element.is(plain))) {
                    return true;
                }
            } catch (Selector.SelectorParseException e) {
                throw new UnsupportedScriptException("the selector " + selector);
            }
        }
        return false;
    }

    private boolean is(Element element, String pseudo) {
        return switch (pseudo) {
            case "modal" -> modals.contains(element);
            case "popover-open" -> popovers.contains(element);
            case "focus" -> page.isFocused(element);
            case "hover" -> page.input().isOver(element);
            case "checked" -> page.fields().checked(element);
            case "disabled" -> !Fields.isEnabled(element);
            case "enabled" -> Fields.isEnabled(element);
            default -> throw new UnsupportedScriptException("the selector :" + pseudo);
        };
    }
}
