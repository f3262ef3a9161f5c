package io.faststate.server.instance;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.server.render.PageFacts;
import io.faststate.server.signal.AcceptedParts;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;

/**
 * The records that handlers gave a tab's signals where the browser may change only parts of them. They are a state of
 * the tab, so they survive a restart and move between nodes.
 */
final class GivenRecords {
    // No state of an application has such a name in the store: its names have only letters and digits.
    private static final String NAME = "faststate-given-";
    private static final State<String> GIVEN = State.tab("given", "");

    private final States states;
    private final String tab;

    GivenRecords(States states, String tab) {
        this.states = states;
        this.tab = tab;
    }

    /** Which parts of the page's records the browser may change. */
    AcceptedParts accepted(PageFacts facts) {
        var accepted = AcceptedParts.builder();
        for (var signal : facts.page().signals().values()) {
            if (signal instanceof RecordSignal<?> record) {
                var given = new ArrayList<Object>();
                find(record).ifPresent(given::add);
                given.add(record.initial());
                facts.body().gatherAssigned(record.name(), given);
                var paths = new HashSet<String>();
                facts.body().gatherFields(record.name(), paths);
                accepted.signal(record, paths, given);
            }
        }
        return accepted.build();
    }

    private Optional<JsonObject> find(RecordSignal<?> signal) {
        var json = states.get(GIVEN, key(signal));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        }
    }

    /** Keeps a record that a handler gave a signal. */
    void keep(PageFacts facts, RecordSignal<?> signal, JsonValue value, EventClaim claim) {
        if (!accepted(facts).whole(signal)) {
            var unused = states.update(GIVEN, key(signal), old -> value.toString(), claim);
        }
    }

    private StateKey key(RecordSignal<?> signal) {
        return new StateKey(Scope.TAB, tab, NAME + signal.name());
    }
}
