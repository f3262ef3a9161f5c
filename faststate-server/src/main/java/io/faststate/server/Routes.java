package io.faststate.server;

import io.faststate.server.asset.Asset;
import io.faststate.server.client.DevScript;
import io.faststate.server.client.ModuleScript;
import io.faststate.server.client.NoticeStyle;
import io.faststate.server.dev.host.DevChannel;
import io.faststate.server.document.DocumentRoute;
import io.faststate.server.document.FormRoute;
import io.faststate.server.document.OwnRoutes;
import io.faststate.server.event.FailureGuard;
import io.faststate.server.metrics.Observation;
import io.faststate.server.metrics.OldHealthChecks;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.PageRoute;
import io.faststate.server.security.FrontDoor;
import io.helidon.http.DirectHandler;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Says which part answers which address. */
final class Routes {
    private final Assembly parts;
    private final FastStateConfig config;
    private final RenderServices rendering;
    private final BooleanSupplier ready;
    private final OwnRoutes own;

    /** The routes to parts; readiness is for health checks. */
    Routes(Assembly parts, BooleanSupplier ready) {
        this.parts = parts;
        this.config = parts.config;
        this.rendering = parts.rendering;
        this.ready = ready;
        this.own = new OwnRoutes(rendering, documents(rendering.errors().forbidden()));
    }

    /** What the application's own routes share with the pages. */
    OwnRoutes own() {
        return own;
    }

    /** Adds the routes of the pages, of what their browsers ask for besides, and the application's own. */
    void add(HttpRouting.Builder routing, FastStateFeature application) {
        var open = Stream.of(config.healthPath(), config.metricsPath()).flatMap(Optional::stream).toList();
        routing.addFilter(new FrontDoor(
                config.base(), config.allowedHosts(), config.secure(), config.permissions(), open));
        FailureGuard.answer(routing);
        routing.post(rendering.parts().actions() + "{id}", FailureGuard.of(parts.events::seen));
        var named = rendering.parts().namedActions() + "{name}";
        var actions = FailureGuard.of(parts.events::named);
        routing.get(named, actions).post(named, actions).put(named, actions).patch(named, actions).delete(named, actions);
        routing.get(rendering.parts().stream(), FailureGuard.of(parts.streamRoute::handle));
        routing.get(rendering.parts().downloads() + "{id}", FailureGuard.of(parts.downloads::handle));
        routing.get(rendering.parts().handovers() + "{code}", FailureGuard.of(parts.handovers::handle));
        var client = rendering.parts().client();
        client.script().ifPresent(script -> read(routing, config.base() + client.address(), script::sendForever));
        read(routing, config.base() + NoticeStyle.path(), NoticeStyle.asset()::sendForever);
        config.theme().ifPresent(theme -> read(routing, config.base() + theme.path(), theme.asset()::sendForever));
        if (client.takesParts()) {
            ModuleScript.all().forEach(part -> read(routing, config.base() + part.path(), part.asset()::sendForever));
        }
        if (rendering.parts().dev()) {
            read(routing, config.base() + DevScript.path(), DevScript.asset()::sendForever);
            routing.get(config.base() + DevScript.channel(), parts.channel::handle);
            routing.post(config.base() + DevScript.channel() + "/before/{trace}", this::restore);
        }
        config.assets().forEach((path, resource) -> read(routing, path, asset(resource)));
        config.healthPath().ifPresent(path -> Observation.health(routing, path, ready));
        config.metricsPath().ifPresent(path -> {
            if (config.registry() instanceof PrometheusMeterRegistry prometheus) {
                Observation.metrics(routing, path, prometheus);
            }
        });
        config.folders().forEach(files -> read(routing, config.base() + files.path() + "/*", files.serving(config.base())));
        for (var each : config.routes()) {
            HttpService service = rules -> each.accept(rules, application);
            if (config.base().isEmpty()) {
                routing.register(service);
            } else {
                routing.register(config.base(), service);
            }
        }
        // Last, because a page at /{a}/{b} would match everything served above.
        for (var page : rendering.routes()) {
            var documents = documents(page);
            read(routing, page.matcher(), documents::handle);
            routing.route(Method.predicate(Method.POST), page.matcher(), FailureGuard.of(new FormRoute(parts.events, documents)::handle));
        }
    }

    /** Adds the answer to addresses below the base that nothing else answers. */
    void addUnknown(HttpRouting.Builder routing) {
        read(routing, config.base() + "/*", documents(rendering.errors().notFound())::missing);
    }

    /** Answers to requests that fail before routing, such as health checks over HTTP/1.0. */
    DirectHandlers direct() {
        var handlers = DirectHandlers.builder();
        config.healthPath().ifPresent(path -> handlers.addHandler(
                DirectHandler.EventType.HTTP_VERSION_NOT_SUPPORTED, new OldHealthChecks(path, ready)));
        return handlers.build();
    }

    private DocumentRoute documents(PageRoute page) {
        return new DocumentRoute(rendering, page, parts.meters, parts.transfer, parts::left);
    }

    /** Gives all states the values that they had before an event, as an author in front of this machine may. */
    private void restore(ServerRequest request, ServerResponse response) {
        if (!DevChannel.isLocal(request) || !parts.events.access().sameOrigin(request)) {
            response.status(Status.FORBIDDEN_403).send();
            return;
        }
        rendering.hints().traces().restoreBefore(Long.parseLong(request.path().pathParameters().get("trace")));
        response.status(Status.NO_CONTENT_204).send();
    }

    /** Answers a request for a file; in development the file may change. */
    private Handler asset(String resource) {
        var asset = Asset.of(config.assetsNearby(), resource);
        return config.dev()
                ? (request, response) -> Asset.of(config.assetsNearby(), resource).sendChecked(request, response)
                : asset::sendChecked;
    }

    /** The paths of all pages, with their parameters in braces. */
    List<String> paths() {
        return config.pages().stream().map(PageRoute::pattern).toList();
    }

    /** Answers GET, and HEAD with the same headers. */
    private static void read(HttpRouting.Builder routing, String path, Handler handler) {
        read(routing, PathMatchers.create(path), handler);
    }

    private static void read(HttpRouting.Builder routing, PathMatcher path, Handler handler) {
        routing.route(Method.predicate(Method.GET, Method.HEAD), path, handler);
    }
}
