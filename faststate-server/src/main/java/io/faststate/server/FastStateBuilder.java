package io.faststate.server;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Layout;
import io.faststate.dsl.Node;
import io.faststate.dsl.Scope;
import io.faststate.dsl.View;
import io.faststate.dsl.identity.LambdaAccess;
import io.faststate.server.route.Layouts;
import io.faststate.server.route.PageRoute;
import io.faststate.server.security.AllowedHosts;
import io.faststate.server.security.FrontDoor;
import io.faststate.server.security.SigningKey;
import io.faststate.server.security.TrustedProxies;
import io.faststate.server.session.CookieName;
import io.faststate.server.state.Retentions;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.memory.MemoryStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a {@link FastState}, or a {@link FastStateFeature} for a Helidon application that is there already. */
public final class FastStateBuilder {
    private static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
    private static final int MAX_PORT = 65_535;

    private final List<PageRoute> pages = new ArrayList<>();
    private final List<Layouts.Part> layouts = new ArrayList<>();
    private @Nullable View notFound;
    private @Nullable View forbidden;
    private @Nullable ErrorView failed;
    private final Map<String, String> assets = new LinkedHashMap<>();
    private String host = "0.0.0.0";
    private int port = 8080;
    private String base = "";
    private String language = "en";
    private boolean secure;
    private boolean dev;
    private boolean compression = true;
    private boolean navigation = true;
    private Limits limits = Limits.defaults();
    private Client client = Client.embedded();
    private Supplier<List<Node>> head = List::of;
    private StatusWords statusWords = StatusWords.english();
    private Class<?> assetsNearby = FastState.class;
    private final Map<Scope, Duration> timesToLive = new EnumMap<>(Scope.class);
    private final Set<Scope> ephemeral = EnumSet.noneOf(Scope.class);
    private @Nullable StateStore store;
    private @Nullable CookieName cookieName;
    private AllowedHosts allowedHosts = AllowedHosts.ALL;
    private String permissions = FrontDoor.NO_DEVICES;
    private TrustedProxies proxies = TrustedProxies.NONE;
    private @Nullable SigningKey signingKey;
    private @Nullable String loginPage;
    private @Nullable String metricsPath;
    private @Nullable String healthPath;
    private @Nullable MeterRegistry registry;

    FastStateBuilder() {}

    /** The address to listen on; all by default. */
    public FastStateBuilder host(String address) {
        host = address;
        return this;
    }

    /**
     * The port to listen on; 8080 by default, 0 for any free one.
     *
     * @throws FastStateException if it is not 0 to 65,535
     */
    public FastStateBuilder port(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new FastStateException("Port " + number + " is none; give 0 to 65535");
        }
        port = number;
        return this;
    }

    /**
     * The path prefix that this application is reached under, such as {@code /app}; none by default. It stands before
     * the paths of all pages.
     *
     * @throws FastStateException if it is no plain path, or pages were added before
     */
    public FastStateBuilder base(String prefix) {
        if (!BASE.matcher(prefix).matches()) {
            throw new FastStateException("Base '" + prefix + "' is no plain path such as /app");
        }
        if (!pages.isEmpty() || !layouts.isEmpty()) {
            throw new FastStateException("Call base before page and layout");
        }
        base = prefix;
        return this;
    }

    /** The documents' language, as in BCP 47; {@code en} by default. */
    public FastStateBuilder language(String tag) {
        language = tag;
        return this;
    }

    /**
     * Whether browsers reach this application by TLS although this server is not reached so, behind a proxy. They are told to
     * come by TLS alone for a year then.
     */
    public FastStateBuilder secure(boolean tls) {
        secure = tls;
        return this;
    }

    /**
     * What the cookie of a session is called; {@code faststate} with the port and the base path by default, since browsers
     * send cookies to all ports of a host. By TLS, {@code __Host-} stands before it. Name it where several applications
     * are reached at one host although each of them listens on the same port.
     *
     * @throws FastStateException if it is not 1 to 64 letters, digits, underscores and hyphens
     */
    public FastStateBuilder cookieName(String name) {
        cookieName = CookieName.of(name);
        return this;
    }

    /**
     * The hosts that this application answers for; all by default. Requests for others get status 421, save those for
     * {@link #health} and {@link #metrics}. Name them where the server can be reached by more than its own name, as from a
     * browser in the same network.
     *
     * @param hosts names or addresses without ports; {@code *.example.org} stands for all names below {@code example.org}
     * @throws FastStateException if one of them is no host
     */
    public FastStateBuilder allowedHosts(String... hosts) {
        allowedHosts = AllowedHosts.of(List.of(hosts));
        return this;
    }

    /**
     * The proxies whose word counts for where a request comes from, which they give by {@code Forwarded} or {@code
     * X-Forwarded-For}; none by default. The last address that is none of theirs is the visitor's.
     *
     * @param addresses addresses, or networks such as {@code 10.0.0.0/8}
     * @throws FastStateException if one of them is neither
     */
    public FastStateBuilder trustedProxies(String... addresses) {
        proxies = TrustedProxies.of(List.of(addresses));
        return this;
    }

    /**
     * What pages may use of a device, as the value of the
     * <a href="https://www.w3.org/TR/permissions-policy/">Permissions-Policy</a> header; by default neither camera,
     * microphone, screen, place, payment nor USB.
     */
    public FastStateBuilder permissionsPolicy(String policy) {
        permissions = policy;
        return this;
    }

    /**
     * Whether pages load a second script that helps those who write them: an inspector, which is a panel with the
     * signals, the last events and patches, the stream's state, and switches for a slow or lossy network; and hints, there
     * and on the browser's console, of attributes, modifiers, events and signals that look misspelt, and of mistakes that
     * the server finds, such as a handler that changes a field instead of a state. Not for production; off by default, and
     * then neither the script nor its route exists.
     */
    public FastStateBuilder dev(boolean on) {
        dev = on;
        return this;
    }

    /**
     * Whether pages, answers to events and streams are compressed for browsers that ask for it; they are by default.
     * Leave it to a proxy that does it already; files are compressed either way, once.
     */
    public FastStateBuilder compression(boolean wanted) {
        compression = wanted;
        return this;
    }

    /**
     * Whether the embedded client follows links between pages without loading documents anew; it does by default. A link
     * is left to the browser by {@code a(…).reload()}.
     */
    public FastStateBuilder navigation(boolean wanted) {
        navigation = wanted;
        return this;
    }

    /**
     * The secret that sessions and pages are signed with, at least 32 random bytes, the same on each start and each
     * node. Without one it is random and kept in the store: in memory it is new on each start then, and pages that were
     * open load themselves again.
     *
     * @throws FastStateException if it is too short
     */
    public FastStateBuilder signingKey(byte[] secret) {
        signingKey = SigningKey.of(secret);
        return this;
    }

    /**
     * Where states live; in memory by default. The application closes it when it stops.
     *
     * @throws FastStateException if one was given before
     */
    public FastStateBuilder store(StateStore chosen) {
        if (store != null) {
            throw new FastStateException("The application has a store already; give one only");
        }
        store = chosen;
        return this;
    }

    /**
     * How long the values of a scope's states are kept after each write, where the states don't say it themselves; for
     * good by default, and those of tabs and sessions until these expire, which {@link Limits} tells.
     *
     * @throws FastStateException if the time is not positive
     */
    public FastStateBuilder timeToLive(Scope scope, Duration time) {
        if (!time.isPositive()) {
            throw new FastStateException("The time to live of scope " + scope + " is " + time + "; give a positive one");
        }
        timesToLive.put(scope, time);
        return this;
    }

    /** Keeps the states of a scope in memory, even where the store is durable; all are in the store by default. */
    public FastStateBuilder ephemeral(Scope scope) {
        ephemeral.add(scope);
        return this;
    }

    /** The limits. */
    public FastStateBuilder limits(Limits chosen) {
        limits = chosen;
        return this;
    }

    /** The browser client that pages load; the embedded one by default. */
    public FastStateBuilder client(Client chosen) {
        client = chosen;
        return this;
    }

    /**
     * Adds a page.
     *
     * @param path its path; parameters stand in braces: {@code /product/{id}}
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder page(String path, View view) {
        pages.add(new PageRoute(base + absolute(path), view));
        return this;
    }

    /**
     * Adds a page that is shown, and whose handlers run, only while a guard allows; see {@link #loginPage}.
     *
     * @param path its path; parameters stand in braces: {@code /product/{id}}
     * @param guard what must allow the page, such as {@code Guard.role("admin")}
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder page(String path, Guard guard, View view) {
        pages.add(new PageRoute(base + absolute(path), guard, view));
        return this;
    }

    /** What all pages have around their content; views that give a whole {@code html} element are left alone. */
    public FastStateBuilder layout(Layout layout) {
        layouts.add(new Layouts.Part(base, layout));
        return this;
    }

    /**
     * What pages at a path and below have around their content, inside of what pages around these have.
     *
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder layout(String path, Layout layout) {
        layouts.add(new Layouts.Part(base + absolute(path), layout));
        return this;
    }

    /**
     * What is shown, with status 404, where there is no page: for addresses that nothing answers, and where a view or a
     * path parameter says so. It is a page like others, in the layout of its path.
     */
    public FastStateBuilder notFound(View view) {
        notFound = view;
        return this;
    }

    /** What is shown, with status 403, where a guard does not allow the page and the login page is no help. */
    public FastStateBuilder forbidden(View view) {
        forbidden = view;
        return this;
    }

    /** What is shown, with status 500, where a view failed: it is given the code that the log tells the failure by. */
    public FastStateBuilder failed(ErrorView view) {
        failed = view;
        return this;
    }

    /**
     * Where visitors sign in: a page whose guard allows nobody who is not signed in sends them there. Without one they are
     * told, with status 403, that the page is not for them.
     *
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder loginPage(String path) {
        loginPage = base + absolute(path);
        return this;
    }

    private static String absolute(String path) {
        if (!path.startsWith("/")) {
            throw new FastStateException("Page path '" + path + "' must begin with a slash");
        }
        return path;
    }

    /** What a person is told of a lost connection and of actions that did not arrive; in English by default. */
    public FastStateBuilder statusWords(StatusWords words) {
        statusWords = words;
        return this;
    }

    /** What the head of each document also holds; made anew for each. */
    public FastStateBuilder head(Supplier<List<Node>> content) {
        head = content;
        return this;
    }

    /** Where {@link #asset} finds files: in the module of this class. */
    public FastStateBuilder assetsFrom(Class<?> nearby) {
        assetsNearby = nearby;
        return this;
    }

    /**
     * Serves a file of the class path.
     *
     * @param path the path it is served at
     * @param resource its name as {@link Class#getResource} takes it
     */
    public FastStateBuilder asset(String path, String resource) {
        assets.put(base + path, resource);
        return this;
    }

    /** Gives access to the lambdas of a module that does not open its packages to {@code io.faststate.dsl}. */
    public FastStateBuilder lookup(MethodHandles.Lookup lookup) {
        LambdaAccess.register(lookup);
        return this;
    }

    /** Serves the metrics at a path in Prometheus' text format; not at all by default. */
    public FastStateBuilder metrics(String path) {
        metricsPath = base + path;
        return this;
    }

    /** Serves liveness and readiness at {@code live} and {@code ready} below a path; not at all by default. */
    public FastStateBuilder health(String path) {
        healthPath = base + path;
        return this;
    }

    /** Where meters are registered; Micrometer's global registry by default, or one of its own if metrics are served. */
    public FastStateBuilder meterRegistry(MeterRegistry meters) {
        registry = meters;
        return this;
    }

    private MeterRegistry registry() {
        var given = registry;
        if (metricsPath == null) {
            return given == null ? Metrics.globalRegistry : given;
        }
        if (given == null) {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
        if (given instanceof PrometheusMeterRegistry) {
            return given;
        }
        throw new FastStateException("Metrics are served from a PrometheusMeterRegistry; give one, or none at all");
    }

    private StateStore store() {
        var given = store;
        if (given != null) {
            return given;
        }
        return MemoryStore.create(new MemoryStore.Bounds(
                limits.sharedStates(), limits.sessions(), limits.pageInstances(), limits.tabs()));
    }

    private FastStateConfig config() {
        var states = store();
        var key = signingKey;
        var named = cookieName;
        return new FastStateConfig(
                host,
                port,
                base,
                language,
                secure,
                named == null ? CookieName.usual(base) : named,
                allowedHosts,
                permissions,
                proxies,
                dev,
                compression,
                navigation,
                key == null ? StoredKey.of(states) : key,
                limits,
                states,
                new Retentions(Map.copyOf(timesToLive), Set.copyOf(ephemeral)),
                client,
                List.copyOf(pages),
                List.copyOf(layouts),
                notFound,
                forbidden,
                failed,
                statusWords,
                Optional.ofNullable(loginPage),
                head,
                Map.copyOf(assets),
                assetsNearby,
                Optional.ofNullable(metricsPath),
                Optional.ofNullable(healthPath),
                registry());
    }

    /** The application on a server of its own, not yet started. */
    public FastState build() {
        return new FastState(config());
    }

    /** The application as a feature of another server. */
    public FastStateFeature feature() {
        return new FastStateFeature(config());
    }
}
