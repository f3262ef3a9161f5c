package io.faststate.dsl.binding;

import io.faststate.dsl.Element;
import io.faststate.dsl.form.Draft;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.ComponentPath;

/** Binds fields to components of records. */
public final class ComponentFields {
    private ComponentFields() {}

    /** Binds a field to a component of a record that the browser holds, both ways. */
    public static <E extends Element<E>> E bind(E field, Draft<?> draft, ComponentPath part) {
        var root = DraftInternals.get().root(draft);
        var path = DraftPath.join(DraftInternals.get().path(draft), part.path());
        check(field, part, FieldSignals.error(root, path));
        Elements.put(field, new FieldBinding(field, root, root.name() + '.' + path, whole -> DraftPath.shown(whole, path)));
        return field;
    }

    /** Adds what every field of a component has: its constraints, and whether its value is invalid. */
    public static <E extends Element<E>> void check(E field, ComponentPath part, StringSignal error) {
        Elements.put(field, new Constraints(field, part));
        field.attr("aria-invalid", error.isNot("").choose("true", ""));
        field.attr("aria-describedby", FieldSignals.id(error));
        field.on("input", error.setting(""));
    }
}
