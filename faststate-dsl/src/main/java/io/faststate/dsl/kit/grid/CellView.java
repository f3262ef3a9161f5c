package io.faststate.dsl.kit.grid;

import java.io.Serializable;
import java.lang.constant.Constable;

/**
 * What a cell shows instead of its value's text, such as a badge, or a text that follows a state by itself:
 * {@code stock -> PRICES.of(stock.id()).text(Price::last)}.
 *
 * @param <T> the type of a row
 */
@FunctionalInterface
public interface CellView<T> extends Serializable {
    /** The content of the row's cell. */
    Constable render(T row);
}
