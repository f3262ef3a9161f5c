package io.faststate.server.load;

import io.faststate.dsl.port.LoadState;


/** One load of one tab, from its beginning. */
public final class TabLoad {
    private final Loads loads;
    private final String tab;
    private final String id;
    private volatile Loads.Found found = new Loads.Found(new LoadState.Pending<>(), 0);

    TabLoad(Loads loads, String tab, String id) {
        this.loads = loads;
        this.tab = tab;
        this.id = id;
    }

    String tab() {
        return tab;
    }

    String id() {
        return id;
    }

    Loads.Found found() {
        return found;
    }

    /** Whether its tab is still waiting for it. */
    public boolean wanted() {
        return loads.wanted(this);
    }

    /** Notes the loaded value, or the failure. */
    public void end(LoadState<?> state) {
        found = new Loads.Found(state, loads.nextVersion());
        loads.changed(this);
    }
}
