package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Callable;
import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What each attribute does, by the name that follows {@code data-}. */
final class Plugins {
    private static final Pattern CODE = Pattern.compile("(?i)on.*|srcdoc");

    private final LivePage page;
    private final Map<String, Consumer<Applied>> named = new HashMap<>();
    /** What leaves one of its items to the Tab key. */
    private final List<Roving> focusing = new ArrayList<>();

    Plugins(LivePage page) {
        this.page = page;
        named.put("signals", this::signals);
        named.put("text", this::text);
        named.put("show", this::show);
        named.put("class", this::classes);
        named.put("attr", this::attributes);
        named.put("style", this::style);
        named.put("computed", this::computed);
        named.put("effect", this::effect);
        named.put("init", this::init);
        named.put("indicator", this::indicator);
        named.put("ref", this::ref);
        named.put("json-signals", this::jsonSignals);
        named.put("bind", attribute -> new Binding(page, attribute).begin());
        var listening = new Listening(page);
        named.put("on", listening::on);
        named.put("on-interval", listening::onInterval);
        named.put("on-intersect", listening::onIntersect);
        named.put("on-signal-patch", listening::onSignalPatch);
        named.put("toast", this::toast);
        named.put("persist", attribute -> new Persisting(page, attribute).begin());
        named.put("match-media", page.media()::follow);
        named.put("upload", attribute -> new Uploading(page, attribute).begin());
        named.put("upload-preview", new UploadPreview(page)::begin);
        named.put("roving", attribute -> focusing.add(new Roving(page, attribute)));
        // What is dragged across it, the page learns from the deed.
        named.put("brush", attribute -> {});
        named.put("query", attribute -> page.address().follow(attribute));
    }

    boolean knows(String plugin) {
        return named.containsKey(plugin);
    }

    void apply(Applied attribute) {
        named.getOrDefault(attribute.plugin(), it -> {}).accept(attribute);
    }

    /** Leaves one item of each container to the Tab key, after whatever changed. */
    void keepFocus() {
        focusing.removeIf(Roving::isGone);
        List.copyOf(focusing).forEach(Roving::keep);
    }

    /** Acts now and whenever a signal that it read changes, until the attribute goes. */
    void follow(Applied attribute, Runnable action, boolean derives) {
        var reaction = page.reactions().react(action, failure -> page.report(attribute, failure), derives);
        attribute.onEnd(reaction::stop);
        attribute.onRefresh(reaction::run);
    }

    private @Nullable Object value(Applied attribute) {
        return page.value(attribute, Map.of());
    }

    private void signals(Applied attribute) {
        Runnable merge = () -> page.guard(attribute, () -> {
            var result = value(attribute);
            var changes = new LinkedHashMap<String, @Nullable Object>();
            if (attribute.key() != null) {
                nest(changes, attribute.signal(), result);
            } else if (result instanceof Map<?, ?>) {
                changes.putAll(Values.object(result));
            }
            page.signals().merge(changes, attribute.has("ifmissing"), page.signals().remoteId());
        });
        merge.run();
        attribute.onRefresh(merge);
    }

    private static void nest(Map<String, @Nullable Object> into, List<String> path, @Nullable Object value) {
        var at = into;
        for (var key : path.subList(0, path.size() - 1)) {
            var inner = new LinkedHashMap<String, @Nullable Object>();
            at.put(key, inner);
            at = inner;
        }
        at.put(path.get(path.size() - 1), value);
    }

    private void text(Applied attribute) {
        follow(attribute, () -> {
            var value = value(attribute);
            var text = Values.isNothing(value) ? "" : Values.text(value);
            if (!attribute.element().wholeText().equals(text) || !attribute.element().children().isEmpty()) {
                attribute.element().text(text);
            }
        }, false);
    }

    private void show(Applied attribute) {
        follow(attribute, () -> {
            var element = attribute.element();
            if (!Values.truthy(value(attribute))) {
                Styles.set(element, "display", "none");
            } else if (Styles.get(element, "display").equals("none")) {
                Styles.set(element, "display", "");
            }
        }, false);
    }

    /** Shows each member of an object, or the one value of the key. */
    private void each(Applied attribute, BiConsumer<String, @Nullable Object> show) {
        follow(attribute, () -> {
            var result = value(attribute);
            var key = attribute.key();
            if (key != null) {
                show.accept(key, result);
            } else if (result instanceof Map<?, ?>) {
                Values.object(result).forEach(show);
            }
        }, false);
    }

    private void classes(Applied attribute) {
        each(attribute, (names, on) -> {
            for (var name : names.split("\\s+")) {
                if (!name.isEmpty() && Values.truthy(on)) {
                    attribute.element().addClass(name);
                } else if (!name.isEmpty()) {
                    attribute.element().removeClass(name);
                }
            }
        });
    }

    private void attributes(Applied attribute) {
        each(attribute, (name, value) -> {
            var element = attribute.element();
            if (CODE.matcher(name).matches()) {
                throw new io.faststate.server.testing.script.ScriptException("refused: the attribute " + name);
            }
            if (Values.isNothing(value) || Boolean.FALSE.equals(value)) {
                element.removeAttr(name);
            } else {
                element.attr(name, Boolean.TRUE.equals(value) ? "" : value instanceof String text ? text : JsonText.write(value));
            }
        });
    }

    private void style(Applied attribute) {
        var before = new HashMap<String, String>();
        each(attribute, (name, value) -> {
            var property = name.startsWith("--")
                    ? name
                    : Pattern.compile("[A-Z]").matcher(name).replaceAll("-$0").toLowerCase(Locale.ROOT);
            var element = attribute.element();
            before.computeIfAbsent(property, key -> Styles.get(element, key));
            var set = Values.truthy(value) || (value instanceof Double number && number == 0);
            Styles.set(element, property, set ? Values.text(value) : before.getOrDefault(property, ""));
        });
    }

    private void computed(Applied attribute) {
        if (attribute.key() != null) {
            follow(attribute, () -> page.signals().set(attribute.signal(), value(attribute)), true);
        } else {
            derive(attribute, page.reactions().untracked(() -> value(attribute)), List.of());
        }
    }

    private void derive(Applied attribute, @Nullable Object source, List<String> path) {
        if (source instanceof Callable function) {
            follow(attribute, () -> page.signals().set(path, function.call(List.of())), true);
        } else if (source instanceof Map<?, ?>) {
            Values.object(source).forEach((key, inner) -> {
                var deeper = new ArrayList<>(path);
                deeper.add(key);
                derive(attribute, inner, deeper);
            });
        }
    }

    private void effect(Applied attribute) {
        follow(attribute, () -> value(attribute), false);
        attribute.onRefresh(null);
    }

    private void init(Applied attribute) {
        page.timed(attribute, event -> page.run(attribute, Map.of())).accept(null);
    }

    /** True while a request of the element is under way. */
    private void indicator(Applied attribute) {
        var path = attribute.signal();
        var running = new int[1];
        page.signals().set(path, false);
        attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, "datastar-fetch", false, event -> {
            if (attribute.element().equals(event.property("element"))) {
                if ("started".equals(event.property("fetch"))) {
                    running[0]++;
                } else if ("finished".equals(event.property("fetch")) && running[0] > 0) {
                    running[0]--;
                }
                page.signals().set(path, running[0] > 0);
            }
        }));
        attribute.onEnd(() -> page.signals().set(path, false));
    }

    private void ref(Applied attribute) {
        var path = attribute.signal();
        var host = page.host(attribute.element());
        page.signals().set(path, host);
        attribute.onEnd(() -> {
            if (page.signals().peek(path) == host) {
                page.signals().set(path, Undefined.UNDEFINED);
            }
        });
    }

    private void jsonSignals(Applied attribute) {
        follow(attribute, () -> {
            page.reactions().readAll();
            attribute.element().text(JsonText.write(page.signals().pick(path -> true)));
        }, false);
    }

    private void toast(Applied attribute) {
        var told = JsonText.readObject(attribute.text());
        Element element = attribute.element();
        element.remove();
        page.toasts().show(Values.text(told.get("text")), told.get("kind") instanceof String kind ? kind : "info",
                told.get("time") instanceof Double time ? time : Double.NaN);
    }
}
