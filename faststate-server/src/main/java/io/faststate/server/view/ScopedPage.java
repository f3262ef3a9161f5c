package io.faststate.server.view;

import io.faststate.dsl.EventHandler;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Presence;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.Method;
import io.faststate.dsl.signal.NamedAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page as seen by one component: everything that the component declares gets the component's prefix. */
public final class ScopedPage implements Page {
    private final ViewPage page;
    private final ScopeName scope;

    ScopedPage(ViewPage page, ScopeName scope) {
        this.page = page;
        this.scope = scope;
    }

    /** The component's scope, which is unique on its page. */
    public ScopeName name() {
        return scope;
    }

    @Override
    public Page scope(Object key) {
        return new ScopedPage(page, scope.inner(key));
    }

    @Override
    public BooleanSignal signal(String name, boolean initial) {
        return page.signal(scope.of(name), initial);
    }

    @Override
    public <N extends Number> NumberSignal<N> signal(String name, N initial) {
        return page.signal(scope.of(name), initial);
    }

    @Override
    public StringSignal signal(String name, String initial) {
        return page.signal(scope.of(name), initial);
    }

    @Override
    public <E extends Enum<E>> ValueSignal<E> signal(String name, E initial) {
        return page.signal(scope.of(name), initial);
    }

    @Override
    public <R extends Record> RecordSignal<R> signal(String name, R initial) {
        return page.signal(scope.of(name), initial);
    }

    @Override
    public <T> ListSignal<T> signal(String name, List<? extends T> initial, Class<T> itemType) {
        return page.signal(scope.of(name), initial, itemType);
    }

    @Override
    public FileSignal file(String name) {
        return page.file(scope.of(name));
    }

    @Override
    public <T> State<T> tab(String name, T initial) {
        return page.tab(scope.of(name), initial);
    }

    @Override
    public <T> State<T> tab(String name, Class<T> type, T initial) {
        return page.tab(scope.of(name), type, initial);
    }

    @Override
    public NamedAction action(Method method, String name, EventHandler handler) {
        return page.action(method, name, scope, handler);
    }

    @Override
    public NamedAction action(Method method, String name, Handler handler) {
        return page.action(method, name, scope, handler);
    }

    @Override
    public String path(String name) {
        return page.path(name);
    }

    @Override
    public long pathLong(String name) {
        return page.pathLong(name);
    }

    @Override
    public int pathInt(String name) {
        return page.pathInt(name);
    }

    @Override
    public <T> T path(String name, Class<T> type) {
        return page.path(name, type);
    }

    @Override
    public String path() {
        return page.path();
    }

    @Override
    public String base() {
        return page.base();
    }

    @Override
    public Locale locale() {
        return page.locale();
    }

    @Override
    public Request request() {
        return page.request();
    }

    @Override
    public String absoluteUrl(String path) {
        return page.absoluteUrl(path);
    }

    @Override
    public <T> Query<T> query(String name, T initial) {
        return page.query(name, initial);
    }

    @Override
    public <T> Query<Optional<T>> query(String name, Class<T> type) {
        return page.query(name, type);
    }

    @Override
    public <T> Query<List<T>> query(String name, List<? extends T> initial, Class<T> itemType) {
        return page.query(name, initial, itemType);
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public Page title(String title) {
        page.title(title);
        return this;
    }

    @Override
    public Page title(StringExpr title) {
        page.title(title);
        return this;
    }

    @Override
    public Page head(Node... content) {
        page.head(content);
        return this;
    }

    @Override
    public State<Presence> presence(String topic, String name) {
        return page.presence(topic, name);
    }

    @Override
    public Page onMount(Handler handler) {
        page.onMount(handler);
        return this;
    }

    @Override
    public Page onUnmount(Handler handler) {
        page.onUnmount(handler);
        return this;
    }

    @Override
    public Page every(Duration period, Handler handler) {
        page.every(period, handler);
        return this;
    }

    @Override
    public Page background(Handler handler) {
        page.background(handler);
        return this;
    }
}
