package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.kit.Buttons;
import java.util.List;
import java.util.Locale;

/** Controls above a demo, for one of its options each. */
final class Options {
    private Options() {}

    /** One of several constants. */
    static <E extends Enum<E>> Node of(String label, State<E> chosen, List<E> all) {
        return live(chosen, now -> div(
                        span(label),
                        Buttons.group(label, each(all, it -> choice(it.name().toLowerCase(Locale.ROOT), it == now)
                                .onClick(() -> chosen.set(it)))))
                .cls("options"));
    }

    /** Yes or no. */
    static Node of(String label, State<Boolean> on) {
        return live(on, now -> div(choice(label, now).onClick(() -> on.set(!now))).cls("options"));
    }

    private static Button choice(String name, boolean isChosen) {
        return Buttons.small(Buttons.outline(name)).aria("pressed", isChosen).cls("fs-toggle");
    }
}
