package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Icon;

/**
 * Buttons that zoom into the x axis of a line chart and move along it, and the part that is shown, which a tab keeps:
 *
 * {@snippet :
 * var zoom = ChartZoom.of(page, "zoom");
 * div(zoom.view(), live(zoom.part(), part ->
 *         Charts.line("Pressure", readings, Reading::time).series("Boiler", Reading::bar).zoomed(part).view()));
 * }
 */
public final class ChartZoom {
    private final Page page;
    private final State<Part> part;

    private ChartZoom(Page page, String id) {
        this.page = page;
        part = page.scope(id).tab("part", Part.WHOLE);
    }

    /**
     * A zoom that shows all at first.
     *
     * @param id what tells it from others of the page
     */
    public static ChartZoom of(Page page, String id) {
        return new ChartZoom(page, id);
    }

    /** The part of the x axis that is shown. */
    public State<Part> part() {
        return part;
    }

    /** The buttons as an element. */
    public Div view() {
        var shown = part;
        return div(
                        button(Icon.PLUS, words("Zoom in", "Vergrößern", "Zoom avant")).onClick(() -> shown.update(Part::in)),
                        button(Icon.MINUS, words("Zoom out", "Verkleinern", "Zoom arrière")).onClick(() -> shown.update(Part::out)),
                        button(Icon.CHEVRON_LEFT, words("Earlier", "Früher", "Plus tôt")).onClick(() -> shown.update(Part::earlier)),
                        button(Icon.CHEVRON_RIGHT, words("Later", "Später", "Plus tard")).onClick(() -> shown.update(Part::later)),
                        button(Icon.REFRESH, words("Show all", "Alles zeigen", "Tout afficher")).onClick(() -> shown.set(Part.WHOLE)))
                .role("group")
                .aria("label", words("Zoom", "Ausschnitt", "Zoom"))
                .cls("fs-chart-zoom");
    }

    private static Button button(Icon icon, String name) {
        return Buttons.small(Buttons.icon(icon, name)).type(ButtonType.BUTTON);
    }

    private String words(String english, String german, String french) {
        return switch (page.locale().getLanguage()) {
            case "de" -> german;
            case "fr" -> french;
            default -> english;
        };
    }

    /**
     * A part of an axis.
     *
     * @param from where it begins, from 0 for the first row
     * @param to where it ends, up to 1 for the last row
     */
    public record Part(double from, double to) {
        /** All of the axis. */
        public static final Part WHOLE = new Part(0, 1);

        private static final double LEAST = 1.0 / 1024;
        private static final double HALF = 0.5;
        private static final double QUARTER = 0.25;

        /**
         * A part of an axis.
         *
         * @throws FastStateException unless it begins before it ends, within 0 and 1
         */
        public Part {
            if (!(from >= 0 && from < to && to <= 1)) {
                throw new FastStateException("A part of an axis can't be from " + from + " to " + to
                        + "; give two numbers between 0 and 1, the lower one first");
            }
        }

        boolean isWhole() {
            return from == 0 && to == 1;
        }

        /** The middle half of it. */
        public Part in() {
            var length = to - from;
            return length <= LEAST ? this : new Part(from + QUARTER * length, to - QUARTER * length);
        }

        /** Twice as much, as far as the axis goes. */
        public Part out() {
            var more = HALF * (to - from);
            var start = Math.clamp(from - more, 0, Math.max(0, 1 - 2 * (to - from)));
            return new Part(start, Math.min(1, start + 2 * (to - from)));
        }

        /** Half of its length further to the start. */
        public Part earlier() {
            var by = Math.min(from, HALF * (to - from));
            return new Part(from - by, to - by);
        }

        /** Half of its length further to the end. */
        public Part later() {
            var by = Math.min(1 - to, HALF * (to - from));
            return new Part(from + by, to + by);
        }
    }
}
