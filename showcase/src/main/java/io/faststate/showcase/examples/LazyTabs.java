package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prevent;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import java.util.List;

/**
 * Tabs whose panels are made when they are asked for.
 *
 * @see <a href="https://www.w3.org/WAI/ARIA/apg/patterns/tabs/">Tabs that are activated by hand</a>
 */
final class LazyTabs {
    private LazyTabs() {}

    enum Planet {
        MERCURY("Mercury", "The smallest one, and the nearest to the sun: a year is 88 days long."),
        VENUS("Venus", "A day is longer than a year there, and hot enough to melt lead."),
        EARTH("Earth", "The only one that is known to have readers."),
        MARS("Mars", "The highest mountain of all planets, and dust on it.");

        private final String title;
        private final String text;

        Planet(String title, String text) {
            this.title = title;
            this.text = text;
        }

        /** One that is some steps away, around the ends. */
        Planet step(int steps) {
            var all = List.of(values());
            return all.get(Math.floorMod(all.indexOf(this) + steps, all.size()));
        }

        String ref() {
            return "tab" + title;
        }
    }

    static Node view(Page page) {
        var selected = page.tab("selected", Planet.MERCURY);
        return live(selected, now -> div(
                div(each(List.of(Planet.values()), Planet::name, it -> tab(it, it == now, selected)))
                        .role("tablist").aria("label", "Planets"),
                div(h2(now.title), p(now.text)).id("panel").role("tabpanel").tabindex(0).aria("labelledby", "tab-" + now))
                .cls("tabs"));
    }

    /** Arrow keys move the focus, Enter and Space select, since a panel takes a request. */
    private static Button tab(Planet planet, boolean selected, State<Planet> state) {
        return button(planet.title)
                .id("tab-" + planet)
                .ref(planet.ref())
                .role("tab")
                .aria("selected", selected)
                .aria("controls", "panel")
                .tabindex(selected ? 0 : -1)
                .onClick(() -> state.set(planet))
                .onKey("ArrowRight", focusing(planet.step(1).ref()), prevent())
                .onKey("ArrowLeft", focusing(planet.step(-1).ref()), prevent())
                .onKey("Home", focusing(Planet.MERCURY.ref()), prevent())
                .onKey("End", focusing(Planet.MARS.ref()), prevent());
    }
}
