package io.faststate.benchmarks.fanout;

import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.client.EmbeddedClient;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.language.Languages;
import io.faststate.server.load.Loads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.region.SharedRegions;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.DocumentParts;
import io.faststate.server.route.KeptRequest;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRequest;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.route.QueryText;
import io.faststate.server.security.SigningKey;
import io.faststate.server.security.TrustedProxies;
import io.faststate.server.session.CookieName;
import io.faststate.server.session.Session;
import io.faststate.server.session.SessionCookie;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.Retentions;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.validation.Validation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An application without its HTTP server, and page instances of many sessions. */
final class Pages {
    private static final long REGION_BYTES = 64L << 20;
    private static final long OTHER_DIGEST = 1;

    private final States states;
    private final Sessions sessions;
    private final RenderServices services;
    private final PageRoute route;

    Pages(Shown shown) {
        this(shown.view());
    }

    Pages(View view) {
        var meters = new Meters(new SimpleMeterRegistry());
        var key = SigningKey.random();
        states = new States(StateStore.memory(), Retentions.DEFAULT, meters);
        sessions = new Sessions(new SessionCookie(key, false, CookieName.usual("")), states, Duration.ofDays(1));
        var client = new EmbeddedClient(ClientSettings.usual());
        var parts = new DocumentParts("", client, false, false, false, Languages.of("en"), KeptRequest.NONE, List::of, Optional.empty());
        var regions = new SharedRegions(states, meters, REGION_BYTES, Duration.ofHours(1));
        services = new RenderServices(states, sessions, new Validation(Locale.ENGLISH), key, parts, TrustedProxies.NONE, meters, regions, new Loads(tab -> {}));
        route = new PageRoute("/", view);
        services.add(route);
    }

    /** A session that holds a state of its own. */
    Session session(int number) {
        var session = sessions.issue();
        update(Shown.NAME, session.owner(), "Visitor " + number);
        return session;
    }

    /** The page in a tab of a session. */
    PageInstance open(Session session, int number) {
        try {
            var address = new PageAddress("tab " + number, session, route.pattern(), "/", QueryText.NONE, PageRequest.NONE);
            return PageInstance.build(services, new PageToken(address, OTHER_DIGEST), route);
        } catch (Exception e) {
            throw new IllegalStateException("The view failed", e);
        }
    }

    /** Changes what all pages show. */
    void change(int count) {
        update(Shown.COUNT, "", count);
    }

    private <T> void update(State<T> state, String owner, T value) {
        var place = new StateKey(state.scope(), owner, state.name());
        var unused = states.update(state, place, old -> value, EventClaim.none());
    }
}
