package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.client.EmbeddedClient;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.document.NewDocument;
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
import io.faststate.server.store.StateStore;
import io.faststate.server.validation.Validation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes under the tabs of many sessions, on a page whose regions read something of the session in all kinds of
 * hidden ways. What a tab is sent must never hold another session's secret, and must be what a server that shares nothing
 * would have rendered for it.
 */
@Tag("drill")
class RegionLeakTest {
    private static final int SESSIONS = 12;
    private static final int STEPS = 3_000;
    private static final Pattern SECRET = Pattern.compile("secret(\\d+)");
    private static final Pattern ACTION = Pattern.compile("/_faststate/a/([A-Za-z0-9_-]{22})");

    private static final State<Integer> SHARED = State.global("shared", 0);
    private static final State<Integer> OTHER = State.global("other", 0);
    private static final State<Boolean> ADMIN = State.session("admin", false);
    private static final State<String> MINE = State.session("mine", "");
    private static final State<String> NOTE = State.user("note", "");
    private static final State<Profile> PROFILE = State.user("profile", new Profile(0, ""));
    private static final State<String> DRAFT = State.tab("draft", "");
    private static final State<String> TAKEN = State.global("taken", "");

    /** A row of which a region uses the group only. */
    record Profile(int group, String secret) {}

    private static State<Integer> room(int number) {
        return State.record("room", number, 0);
    }

    private static Node view(Page page) {
        var secret = MINE.get();
        var cart = page.session("cart", "cart " + secret);
        var draft = page.signal("draft", "draft " + secret);
        var profile = new Profile(secret.length() % 2, secret);
        return section(
                live(SHARED, n -> p("plain " + n, button("+1").onClick(() -> SHARED.update(it -> it + 1)))),
                live(SHARED, n -> p("branch " + n + (n % 3 == 0 ? MINE.get() : ""))),
                live(SHARED, n -> p("captured " + n + secret)),
                live(SHARED, n -> p("state " + n, button("take").onClick(() -> TAKEN.set(cart.get())))),
                live(SHARED, n -> p("signal " + n, input().bind(draft), draft.text())),
                live(SHARED, n -> p("path " + n + page.path("name"))),
                live(SHARED, n -> section("outer " + n, live(OTHER, o -> p("inner " + o + (o % 2 == 0 ? MINE.get() : ""))))),
                live(OTHER, o -> section(
                        "guarded " + o,
                        guard(ADMIN::get, () -> p(button("only " + o).onClick(() -> SHARED.set(0)))))),
                live(SHARED, n -> p("group " + n + profile.group(),
                        button("join").onClick(() -> room(profile.group()).update(it -> it + 1)))),
                live(() -> section(p("room " + room(SHARED.get() % 4).get()), p(room(OTHER.get() % 4).text()))),
                live(() -> p("deep " + (OTHER.get() % 2 == 0 && SHARED.get() % 2 == 0 ? MINE.get() : "nothing"))),
                live(OTHER, o -> p(o % 5 == 0 ? MINE.text() : OTHER.text())),
                live(SHARED, n -> p("user " + n + (n % 4 == 1 ? NOTE.get() : ""))),
                live(OTHER, o -> p(o % 4 == 2 ? NOTE.text() : OTHER.text())),
                live(OTHER, o -> section(o % 3 == 0 ? input().bind(PROFILE, Profile::secret) : p("no field"))),
                live(SHARED, n -> p("draft " + n + (n % 2 == 0 ? DRAFT.get() : ""))),
                live(SHARED, n -> section("role " + n, n % 2 == 0 && Guard.role("admin").allows()
                        ? button("as admin").onClick(() -> SHARED.set(1)) : p("not"))),
                guard(ADMIN::get, () -> section(live(SHARED, n -> p("admin " + n, button("reset").onClick(() -> SHARED.set(0)))))),
                none());
    }

    private final States states = new States(StateStore.memory(), Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
    private final PageRoute route = new PageRoute("/p/{name}", RegionLeakTest::view);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RenderServices sharing = services(1_000_000);
    private final RenderServices alone = services(1);
    private final List<Session> sessions = new ArrayList<>();
    private final List<PageInstance> tabs = new ArrayList<>();

    private RenderServices services(long bytes) {
        var meters = new Meters(bytes == 1 ? new SimpleMeterRegistry() : registry);
        var regions = new SharedRegions(states, meters, bytes, Duration.ofMinutes(1));
        var key = SigningKey.of(Servers.KEY);
        var sessions = new Sessions(new SessionCookie(key, false, CookieName.usual("")), states, Duration.ofDays(1));
        var parts = new DocumentParts("", new EmbeddedClient(ClientSettings.usual()), false, false, false, Languages.of("en"), KeptRequest.NONE, List::of, Optional.empty());
        var services = new RenderServices(states, sessions, new Validation(Locale.ENGLISH), key, parts, TrustedProxies.NONE, meters, regions, new Loads(tab -> {}));
        services.add(route);
        return services;
    }

    private PageAddress address(int session) {
        return new PageAddress("tab" + session, sessions.get(session), "/p/{name}", "/p/secret" + session,
                QueryText.NONE, PageRequest.NONE);
    }

    private Session signedIn(int session) {
        return sharing.sessions().login(sharing.sessions().issue(), User.of("user" + session), EventClaim.none());
    }

    private <T> void write(int session, State<T> state, T value) {
        states.update(state, tabs.get(session).key(state), old -> value, EventClaim.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void regions_underRandomChanges_areTheTabsOwnOrEverybodys(long seed) throws Exception {
        var random = new Random(seed);
        for (var session = 0; session < SESSIONS; session++) {
            sessions.add(signedIn(session));
            tabs.add(PageInstance.build(sharing, new PageToken(address(session), 1), route));
            writeOwn(session, "secret" + session);
        }
        for (var step = 0; step < STEPS; step++) {
            change(random, random.nextInt(SESSIONS));
            check(random.nextInt(SESSIONS));
        }
        assertTrue(registry.get("faststate.regions.shared").counter().count() > STEPS, "regions were shared at all");
    }

    private void change(Random random, int session) {
        switch (random.nextInt(9)) {
            case 0, 1 -> write(session, SHARED, random.nextInt(50));
            case 2, 3 -> write(session, OTHER, random.nextInt(50));
            case 4 -> write(session, ADMIN, random.nextBoolean());
            case 5 -> write(session, room(random.nextInt(4)), random.nextInt(50));
            case 6 -> writeOwn(session, "secret" + session + "x".repeat(random.nextInt(3)));
            case 7 -> sharing.sessions()
                    .roles("user" + session, random.nextBoolean() ? List.of("admin") : List.of(), EventClaim.none());
            default -> { }
        }
    }

    private void writeOwn(int session, String secret) {
        write(session, MINE, secret);
        write(session, NOTE, secret);
        write(session, DRAFT, secret);
        write(session, PROFILE, new Profile(1, secret));
    }

    private void check(int session) throws Exception {
        var tab = tabs.get(session);
        var out = EventWriter.create();
        tab.refresh(out, Long.MAX_VALUE);
        var sent = new String(out.take(), StandardCharsets.UTF_8);
        assertNoOthersSecret(sent, session);
        var expected = body(NewDocument.render(alone, address(session), route, ""));
        var shared = body(NewDocument.render(sharing, address(session), route, ""));
        assertNoOthersSecret(shared, session);
        assertEquals(expected, shared);
        var page = Jsoup.parse(expected);
        for (var event : SseEvent.all(sent)) {
            var values = event.values();
            if (values.containsKey("elements") && !values.containsKey("selector")) {
                var patch = Jsoup.parseBodyFragment(values.get("elements")).body().child(0);
                var now = page.getElementById(patch.id());
                assertEquals(String.valueOf(now), patch.outerHtml());
            }
        }
        assertHandlers(tab, expected);
    }

    private static String body(byte[] document) {
        var html = new String(document, StandardCharsets.UTF_8);
        return html.substring(html.indexOf("<body"));
    }

    private static void assertNoOthersSecret(String text, int session) {
        var found = SECRET.matcher(text);
        while (found.find()) {
            assertEquals(Integer.toString(session), found.group(1), text);
        }
    }

    /** The tab can call what its page shows, and nothing that was shown to others or before. */
    private static void assertHandlers(PageInstance tab, String expected) {
        var shown = ACTION.matcher(expected).results().map(it -> it.group(1)).distinct().toList();
        shown.forEach(id -> assertTrue(tab.handler(id).isPresent(), () -> id + " of " + expected));
        assertEquals(shown.size(), tab.handlers());
    }
}
