package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.port.RenderWork;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.port.Work;
import java.util.List;
import java.util.stream.IntStream;

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
 * @param root the signal that holds the list
 * @param path the path from the signal to the list
 * @param itemType the records' class
 */
public record DraftList<R extends Record>(RecordSignal<?> root, String path, Class<R> itemType) {
    /** The current records. A view that reads them follows their number. */
    public List<NestedDraft<R>> items() {
        return IntStream.range(0, size())
                .mapToObj(index -> new NestedDraft<>(root, path + '.' + index, itemType))
                .toList();
    }

    /** The current number of records. A view that reads it follows it. */
    public int size() {
        return Work.current() instanceof RenderWork render
                ? render.size(this)
                : Work.handlingEvent("count the records of signal " + root.name()).size(this);
    }

    /**
     * Adds a record at the end. Typed values of the other records stay, valid or not.
     *
     * @throws FastStateException in a view
     */
    public void add(R item) {
        Work.handlingEvent("add to signal " + root.name()).add(this, item);
    }

    /**
     * Removes a record.
     *
     * @throws FastStateException in a view
     */
    public void remove(NestedDraft<R> item) {
        Work.handlingEvent("remove from signal " + root.name()).remove(this, Integer.parseInt(item.path().substring(path.length() + 1)));
    }

    /** The tab state that holds the number of records in the list. */
    public State<Integer> count() {
        var initial = DraftPath.read(root.initial(), path) instanceof List<?> items ? items.size() : 0;
        return StateInternals.get().number("_count_" + root.name() + '_' + path.replace('.', '_'), initial);
    }
}
