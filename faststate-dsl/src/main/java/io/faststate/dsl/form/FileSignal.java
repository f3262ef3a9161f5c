package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.ListSize;
import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.Signal;
import java.util.List;
import java.util.Optional;

/**
 * The files that a user chose in {@code input().bind(picture)}, with their contents. They are sent with each event of
 * the page until {@link #clear} empties the signal, and count towards the size limit of an event's body.
 */
public final class FileSignal extends Signal<List<ChosenFile>> {
    private FileSignal(String name) {
        super(name, List.of());
    }

    /**
     * Creates a signal without files.
     *
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static FileSignal of(String name) {
        return new FileSignal(name);
    }

    /**
     * The first of the files that came with the event.
     *
     * @throws FastStateException in a view, because a render for the stream has no values from the browser
     */
    public Optional<ChosenFile> file() {
        return get().stream().findFirst();
    }

    /**
     * Discards the files in the tab that the event came from.
     *
     * @throws FastStateException in a view
     */
    public void clear() {
        set(List.of());
    }

    /** The number of chosen files. */
    public NumberExpr<Integer> size() {
        return new ListSize(this);
    }

    /** Whether no file was chosen. */
    public BooleanExpr isEmpty() {
        return size().is(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<List<ChosenFile>> type() {
        return (Class<List<ChosenFile>>) (Class<?>) List.class;
    }

    @Override
    protected Object kind() {
        return FileSignal.class;
    }

    @Override
    protected Expr<List<ChosenFile>> literal(List<ChosenFile> value) {
        return new Literal<>(value);
    }

    @Override
    protected void check(List<ChosenFile> value) {
        if (!value.isEmpty()) {
            throw new FastStateException("Signal " + name() + " can't be given files: only a user chooses files; "
                    + "clear() forgets them");
        }
    }
}
