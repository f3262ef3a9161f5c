package io.faststate.server;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Layout;
import io.faststate.dsl.Node;
import io.faststate.dsl.Scope;
import io.faststate.dsl.View;
import io.faststate.dsl.identity.LambdaAccess;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.job.Timetable;
import io.faststate.server.language.Languages;
import io.faststate.server.route.KeptRequest;
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
import io.faststate.server.store.sqlite.SqliteStore;
import io.helidon.webserver.http.HttpRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a {@link FastState}, or a {@link FastStateFeature} for an existing Helidon application. */
public final class FastStateBuilder {
    private static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
    static final String EVERYWHERE = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(100);
    private static final int MAX_PORT = 65_535;

    private final List<PageRoute> pages = new ArrayList<>();
    private final List<Layouts.Part> layouts = new ArrayList<>();
    private @Nullable View notFound;
    private @Nullable View forbidden;
    private @Nullable ErrorView failed;
    private final Map<String, String> assets = new LinkedHashMap<>();
    private final List<Assets> folders = new ArrayList<>();
    private final List<BiConsumer<HttpRules, FastStateFeature>> routes = new ArrayList<>();
    private final List<PlannedJob> jobs = new ArrayList<>();
    private Optional<String> host = Optional.empty();
    private int port = 8080;
    private String base = "";
    private List<String> languages = List.of("en");
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
    private KeptRequest kept = KeptRequest.NONE;
    private boolean secure;
    private boolean dev;
    private boolean compression = true;
    private boolean navigation = true;
    private Limits limits = Limits.defaults();
    private Client client = Client.embedded();
    private Supplier<List<Node>> head = List::of;
    private @Nullable Theme theme;
    private @Nullable StatusWords statusWords;
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

    /** The address to listen on; by default all addresses, and with {@link #dev} this machine's own only. */
    public FastStateBuilder host(String address) {
        host = Optional.of(address);
        return this;
    }

    /**
     * The port to listen on; 8080 by default, 0 for any free port.
     *
     * @throws FastStateException if the number is not between 0 and 65,535
     */
    public FastStateBuilder port(int number) {
        if (number < 0 || number > MAX_PORT) {
            throw new FastStateException("Port " + number + " is out of range; give 0 to 65535");
        }
        port = number;
        return this;
    }

    /**
     * The path prefix of this application, such as {@code /app}; none by default. It is put before the paths of all
     * pages and assets, and before the addresses in links, images and forms that begin with a slash; see
     * {@link io.faststate.dsl.element.A#href}.
     *
     * @throws FastStateException if it is not a plain path, or pages or layouts have already been added
     */
    public FastStateBuilder base(String prefix) {
        if (!BASE.matcher(prefix).matches()) {
            throw new FastStateException("Base '" + prefix + "' is not a plain path such as /app");
        }
        if (!pages.isEmpty() || !layouts.isEmpty()) {
            throw new FastStateException("Call base before page and layout");
        }
        base = prefix;
        return this;
    }

    /**
     * The language of documents and of the framework's texts in them, as a BCP 47 tag; {@code en} by default. Messages of
     * the validation are in the language that the browser asks for.
     */
    public FastStateBuilder language(String tag) {
        languages = List.of(tag);
        return this;
    }

    /**
     * The languages that pages are offered in. Each document is in the one that best fits the browser's
     * {@code Accept-Language}, or else in the first; views read it by {@code page.locale()}. The messages of the
     * validation and the framework's texts are in the same language. FastState has its texts in English, German and
     * French; {@link #words} adds others.
     *
     * @param first the language for browsers that ask for none of them, as a BCP 47 tag
     * @param others further tags
     */
    public FastStateBuilder languages(String first, String... others) {
        languages = Stream.concat(Stream.of(first), Stream.of(others)).toList();
        return this;
    }

    /**
     * Adds or replaces texts of the framework in one language, by the keys listed in docs/how-to/languages.md. Texts that a
     * language lacks are in English.
     *
     * @param tag the language, as given to {@link #languages}
     * @param texts the texts, by key; {@code {}} stands for a value
     */
    public FastStateBuilder words(String tag, Map<String, String> texts) {
        words.computeIfAbsent(Locale.forLanguageTag(tag).toLanguageTag(), it -> new HashMap<>()).putAll(texts);
        return this;
    }

    /**
     * The headers that pages keep of the request for their document, for {@code page.request().header(…)}; none by
     * default. The values are in each page's token, which the page's own scripts can read and each event brings back.
     *
     * @param names at most 8, together with the cookies
     * @throws FastStateException if one of them is no name of a header, or a header that is secret or for one connection
     *     only
     */
    public FastStateBuilder requestHeaders(String... names) {
        kept = kept.withHeaders(List.of(names));
        return this;
    }

    /**
     * The cookies that pages keep of the request for their document, for {@code page.request().cookie(…)}; none by
     * default. The values are in each page's token, which the page's own scripts can read, so don't name one that is a
     * secret.
     *
     * @param names at most 8, together with the headers
     * @throws FastStateException if one of them is no name of a cookie
     */
    public FastStateBuilder requestCookies(String... names) {
        kept = kept.withCookies(List.of(names));
        return this;
    }

    /**
     * Whether pages keep the address that the request for their document came from, for
     * {@code page.request().remoteAddress()}; off by default. Behind a proxy, name it by {@link #trustedProxies}.
     */
    public FastStateBuilder requestAddress(boolean wanted) {
        kept = kept.withAddress(wanted);
        return this;
    }

    /**
     * Whether browsers reach this application over TLS although the server itself speaks plain HTTP, as it does behind
     * a proxy. Browsers are then told to use only TLS for a year.
     */
    public FastStateBuilder secure(boolean tls) {
        secure = tls;
        return this;
    }

    /**
     * The name of the session cookie; by default {@code faststate} with the port and the base path, because browsers
     * send cookies to all ports of a host. Over TLS it is prefixed with {@code __Host-}. Set it if several applications
     * share a host and listen on the same port.
     *
     * @throws FastStateException if it is not 1 to 64 letters, digits, underscores and hyphens
     */
    public FastStateBuilder cookieName(String name) {
        cookieName = CookieName.of(name);
        return this;
    }

    /**
     * The hosts that this application answers for; all by default. Requests for other hosts get status 421, except
     * those for {@link #health} and {@link #metrics}. Set them if the server can be reached under other names, such as
     * from a browser in the same network.
     *
     * @param hosts names or addresses without ports; {@code *.example.org} stands for all names below
     *     {@code example.org}
     * @throws FastStateException if one of them is not a host
     */
    public FastStateBuilder allowedHosts(String... hosts) {
        allowedHosts = AllowedHosts.of(List.of(hosts));
        return this;
    }

    /**
     * The proxies that are trusted to say where a request comes from, by {@code Forwarded} or {@code X-Forwarded-For};
     * none by default. The last address that isn't a trusted proxy's is taken as the visitor's. If both headers are there
     * and don't agree, neither counts: the proxy should remove the one that it doesn't write.
     *
     * @param addresses addresses, or networks such as {@code 10.0.0.0/8}
     * @throws FastStateException if one of them is neither
     */
    public FastStateBuilder trustedProxies(String... addresses) {
        proxies = TrustedProxies.of(List.of(addresses));
        return this;
    }

    /**
     * Which device features pages may use, as the value of the <a
     * href="https://www.w3.org/TR/permissions-policy/">Permissions-Policy</a> header; by default, camera, microphone,
     * screen, location, payment and USB are all denied.
     */
    public FastStateBuilder permissionsPolicy(String policy) {
        permissions = policy;
        return this;
    }

    /**
     * Whether pages load a second script that helps developers; off by default. It shows an inspector, which is a panel
     * with the signals, the last events and patches, the stream's state, and switches for a slow or lossy network. It
     * also shows hints, there and on the browser's console: attributes, modifiers, events and signals that look
     * misspelt, and mistakes that the server finds, such as a handler that changes a field instead of a state. A view or
     * a handler that fails shows its exception over the page. The server then listens to this machine only, unless
     * {@link #host} says otherwise. Don't use it in production. While it is off, neither the script nor its routes exist.
     * The development loop ({@link io.faststate.server.dev.DevLoop}) turns it on.
     */
    public FastStateBuilder dev(boolean on) {
        dev = on;
        return this;
    }

    /**
     * Whether pages, answers to events and streams are compressed for browsers that accept it; on by default. Turn it
     * off if a proxy compresses already. Static files are compressed once, whatever this setting.
     */
    public FastStateBuilder compression(boolean wanted) {
        compression = wanted;
        return this;
    }

    /**
     * Whether the embedded client follows links between pages without loading a new document; on by default. To leave a
     * single link to the browser, use {@code a(…).reload()}.
     */
    public FastStateBuilder navigation(boolean wanted) {
        navigation = wanted;
        return this;
    }

    /**
     * The secret that signs sessions and pages: at least 32 random bytes, the same on each start and each node. By
     * default a random one is generated and kept in the store. With the in-memory store it therefore changes on each
     * start, and open pages reload.
     *
     * @throws FastStateException if it is too short
     */
    public FastStateBuilder signingKey(byte[] secret) {
        signingKey = SigningKey.of(secret);
        return this;
    }

    /**
     * The store for states; in memory by default. The application closes it when it stops.
     *
     * @throws FastStateException if a store was already given
     */
    public FastStateBuilder store(StateStore chosen) {
        if (store != null) {
            throw new FastStateException("The application already has a store; give only one");
        }
        store = chosen;
        return this;
    }

    /**
     * How long values in a scope are kept after each write, for states that don't set their own time to live. By
     * default they are kept forever; values of tabs and sessions are kept until the tab or session expires, as set in
     * {@link Limits}.
     *
     * @throws FastStateException if the time is not positive
     */
    public FastStateBuilder timeToLive(Scope scope, Duration time) {
        if (!time.isPositive()) {
            throw new FastStateException("The time to live of scope " + scope + " is " + time + "; give a positive duration");
        }
        timesToLive.put(scope, time);
        return this;
    }

    /** Keeps the states of a scope in memory even if the store is durable; by default all states are in the store. */
    public FastStateBuilder ephemeral(Scope scope) {
        ephemeral.add(scope);
        return this;
    }

    /** The application's limits; {@link Limits#defaults()} by default. */
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
     * Adds a page that is shown, and whose handlers run, only while a guard allows it; see {@link #loginPage}.
     *
     * @param path its path; parameters stand in braces: {@code /product/{id}}
     * @param guard the condition, such as {@code Guard.role("admin")}
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder page(String path, Guard guard, View view) {
        pages.add(new PageRoute(base + absolute(path), guard, view));
        return this;
    }

    /** Wraps the content of all pages in a layout, except those whose views return a whole {@code html} element. */
    public FastStateBuilder layout(Layout layout) {
        layouts.add(new Layouts.Part(base, layout));
        return this;
    }

    /**
     * Wraps the content of the pages at a path and below in a layout, inside the layouts of the paths above.
     *
     * @throws FastStateException if the path is not absolute
     */
    public FastStateBuilder layout(String path, Layout layout) {
        layouts.add(new Layouts.Part(base + absolute(path), layout));
        return this;
    }

    /**
     * The page shown with status 404: for addresses that nothing answers, and when a view or a path parameter reports
     * that nothing was found. It is a normal page, in the layout of its path.
     */
    public FastStateBuilder notFound(View view) {
        notFound = view;
        return this;
    }

    /** The page shown with status 403, when a guard denies access and the login page wouldn't help. */
    public FastStateBuilder forbidden(View view) {
        forbidden = view;
        return this;
    }

    /** The page shown with status 500, when a view fails. It is given the code under which the failure is logged. */
    public FastStateBuilder failed(ErrorView view) {
        failed = view;
        return this;
    }

    /**
     * The page where visitors sign in. A page whose guard denies a visitor who isn't signed in redirects there. Without
     * a login page, the visitor gets the 403 page.
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

    /**
     * The texts that tell a user about a lost connection and about actions that failed, in all languages; by default
     * they are in the language of the page.
     */
    public FastStateBuilder statusWords(StatusWords words) {
        statusWords = words;
        return this;
    }

    /** Further content for the head of each document; the supplier is called for each document. */
    public FastStateBuilder head(Supplier<List<Node>> content) {
        head = content;
        return this;
    }

    /**
     * Gives all pages the looks of the component kit, {@link io.faststate.dsl.kit}: its style sheet comes before all others.
     * Without a theme, pages have no styles of the kit.
     *
     * {@snippet :
     * builder.theme(Theme.standard().accent(Accent.BLUE).density(Density.COMPACT));
     * }
     */
    public FastStateBuilder theme(Theme looks) {
        theme = looks;
        return this;
    }

    /** The class whose module contains the files served by {@link #asset}. */
    public FastStateBuilder assetsFrom(Class<?> nearby) {
        assetsNearby = nearby;
        return this;
    }

    /**
     * Serves a file from the class path.
     *
     * @param path the path it is served at
     * @param resource its name, as {@link Class#getResource} takes it
     */
    public FastStateBuilder asset(String path, String resource) {
        assets.put(base + path, resource);
        return this;
    }

    /** Serves the files of a folder. */
    public FastStateBuilder assets(Assets files) {
        folders.add(files);
        return this;
    }

    /**
     * Adds routes of your own, with paths below the base path. They come before pages whose path would match, and are
     * also given the application: who is signed in, guards, states.
     *
     * {@snippet :
     * builder.routes((routes, app) -> routes
     *         .get("/report.pdf", app.requires(Guard.role("lead")), (request, response) -> response.send(report())));
     * }
     */
    public FastStateBuilder routes(BiConsumer<HttpRules, FastStateFeature> own) {
        routes.add(own);
        return this;
    }

    /**
     * Runs a job again and again while the application runs, for the first time after one period.
     *
     * @param period the time from the end of one run to the start of the next; at least 100 ms
     * @throws FastStateException if the period is shorter
     */
    public FastStateBuilder every(Duration period, Job job) {
        return every(period, period, job);
    }

    /**
     * Runs a job again and again while the application runs.
     *
     * @param first the time until the first run; zero for one at the start
     * @param period the time from the end of one run to the start of the next; at least 100 ms
     * @throws FastStateException if the period is shorter, or the first time is negative
     */
    public FastStateBuilder every(Duration first, Duration period, Job job) {
        if (period.compareTo(SHORTEST_PERIOD) < 0 || first.isNegative()) {
            throw new FastStateException("A job can't run after " + first + " and then every " + period
                    + "; give a period of at least 100 ms, and a first time that is not negative");
        }
        return plan(() -> Timetable.every(first, period), job);
    }

    /**
     * Runs a job once a day while the application runs. On a day on which clocks skip the time, the job runs as much later;
     * on one on which they show it twice, it runs the first time.
     *
     * @param time the time of day
     * @param zone the zone of that time
     */
    public FastStateBuilder daily(LocalTime time, ZoneId zone, Job job) {
        return plan(() -> Timetable.daily(time, zone), job);
    }

    private FastStateBuilder plan(Supplier<Timetable> timetable, Job job) {
        if (job instanceof SharedJob shared
                && jobs.stream().anyMatch(other -> other.job() instanceof SharedJob its && its.name().equals(shared.name()))) {
            throw new FastStateException("Two jobs are named " + shared.name() + "; give each a name of its own, the same on all nodes");
        }
        jobs.add(new PlannedJob(timetable, job));
        return this;
    }

    /**
     * Gives FastState access to the lambdas of a module that does not open its packages to {@code io.faststate.dsl}.
     */
    public FastStateBuilder lookup(MethodHandles.Lookup lookup) {
        LambdaAccess.register(lookup);
        return this;
    }

    /** Serves the metrics at a path, in the Prometheus text format; off by default. */
    public FastStateBuilder metrics(String path) {
        metricsPath = base + path;
        return this;
    }

    /** Serves liveness and readiness at {@code live} and {@code ready} below a path; off by default. */
    public FastStateBuilder health(String path) {
        healthPath = base + path;
        return this;
    }

    /**
     * The registry for meters; by default Micrometer's global registry, or a new Prometheus registry if
     * {@link #metrics} is set.
     */
    public FastStateBuilder meterRegistry(MeterRegistry meters) {
        registry = meters;
        return this;
    }

    private MeterRegistry registry() {
        var given = registry;
        if (metricsPath == null) {
            // Two applications of a development loop overlap for a moment.
            return given != null ? given : DevHost.current().isPresent() ? new SimpleMeterRegistry() : Metrics.globalRegistry;
        }
        if (given == null) {
            return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        }
        if (given instanceof PrometheusMeterRegistry) {
            return given;
        }
        throw new FastStateException("Metrics are served from a PrometheusMeterRegistry; give one, or leave out meterRegistry");
    }

    private StateStore store() {
        var given = store;
        var states = given != null ? given : memory();
        var kept = states instanceof MemoryStore || states instanceof SqliteStore;
        return DevHost.current().filter(host -> kept).map(host -> KeptStore.of(host, states)).orElse(states);
    }

    private MemoryStore memory() {
        return MemoryStore.kept(new MemoryStore.Bounds(
                limits.sharedStates(), limits.sessions(), limits.pageInstances(), limits.tabs()));
    }

    private FastStateConfig config() {
        var states = store();
        var key = signingKey;
        var session = cookieName == null ? CookieName.usual(base) : cookieName;
        kept.cookies().stream().filter(session::names).findFirst().ifPresent(name -> {
            throw new FastStateException("Pages can't keep the cookie " + name + ": it may be the session's; see page.session(…)");
        });
        var looks = Optional.ofNullable(theme).map(Theme::sheet);
        return new FastStateConfig(
                host.orElse(dev || DevHost.current().isPresent() ? LOOPBACK : EVERYWHERE),
                DevHost.current().map(loop -> loop.port(port)).orElse(port),
                base,
                Languages.of(languages, words),
                kept,
                secure,
                session,
                allowedHosts,
                permissions,
                proxies,
                dev || DevHost.current().isPresent(),
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
                Optional.ofNullable(statusWords),
                Optional.ofNullable(loginPage),
                looks.map(it -> it.before(head)).orElse(head),
                looks,
                Map.copyOf(assets),
                assetsNearby,
                List.copyOf(folders),
                List.copyOf(routes),
                List.copyOf(jobs),
                Optional.ofNullable(metricsPath),
                Optional.ofNullable(healthPath),
                registry());
    }

    /**
     * Builds the application with its own server, which is not started yet.
     *
     * @throws FastStateException if two pages have the same path, an asset is missing, or the meter registry can't
     *     serve metrics
     */
    public FastState build() {
        return new FastState(config());
    }

    /**
     * Builds the application as a feature for another server.
     *
     * @throws FastStateException if two pages have the same path, or the meter registry can't serve metrics
     */
    public FastStateFeature feature() {
        return new FastStateFeature(config());
    }
}
