package io.faststate.dsl.kit.grid;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.StringSignal;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of one grid share.
 *
 * @param page the grid's own scope
 * @param columns all columns, as the code has them
 * @param holding whether the Shift key is held
 */
record GridParts<T, K>(
        Page page,
        String name,
        String label,
        RowSource<T> source,
        Getter<? super T, ? extends K> key,
        List<Column<T, K, ?>> columns,
        boolean selectable,
        State<GridSettings> settings,
        State<Selection> selection,
        State<Editing> editing,
        StringSignal draft,
        BooleanSignal holding) {
    String keyOf(T row) {
        return key.get(row).toString();
    }

    /** How many rows there are, and the first of them. */
    Rows<T> first() {
        return source.fetch(settings.get().request().part(0, 1));
    }

    /** A row, whatever the filters leave, by which the types of columns are known. */
    Optional<T> sample(Rows<T> first) {
        return first.items().findFirst()
                .or(() -> source.fetch(GridSettings.NONE.request().part(0, 1)).items().findFirst());
    }
}
