package io.faststate.showcase.dashboard;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.kit.Card;
import io.faststate.dsl.kit.chart.Charts;
import java.util.List;
import java.util.stream.IntStream;

/** Fifty charts on one page, each with a new point a second. */
public final class MachinesPage {
    private static final int COUNT = 50;
    private static final int HEIGHT = 110;
    private static final int SWING = 30;
    private static final int NOISE = 8;
    private static final List<Integer> MACHINES = IntStream.rangeClosed(1, COUNT).boxed().toList();

    private MachinesPage() {}

    /** The page. */
    public static Node view(Page page) {
        return charts(MACHINES);
    }

    static Div charts(List<Integer> machines) {
        return div(div(each(machines, it -> "machine-" + it,
                                it -> Card.of("Machine " + it).with(live(Plant.STATE, plant -> load(plant, it))).view()))
                        .cls("charts"))
                .cls("dashboard");
    }

    private static Element<?> load(Plant plant, int machine) {
        return Charts.line("Load of machine " + machine, plant.seconds(Span.SHORT), plant::time)
                .series("Load", at -> load(machine, at))
                .range(0, 100).unit("%").decimals(0).window(Span.SHORT.length()).height(HEIGHT).hideTitle().view();
    }

    private static double load(int machine, long at) {
        return 55 + SWING * Math.sin(at / (20.0 + machine) + machine) + NOISE * Plant.noise(at, 100 + machine);
    }
}
