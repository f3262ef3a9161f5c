package io.faststate.server.testing.memory;

import static io.faststate.server.testing.script.Callable.argument;

import io.faststate.server.testing.script.Callable;
import io.faststate.server.testing.script.Scope;
import io.faststate.server.testing.script.Script;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs the expressions of a page, with what they may name: the element, the event, and the client's actions. */
final class Scripts {
    private final LivePage page;

    Scripts(LivePage page) {
        this.page = page;
    }

    /** The value of an attribute's expression. */
    @Nullable Object value(Applied attribute, Map<String, @Nullable Object> variables) {
        var all = new HashMap<>(variables);
        all.put("el", page.host(attribute.element()));
        all.put("confirm", (Callable) arguments -> opened(arguments));
        all.put("alert", (Callable) arguments -> {
            var unused = opened(arguments);
            return Undefined.UNDEFINED;
        });
        all.put("setTimeout", (Callable) arguments -> {
            var millis = Values.number(argument(arguments, 1));
            if (argument(arguments, 0) instanceof Callable task) {
                page.timers().after(Duration.ofMillis((long) (Double.isNaN(millis) ? 0 : millis)), () ->
                        page.change(() -> page.guard(attribute, () -> task.call(List.of()))));
            }
            return Undefined.UNDEFINED;
        });
        var event = variables.get("evt") instanceof PageEvent it ? it : null;
        return Script.of(attribute.text()).run(Scope.of(page.signals(), name -> action(name, attribute, event), all));
    }

    private boolean opened(List<@Nullable Object> arguments) {
        return page.tab().dialogs().opened(arguments.isEmpty() ? "" : Values.text(arguments.get(0)));
    }

    private Optional<Callable> action(String name, Applied attribute, @Nullable PageEvent event) {
        return Optional.ofNullable(switch (name) {
            case "get", "post", "put", "patch", "delete" -> arguments -> {
                page.requests().request(
                        attribute,
                        event,
                        name.toUpperCase(Locale.ROOT),
                        Values.text(argument(arguments, 0)),
                        Requests.options(argument(arguments, 1)));
                return Undefined.UNDEFINED;
            };
            case "peek" -> arguments -> argument(arguments, 0) instanceof Callable read
                    ? page.reactions().untracked(() -> read.call(List.of()))
                    : Undefined.UNDEFINED;
            case "setAll" -> arguments -> setAll(argument(arguments, 0), false, argument(arguments, 1));
            case "toggleAll" -> arguments -> setAll(null, true, argument(arguments, 0));
            case "clipboard" -> arguments -> {
                page.tab().window().clipboard(Values.text(argument(arguments, 0)));
                if (argument(arguments, 1) instanceof Callable copied) {
                    copied.call(List.of());
                }
                return Undefined.UNDEFINED;
            };
            case "toast" -> arguments -> {
                page.toasts().show(
                        Values.text(argument(arguments, 0)),
                        argument(arguments, 1) instanceof String kind ? kind : "info",
                        argument(arguments, 2) instanceof Double time ? time : Double.NaN);
                return Undefined.UNDEFINED;
            };
            case "cancelUpload" -> arguments -> Undefined.UNDEFINED;
            default -> null;
        });
    }

    private Object setAll(@Nullable Object value, boolean toggles, @Nullable Object filter) {
        var options = new LinkedHashMap<String, @Nullable Object>();
        options.put("filterSignals", filter instanceof Map<?, ?> ? filter : Map.of("exclude", Pattern.compile("(?!)")));
        var wanted = Sending.signals(page.signals(), options);
        page.signals().collect(() -> page.signals().leaves().forEach((path, old) -> {
            @Nullable Object at = wanted;
            for (var key : path) {
                at = at instanceof Map<?, ?> object ? object.get(key) : null;
            }
            if (at != null) {
                page.signals().set(path, toggles ? !Values.truthy(old) : value);
            }
        }));
        return Undefined.UNDEFINED;
    }
}
