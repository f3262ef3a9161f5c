package io.faststate.server;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.Node;
import io.faststate.dsl.View;
import io.faststate.server.client.ThemeSheet;
import io.faststate.server.language.Languages;
import io.faststate.server.route.KeptRequest;
import io.faststate.server.route.Layouts;
import io.faststate.server.route.PageRoute;
import io.faststate.server.security.AllowedHosts;
import io.faststate.server.security.SigningKey;
import io.faststate.server.security.TrustedProxies;
import io.faststate.server.session.CookieName;
import io.faststate.server.state.Retentions;
import io.faststate.server.store.StateStore;
import io.helidon.webserver.http.HttpRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The configuration collected by a {@link FastStateBuilder}. */
record FastStateConfig(
        String host,
        int port,
        String base,
        Languages languages,
        KeptRequest kept,
        boolean secure,
        CookieName cookieName,
        AllowedHosts allowedHosts,
        String permissions,
        TrustedProxies proxies,
        boolean dev,
        boolean compression,
        boolean navigation,
        SigningKey signingKey,
        Limits limits,
        StateStore store,
        Retentions retentions,
        Client client,
        List<PageRoute> pages,
        List<Layouts.Part> layouts,
        @Nullable View notFound,
        @Nullable View forbidden,
        @Nullable ErrorView failed,
        Optional<StatusWords> statusWords,
        Optional<String> loginPage,
        Supplier<List<Node>> head,
        Optional<ThemeSheet> theme,
        Map<String, String> assets,
        Class<?> assetsNearby,
        List<Assets> folders,
        List<BiConsumer<HttpRules, FastStateFeature>> routes,
        List<PlannedJob> jobs,
        Optional<String> metricsPath,
        Optional<String> healthPath,
        MeterRegistry registry) {}
