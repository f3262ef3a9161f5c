package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.div;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Brush;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.svg.SvgRoot;

/**
 * A zoom into the x axis of a line chart: buttons that change it and move along the axis, a range of the plot that a person
 * drags across, and the part that is shown, which a tab keeps:
 *
 * {@snippet :
 * var zoom = ChartZoom.of(page, "zoom");
 * div(zoom.view(), live(() ->
 *         Charts.line("Pressure", readings, Reading::time).series("Boiler", Reading::bar).zoomed(zoom).view()));
 * }
 *
 * <p>Show the {@linkplain #view buttons} too: they are the way by keyboard.
 */
public final class ChartZoom {
    private final Page page;
    private final State<Part> part;
    private final Brush brush;

    private ChartZoom(Page page, String id) {
        this.page = page;
        var own = page.scope(id);
        part = own.tab("part", Part.WHOLE);
        brush = own.brush("drag");
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

    /**
     * Lets a person drag across a drawing.
     *
     * @param seen the part that it shows
     * @param low the position at the beginning of what the brush is over
     * @param high the position at its end
     */
    void listen(SvgRoot drawing, Part seen, double low, double high) {
        // What handlers capture: these, and not the zoom.
        var shown = part;
        drawing.brush(brush, (from, to) -> shown.set(seen.part(from, to, low, high)));
        if (!seen.isWhole()) {
            drawing.onDoubleClick(() -> shown.set(Part.WHOLE));
        }
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
     * A part of an axis. The axis goes from the first row to the last one, whichever these are when the chart is drawn, or
     * between two fixed positions: a part that a person chose on the plot stays where it is while rows are added.
     *
     * @param from where it begins, from 0 for the beginning of the axis
     * @param to where it ends, up to 1 for the end of the axis
     * @param low the position where the axis begins, a number or seconds since 1970; 0, like the other one, if it is not fixed
     * @param high the position where it ends
     */
    public record Part(double from, double to, double low, double high) {
        /** All of the axis. */
        public static final Part WHOLE = new Part(0, 1);

        private static final double LEAST = 1.0 / 1024;
        private static final double HALF = 0.5;
        private static final double QUARTER = 0.25;

        /**
         * A part of an axis. All of a fixed axis is all of the rows.
         *
         * @throws FastStateException unless it begins before it ends, within 0 and 1, and the axis does not end before it
         *     begins
         */
        public Part {
            if (!(from >= 0 && from < to && to <= 1)) {
                throw new FastStateException("A part of an axis can't be from " + from + " to " + to
                        + "; give two numbers between 0 and 1, the lower one first");
            }
            if (!(low <= high) || Double.isInfinite(high - low)) {
                throw new FastStateException("An axis can't be from " + low + " to " + high
                        + "; give two finite numbers, the lower one first");
            }
            if (from == 0 && to == 1) {
                low = 0;
                high = 0;
            }
        }

        /**
         * A part of the axis from the first row to the last one.
         *
         * @throws FastStateException unless it begins before it ends, within 0 and 1
         */
        public Part(double from, double to) {
            this(from, to, 0, 0);
        }

        boolean isWhole() {
            return from == 0 && to == 1;
        }

        boolean isFixed() {
            return low < high;
        }

        /**
         * A part of what is seen of the axis, which is then fixed.
         *
         * @param first where it begins, from 0 for where this part does
         * @param last where it ends, up to 1 for where this part does
         * @param left the position where this part begins
         * @param right the position where this part ends
         */
        Part part(double first, double last, double left, double right) {
            var length = to - from;
            var middle = from + (first + last) * length * HALF;
            var half = Math.max((last - first) * length, LEAST) * HALF;
            var start = Math.clamp(middle - half, 0, 1 - 2 * half);
            var end = Math.min(1, start + 2 * half);
            if (isFixed()) {
                return new Part(start, end, low, high);
            }
            var whole = (right - left) / length;
            var begins = left - from * whole;
            return new Part(start, end, begins, begins + whole);
        }

        /** The middle half of it. */
        public Part in() {
            var length = to - from;
            return length <= LEAST ? this : new Part(from + QUARTER * length, to - QUARTER * length, low, high);
        }

        /** Twice as much, as far as the axis goes. */
        public Part out() {
            var more = HALF * (to - from);
            var start = Math.clamp(from - more, 0, Math.max(0, 1 - 2 * (to - from)));
            return new Part(start, Math.min(1, start + 2 * (to - from)), low, high);
        }

        /** Half of its length further to the start. */
        public Part earlier() {
            var by = Math.min(from, HALF * (to - from));
            return new Part(from - by, to - by, low, high);
        }

        /** Half of its length further to the end. */
        public Part later() {
            var by = Math.min(1 - to, HALF * (to - from));
            return new Part(from + by, to + by, low, high);
        }
    }
}
