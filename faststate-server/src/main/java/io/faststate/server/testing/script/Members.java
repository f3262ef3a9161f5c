package io.faststate.server.testing.script;

import static io.faststate.server.testing.script.Callable.argument;

import io.faststate.dsl.expression.JsValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties and methods of the language's values. */
final class Members {
    private Members() {}

    static @Nullable Object get(@Nullable Object object, @Nullable Object key) {
        var name = Values.text(key);
        return switch (object) {
            case null -> throw nothing(object, name);
            case Undefined nothing -> throw nothing(object, name);
            case HostObject host -> host.get(name);
            case Map<?, ?> map -> Values.object(map).containsKey(name) ? Values.object(map).get(name) : Undefined.UNDEFINED;
            case List<?> list -> ofList(Values.list(list), name);
            case String text -> ofText(text, name);
            case Double number -> ofNumber(number, name);
            case Boolean flag -> name.equals("toString") ? method(arguments -> flag.toString()) : Undefined.UNDEFINED;
            default -> throw new UnsupportedScriptException("the property " + name + " of a function");
        };
    }

    private static ScriptException nothing(@Nullable Object object, String name) {
        return new ScriptException("Cannot read properties of " + Values.text(object) + " (reading '" + name + "')");
    }

    static void set(@Nullable Object object, @Nullable Object key, @Nullable Object value) {
        var name = Values.text(key);
        switch (object) {
            case null -> throw new ScriptException("Cannot set properties of null (setting '" + name + "')");
            case HostObject host -> host.set(name, value);
            case Map<?, ?> map -> Values.object(map).put(name, value);
            default -> throw new UnsupportedScriptException("setting " + name + " of a " + Values.typeOf(object));
        }
    }

    private static Callable method(Callable method) {
        return method;
    }

    private static @Nullable Object ofText(String text, String name) {
        return switch (name) {
            case "length" -> (double) text.length();
            case "trim" -> method(arguments -> JsValues.trim(text));
            case "toLowerCase" -> method(arguments -> text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> method(arguments -> text.toUpperCase(Locale.ROOT));
            case "includes" -> method(arguments -> text.contains(Values.text(argument(arguments, 0))));
            case "startsWith" -> method(arguments -> text.startsWith(Values.text(argument(arguments, 0))));
            case "endsWith" -> method(arguments -> text.endsWith(Values.text(argument(arguments, 0))));
            case "indexOf" -> method(arguments -> (double) text.indexOf(Values.text(argument(arguments, 0))));
            case "slice" -> method(arguments -> {
                var from = index(argument(arguments, 0), text.length(), 0);
                return text.substring(from, Math.max(from, index(argument(arguments, 1), text.length(), text.length())));
            });
            case "split" -> method(arguments -> new ArrayList<@Nullable Object>(
                    Arrays.asList(text.split(Pattern.quote(Values.text(argument(arguments, 0))), -1))));
            case "repeat" -> method(arguments -> text.repeat((int) Values.number(argument(arguments, 0))));
            case "replaceAll" -> method(arguments ->
                    text.replace(Values.text(argument(arguments, 0)), Values.text(argument(arguments, 1))));
            case "toString" -> method(arguments -> text);
            default -> {
                if (name.matches("\\d{1,9}")) {
                    var at = Integer.parseInt(name);
                    yield at < text.length() ? text.substring(at, at + 1) : Undefined.UNDEFINED;
                }
                throw new UnsupportedScriptException("the property " + name + " of a text");
            }
        };
    }

    private static @Nullable Object ofNumber(double number, String name) {
        return switch (name) {
            case "toFixed" -> method(arguments -> fixed(number, (int) Values.number(argument(arguments, 0))));
            case "toString" -> method(arguments -> Values.text(number));
            default -> throw new UnsupportedScriptException("the property " + name + " of a number");
        };
    }

    private static String fixed(double number, int digits) {
        if (!Double.isFinite(number) || Math.abs(number) >= 1e21) {
            return Values.text(number);
        }
        var rounded = new BigDecimal(Math.abs(number)).setScale(digits, RoundingMode.HALF_UP);
        return (number < 0 ? "-" : "") + rounded.toPlainString();
    }

    private static @Nullable Object ofList(List<@Nullable Object> list, String name) {
        return switch (name) {
            case "length" -> (double) list.size();
            case "includes" -> method(arguments -> list.stream().anyMatch(item -> Values.same(item, argument(arguments, 0))));
            case "indexOf" -> method(arguments -> {
                for (var i = 0; i < list.size(); i++) {
                    if (Values.same(list.get(i), argument(arguments, 0))) {
                        return (double) i;
                    }
                }
                return -1.0;
            });
            case "join" -> method(arguments -> {
                var between = argument(arguments, 0);
                return list.stream()
                        .map(item -> Values.isNothing(item) ? "" : Values.text(item))
                        .collect(Collectors.joining(between == Undefined.UNDEFINED ? "," : Values.text(between)));
            });
            case "concat" -> method(arguments -> {
                var all = new ArrayList<>(list);
                for (var more : arguments) {
                    if (more instanceof List<?>) {
                        all.addAll(Values.list(more));
                    } else {
                        all.add(more);
                    }
                }
                return all;
            });
            case "slice" -> method(arguments -> {
                var from = index(argument(arguments, 0), list.size(), 0);
                return new ArrayList<>(
                        list.subList(from, Math.max(from, index(argument(arguments, 1), list.size(), list.size()))));
            });
            case "filter" -> method(arguments -> filtered(list, arguments));
            case "map" -> method(arguments -> {
                var results = new ArrayList<@Nullable Object>();
                each(list, argument(arguments, 0), (item, result) -> results.add(result));
                return results;
            });
            case "some" -> method(arguments -> !filtered(list, arguments).isEmpty());
            case "every" -> method(arguments -> filtered(list, arguments).size() == list.size());
            default -> {
                if (name.matches("\\d{1,9}")) {
                    var at = Integer.parseInt(name);
                    yield at < list.size() ? list.get(at) : Undefined.UNDEFINED;
                }
                throw new UnsupportedScriptException("the property " + name + " of an array");
            }
        };
    }

    private static List<@Nullable Object> filtered(List<@Nullable Object> list, List<@Nullable Object> arguments) {
        var kept = new ArrayList<@Nullable Object>();
        each(list, argument(arguments, 0), (item, result) -> {
            if (Values.truthy(result)) {
                kept.add(item);
            }
        });
        return kept;
    }

    private interface Each {
        void accept(@Nullable Object item, @Nullable Object result);
    }

    private static void each(List<@Nullable Object> list, @Nullable Object function, Each then) {
        if (!(function instanceof Callable callable)) {
            throw new ScriptException(Values.text(function) + " is not a function");
        }
        for (var i = 0; i < list.size(); i++) {
            var arguments = new ArrayList<@Nullable Object>();
            arguments.add(list.get(i));
            arguments.add((double) i);
            then.accept(list.get(i), callable.call(arguments));
        }
    }

    private static int index(@Nullable Object given, int length, int otherwise) {
        if (given == Undefined.UNDEFINED) {
            return otherwise;
        }
        var number = (int) Values.number(given);
        return Math.clamp(number < 0 ? length + number : number, 0, length);
    }
}
