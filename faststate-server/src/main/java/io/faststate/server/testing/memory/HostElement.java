package io.faststate.server.testing.memory;

import static io.faststate.server.testing.script.Callable.argument;

import io.faststate.server.testing.script.Callable;
import io.faststate.server.testing.script.HostObject;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.UnsupportedScriptException;
import io.faststate.server.testing.script.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element as expressions see it. */
final class HostElement implements HostObject {
    private final LivePage page;
    private final Element element;
    private final Map<String, Consumer<List<@Nullable Object>>> methods;

    HostElement(LivePage page, Element element) {
        this.page = page;
        this.element = element;
        var layers = page.layers();
        var input = page.input();
        methods = Map.ofEntries(
                Map.entry("showModal", arguments -> layers.showModal(element)),
                Map.entry("show", arguments -> element.attr("open", "")),
                Map.entry("close", arguments -> layers.close(element)),
                Map.entry("showPopover", arguments -> layers.popover(element, true)),
                Map.entry("hidePopover", arguments -> layers.popover(element, false)),
                Map.entry("togglePopover", arguments -> layers.popover(element, argument(arguments, 0) == Undefined.UNDEFINED
                        ? !layers.isOpenPopover(element)
                        : isForced(argument(arguments, 0)))),
                Map.entry("focus", arguments -> input.focus(element)),
                Map.entry("blur", arguments -> input.blur()),
                Map.entry("select", arguments -> input.selectText(element)),
                Map.entry("click", arguments -> input.clickByScript(element)),
                Map.entry("requestSubmit", arguments -> input.submit(element, null)),
                Map.entry("reset", arguments -> input.reset(element)),
                Map.entry("remove", arguments -> element.remove()),
                Map.entry("scrollIntoView", arguments -> input.scrollIntoView(element)),
                Map.entry("scrollTo", arguments -> {}));
    }

    Element element() {
        return element;
    }

    @Override
    public @Nullable Object get(String property) {
        var method = methods.get(property);
        if (method != null) {
            return (Callable) arguments -> {
                method.accept(arguments);
                return Undefined.UNDEFINED;
            };
        }
        return switch (property) {
            case "value" -> page.fields().value(element);
            case "checked" -> page.fields().checked(element);
            case "open" -> element.hasAttr("open");
            case "disabled" -> element.hasAttr("disabled");
            case "hidden" -> element.hasAttr("hidden");
            case "id" -> element.id();
            case "name" -> element.attr("name");
            case "type" -> Fields.type(element);
            case "tagName" -> element.normalName().toUpperCase(java.util.Locale.ROOT);
            case "textContent" -> element.wholeText();
            case "isConnected" -> page.isConnected(element);
            case "isContentEditable" -> isEditable();
            case "scrollTop" -> (double) page.scrollTop(element);
            case "returnValue" -> element.attr("data-return-value");
            case "contains" -> (Callable) arguments -> argument(arguments, 0) instanceof HostElement other
                    && (other.element.equals(element) || other.element.parents().contains(element));
            case "matches" -> (Callable) arguments -> page.layers().matches(element, Values.text(argument(arguments, 0)));
            case "closest" -> (Callable) arguments -> {
                for (var at = element; at != null && !at.normalName().equals("#root"); at = at.parent()) {
                    if (page.layers().matches(at, Values.text(argument(arguments, 0)))) {
                        return page.host(at);
                    }
                }
                return null;
            };
            case "getAttribute" -> (Callable) arguments -> {
                var name = Values.text(argument(arguments, 0));
                return element.hasAttr(name) ? element.attr(name) : null;
            };
            default -> throw new UnsupportedScriptException("the property " + property + " of an element");
        };
    }

    /** Whether a popover is to be open, as the argument or its option has it. */
    private static boolean isForced(@Nullable Object argument) {
        return Values.truthy(argument instanceof Map<?, ?> options ? options.get("force") : argument);
    }

    private boolean isEditable() {
        for (var at = element; at != null; at = at.parent()) {
            if (at.hasAttr("contenteditable")) {
                return !at.attr("contenteditable").equals("false");
            }
        }
        return false;
    }

    @Override
    public void set(String property, @Nullable Object value) {
        switch (property) {
            case "value" -> page.fields().value(element, Values.text(value));
            case "checked" -> page.fields().checked(element, Values.truthy(value));
            case "open" -> page.layers().open(element, Values.truthy(value));
            case "disabled", "hidden" -> element.attr(property, Values.truthy(value));
            case "textContent" -> element.text(Values.text(value));
            case "scrollTop" -> page.scrollTop(element, (int) Values.number(value));
            default -> throw new UnsupportedScriptException("setting " + property + " of an element");
        }
    }
}
