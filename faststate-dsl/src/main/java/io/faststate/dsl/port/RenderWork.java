package io.faststate.dsl.port;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StorageKind;
import java.util.function.Supplier;

/** A render at work: what views do besides reading. */
public non-sealed interface RenderWork extends Work {
    /** How many records a list has that the browser holds. */
    int size(DraftList<?> list);

    /** Ends the render if a guard does not allow it, and asks the guard again before each handler that the render yields. */
    void require(Guard guard);

    /** Makes content, and what it declares on the way, such as named actions, behind a guard. */
    <T> T behind(Guard guard, Supplier<T> content);

    /** A value of a state as a text that only this application can make. */
    <R extends Record> String sealed(State<R> state, R value);

    /** Lets the browser change a component of a record that no field shows. */
    void accept(RecordSignal<?> signal, String path);

    /** Makes the browser keep a signal. */
    void persist(Signal<?> signal, StorageKind where);

    /** Makes a signal say whether a media query holds. */
    void media(String signal, String query);

    /** Declares a query parameter of the page, in place of an earlier one of its name. */
    <T> Query<T> declare(Query<T> query);

    /** The address of the page with another text of a query parameter. */
    String address(Query<?> query, String text);

    /** How far a load of the tab is, which the render waits for from now on. */
    <T> LoadState<T> load(Load<T> load);

    /**
     * Notes that what is being rendered depends on who it is rendered for, so that it is shown to nobody else. States say so
     * by their scope.
     */
    void personal();
}
