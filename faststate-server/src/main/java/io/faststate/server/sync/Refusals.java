package io.faststate.server.sync;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.render.ErrorNames;
import io.faststate.server.render.PageFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The messages that a browser shows beside its fields, and which handler's values they are about. */
public final class Refusals {
    /** The route id of the handler, by the name of the signal that holds the message. */
    private final Map<String, String> shown = new LinkedHashMap<>();

    /** The signals that show the new violations and remove the handler's earlier ones. */
    public Map<String, Object> show(PageFacts facts, Rejection rejection, String routeId) {
        var values = clear(routeId);
        for (var violation : rejection.invalid().violations()) {
            for (var name : names(facts, rejection, violation)) {
                values.merge(name, violation.message(), (one, other) -> one.equals("") ? other : one + "; " + other);
                shown.put(name, routeId);
            }
        }
        return values;
    }

    /** The messages that no element of the page shows, as one text. */
    public String unshown(PageFacts facts, Rejection rejection) {
        return rejection.invalid().violations().stream()
                .filter(violation -> names(facts, rejection, violation).stream().noneMatch(facts::showsMessage))
                .map(Violation::toString)
                .collect(Collectors.joining("; "));
    }

    /** Forgets the messages about a handler's values; returns the signals that remove them. */
    Map<String, Object> clear(String routeId) {
        var cleared = new LinkedHashMap<String, Object>();
        shown.entrySet().removeIf(each -> {
            var his = each.getValue().equals(routeId);
            if (his) {
                cleared.put(each.getKey(), "");
            }
            return his;
        });
        return cleared;
    }

    /** The signals of the page for a message: of its own component, or else of the enclosing one. */
    private static List<String> names(PageFacts facts, Rejection rejection, Violation violation) {
        var item = of(facts, rejection, violation.path().replaceAll("\\[(\\d+)\\]", ".$1"));
        if (!item.isEmpty()) {
            return item;
        }
        var path = violation.path().replaceAll("\\[[^]]*\\].*|\\.<.*", "");
        while (true) {
            var names = of(facts, rejection, path);
            if (!names.isEmpty() || path.isEmpty()) {
                return names;
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
    }

    private static List<String> of(PageFacts facts, Rejection rejection, String path) {
        var invalid = rejection.invalid();
        var names = new ArrayList<String>();
        if (invalid.type() == Upload.class) {
            names.add("_error_" + path);
        }
        invalid.state().ifPresent(state -> names.add(ErrorNames.of(state, path)));
        var records = new ArrayList<RecordSignal<?>>();
        for (var signal : facts.page().signals().values()) {
            if (signal instanceof RecordSignal<?> record && record.type() == invalid.type()) {
                records.add(record);
            }
        }
        // A page may have several forms of one kind; the message belongs to the one that the handler read.
        if (records.stream().anyMatch(rejection.drafts()::contains)) {
            records.retainAll(rejection.drafts());
        }
        records.forEach(record -> names.add(ErrorNames.of(record, path)));
        names.retainAll(facts.signals().keySet());
        return names;
    }
}
