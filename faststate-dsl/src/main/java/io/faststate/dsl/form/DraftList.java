package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.port.RenderWork;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.port.Work;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The records in a list of a draft, each with its own group of fields that users add and remove:
 *
 * {@snippet :
 * var lines = draft.list(Order::lines);
 * fragment(
 *         each(lines.items(), NestedDraft::path, line -> fieldset(
 *                 input().bind(line, Line::product), line.error(Line::product),
 *                 button("Remove").onClick(() -> lines.remove(line), prevent()))),
 *         button("Add a line").onClick(() -> lines.add(new Line("", 1)), prevent()))
 * }
 *
 * <p>The browser holds the typed values. The server holds the number of records, for each tab.
 *
 * @param <R> the type of the records
 */
public final class DraftList<R extends Record> {
    static {
        DraftInternals.set(new Internals());
    }

    private final DraftPlace place;
    private final Class<R> itemType;

    DraftList(DraftPlace place, Class<R> itemType) {
        this.place = place;
        this.itemType = itemType;
    }

    DraftPlace place() {
        return place;
    }

    /** The records' class. */
    public Class<R> itemType() {
        return itemType;
    }

    /** The current records. A view that reads them follows their number. */
    public List<NestedDraft<R>> items() {
        return IntStream.range(0, size())
                .mapToObj(index -> new NestedDraft<>(place.at(String.valueOf(index)), itemType))
                .toList();
    }

    /** The current number of records. A view that reads it follows it. */
    public int size() {
        return Work.current() instanceof RenderWork render
                ? render.size(this)
                : Work.handlingEvent("count the records of signal " + place.root().name()).size(this);
    }

    /**
     * Adds a record at the end. Typed values of the other records stay, valid or not.
     *
     * @throws FastStateException in a view
     */
    public void add(R item) {
        Work.handlingEvent("add to signal " + place.root().name()).add(this, item);
    }

    /**
     * Removes a record.
     *
     * @throws FastStateException in a view
     */
    public void remove(NestedDraft<R> item) {
        var index = Integer.parseInt(item.path().substring(place.path().length() + 1));
        Work.handlingEvent("remove from signal " + place.root().name()).remove(this, index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DraftList<?> list && list.place.equals(place) && list.itemType == itemType;
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, itemType);
    }

    /** Gives the library and the server what views have no use for. */
    private static final class Internals extends DraftInternals {
        @Override
        public RecordSignal<?> root(Draft<?> draft) {
            return DraftPlace.of(draft).root();
        }

        @Override
        public String path(Draft<?> draft) {
            return DraftPlace.of(draft).path();
        }

        @Override
        public RecordSignal<?> root(DraftList<?> list) {
            return list.place.root();
        }

        @Override
        public String path(DraftList<?> list) {
            return list.place.path();
        }

        @Override
        public <R extends Record> DraftList<R> list(RecordSignal<?> root, String path, Class<R> itemType) {
            return new DraftList<>(new DraftPlace(root, path), itemType);
        }

        @Override
        public State<Integer> count(DraftList<?> list) {
            var root = root(list);
            var path = path(list);
            var initial = DraftPath.read(root.initial(), path) instanceof List<?> items ? items.size() : 0;
            return StateInternals.get().number("_count_" + root.name() + '_' + path.replace('.', '_'), initial);
        }
    }
}
