package io.faststate.server.life;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.action.UnusedActions;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a handler of a page's life: it has the states of its tab, but no event and so nothing from the browser. */
final class LifeWork implements Work {
    private final PageInstance instance;
    private final States states;
    private final UnusedActions unused = new UnusedActions();

    LifeWork(PageInstance instance, States states) {
        this.instance = instance;
        this.states = states;
    }

    @Override
    public void describes(ClientAction action) {
        unused.made(action);
    }

    @Override
    public void uses(ClientAction action) {
        unused.used(action);
    }

    /** Fails if the handler created client actions, which have no effect in a handler. */
    void checkActions() {
        unused.check();
    }

    @Override
    public <T> T get(Signal<T> signal) {
        throw noEvent("signal " + signal.name());
    }

    @Override
    public <T> void set(Signal<T> signal, T value) {
        throw noEvent("signal " + signal.name());
    }

    @Override
    public List<Violation> violations(RecordSignal<?> signal) {
        throw noEvent("signal " + signal.name());
    }

    @Override
    public List<UploadedFile> files(String upload) {
        throw noEvent("the files " + upload);
    }

    @Override
    public List<?> consumed(String upload) {
        throw noEvent("the files " + upload);
    }

    @Override
    public int size(DraftList<?> list) {
        throw noEvent("signal " + list.root().name());
    }

    @Override
    public <R extends Record> void add(DraftList<R> list, R item) {
        throw noEvent("signal " + list.root().name());
    }

    @Override
    public void remove(DraftList<?> list, int index) {
        throw noEvent("signal " + list.root().name());
    }

    @Override
    public String message(FieldText.Fault fault) {
        throw noEvent("fields");
    }

    private static FastStateException noEvent(String what) {
        return new FastStateException("No event brought " + what
                + " to a handler of onMount, onUnmount, every or background: keep in a state what it needs");
    }

    @Override
    public <T> T get(State<T> state) {
        return states.get(instance.begun(state), instance.key(state));
    }

    @Override
    public <T> T update(State<T> state, UnaryOperator<T> change) {
        return states.update(instance.begun(state), instance.key(state), change, EventClaim.none());
    }

    @Override
    public <R> R transaction(Supplier<R> task) {
        return states.transaction(task, EventClaim.none());
    }

    @Override
    public Optional<User> user() {
        return instance.user();
    }

    @Override
    public void require(Guard guard) {
        throw new FastStateException("A handler can't require a guard; a view can");
    }

    @Override
    public <T> Query<T> declare(Query<T> query) {
        throw new FastStateException("A handler can't declare query parameter " + query.name() + "; a view can");
    }

    @Override
    public String address(Query<?> query, String text) {
        throw new FastStateException("A handler makes no links: set query parameter " + query.name() + ", and the address follows");
    }
}
