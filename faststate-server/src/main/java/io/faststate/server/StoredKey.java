package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.security.SigningKey;
import io.faststate.server.store.Commit;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StateValue;
import io.faststate.server.store.Versioned;
import java.security.SecureRandom;
import java.util.Base64;

/** The signing key of an application that wasn't given one: generated once and kept in its store. */
final class StoredKey {
    private static final int BYTES = 32;
    private static final State<String> SECRET = State.global("signingKey", "");
    private static final StateKey KEY = StateKey.internal(Scope.GLOBAL, "", SECRET.name());

    private StoredKey() {}

    /**
     * The key in a store, generated if there is none. Nodes that start at the same time all use the key of the first.
     */
    static SigningKey of(StateStore store) {
        if (store.load(KEY).isEmpty()) {
            var secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            var text = Base64.getEncoder().encodeToString(secret);
            store.commit(Commit.of(KEY, Versioned.UNWRITTEN, StateValue.of(SECRET, text)));
        }
        return store.load(KEY)
                .map(found -> SigningKey.of(Base64.getDecoder().decode(found.value().as(SECRET))))
                .orElseThrow(() -> new FastStateException("The store keeps no signing key; give one to the builder"));
    }
}
