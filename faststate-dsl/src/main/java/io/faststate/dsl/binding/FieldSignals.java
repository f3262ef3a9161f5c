package io.faststate.dsl.binding;

import io.faststate.dsl.Element;
import io.faststate.dsl.Html;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.render.ErrorNames;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ScalarSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import io.faststate.dsl.value.ComponentPath;

/** The signals behind fields that show parts of records. */
public final class FieldSignals {
    private FieldSignals() {}

    public static StringSignal error(RecordSignal<?> record, String path) {
        return SignalInternals.get().text(ErrorNames.of(record, path));
    }

    public static StringSignal error(State<?> state, String path) {
        return SignalInternals.get().text(ErrorNames.of(state, path));
    }

    /** The id of the element that shows a message. */
    public static String id(StringSignal error) {
        return "faststate" + error.name();
    }

    /** An element that shows a message while there is one. */
    public static Small message(StringSignal error) {
        var shown = Html.small();
        Elements.put(shown, new MessageMark(error));
        return shown.text(error)
                .id(id(error))
                .cls("error")
                .attr("role", "alert")
                .showWhen(error.isNot(""));
    }

    /** The signal that a field for a part of a state writes. Its type depends on the field. */
    public static ScalarSignal<?> field(State<?> state, ComponentPath part) {
        var name = ErrorNames.base(state) + '_' + part.path().replace('.', '_');
        var type = part.type();
        if (type == Boolean.class) {
            return SignalInternals.get().flag(name);
        }
        if (type.isEnum()) {
            return SignalInternals.get().value(name, (Enum<?>) type.getEnumConstants()[0]);
        }
        return SignalInternals.get().text(name);
    }
}
