package io.faststate.dsl.element;

import io.faststate.dsl.Page;
import io.faststate.dsl.signal.NumberSignal;
import java.io.Serializable;

/**
 * A range that a person chooses by dragging across an element, as two fractions of the element's width: 0 is its left edge
 * and 1 its right one, in every language.
 *
 * {@snippet :
 * var range = page.brush("range");
 * return div(
 *         timeline().brush(range, (from, to) -> shown.set(shown.get().part(from, to))),
 *         p("From ", range.from().times(100).rounded().text(), " %"));
 * }
 *
 * <p>Where the content of an element shows only a part of what the range is of, an element inside says which, in its
 * attribute {@code data-brush-shows="0.25 0.75"}: a drag across the whole width then gives 0.25 and 0.75. It may change
 * without a change of the element around it.
 *
 * <p>An instance is immutable.
 */
public final class Brush {
    private final NumberSignal<Double> from;
    private final NumberSignal<Double> to;

    private Brush(NumberSignal<Double> from, NumberSignal<Double> to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A brush of a page, as {@link Page#brush} makes it.
     *
     * @param name its name, unique on the page: its signals are {@code nameFrom} and {@code nameTo}
     */
    public static Brush of(Page page, String name) {
        return new Brush(page.signal(name + "From", 0.0), page.signal(name + "To", 1.0));
    }

    /** Where the range begins that was chosen last; 0 before. */
    public NumberSignal<Double> from() {
        return from;
    }

    /** Where the range ends that was chosen last; 1 before. */
    public NumberSignal<Double> to() {
        return to;
    }

    /** What the server does with a range. */
    @FunctionalInterface
    public interface Chosen extends Serializable {
        /**
         * A person chose a range.
         *
         * @param from where it begins, from 0
         * @param to where it ends, up to 1, and after its beginning
         * @throws Exception to fail this event only, like a {@link io.faststate.dsl.Handler}
         */
        void range(double from, double to) throws Exception;
    }
}
