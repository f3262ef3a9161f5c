package io.faststate.server.render;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Query;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.port.RenderWork;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StorageKind;
import io.faststate.server.region.RegionRender;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.PageAddress;
import io.faststate.server.store.StateKey;
import io.faststate.server.view.ViewPage;
import io.faststate.server.view.ViewPlace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a view can do while it runs: it reads, and everything it reads is noted for its region. It can't change anything
 * and has nothing from the browser, so operations that need a handler are refused.
 */
abstract class ViewWork implements RenderWork, ViewPlace {
    final RenderServices services;
    final PageAddress address;
    final ViewPage page;
    /** The values to show again after a form was posted. */
    final @Nullable EnteredForm typed;
    /** The region that is being rendered; the body's outside of all others. */
    RegionRender region;

    ViewWork(RenderServices services, PageAddress address, ViewPage page, RegionRender region, @Nullable EnteredForm typed) {
        this.services = services;
        this.address = address;
        this.page = page;
        this.region = region;
        this.typed = typed;
    }

    /** Puts a guard around what is rendered from here on. */
    abstract void enterGuard(Guard guard);

    @Override
    public final boolean inRegion() {
        return region.live != null;
    }

    @Override
    public <T> T get(State<T> state) {
        var key = key(state);
        region.personal |= !state.scope().shared();
        var found = services.states().load(Queries.begun(address, page, state), key);
        region.reads.putIfAbsent(key, found.version());
        return found.value();
    }

    /** The key of a state's value; for a user state it depends on who is signed in. */
    final StateKey key(State<?> state) {
        if (state.scope() == Scope.USER) {
            note(services.sessions().key(address.session()));
        }
        var key = services.key(address, state);
        if (services.hints().shown()) {
            page.initialValues(services.initialValues(), address.pattern()).uses(key, state);
        }
        return key;
    }

    /** Notes that what is rendered depends on who is signed in, or on their roles. */
    private void note(StateKey key) {
        region.personal = true;
        region.reads.putIfAbsent(key, services.version(key));
    }

    @Override
    public Optional<User> user() {
        var sessions = services.sessions();
        note(sessions.key(address.session()));
        sessions.userId(address.session()).ifPresent(id -> note(sessions.rolesKey(id)));
        return sessions.user(address.session());
    }

    @Override
    public void require(Guard guard) {
        if (!guard.allows()) {
            throw new AccessDeniedException(user().isPresent());
        }
        enterGuard(guard);
    }

    @Override
    public int size(DraftList<?> list) {
        page.check(DraftInternals.get().root(list));
        var count = get(DraftInternals.get().count(list));
        return typed == null ? count : typed.size(list).orElse(count);
    }

    @Override
    public <R extends Record> String sealed(State<R> state, R value) {
        return services.sealed(services.key(address, state), value);
    }

    @Override
    public <T> Query<T> declare(Query<T> query) {
        return page.declare(query);
    }

    @Override
    public String address(Query<?> query, String text) {
        // The rest of the address belongs to the tab, even if the view declared no parameter that is read here.
        region.personal = true;
        var search = Queries.now(address, page, this::get).with(query.name(), StateInternals.get().part(query, text)).text();
        return search.isEmpty() ? address.path() : address.path() + '?' + search;
    }

    @Override
    public void persist(Signal<?> signal, StorageKind where) {
        page.check(signal);
        page.browser().persist(signal, where);
        region.personal = true;
    }

    @Override
    public void media(String signal, String query) {
        page.browser().media(signal, query);
        region.personal = true;
    }
}
