package io.faststate.server;

import io.faststate.dsl.Node;
import io.faststate.server.page.PageRoute;
import io.faststate.server.security.SigningKey;
import io.faststate.server.state.Retentions;
import io.faststate.server.store.StateStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a builder was told. */
record FastStateConfig(
        String host,
        int port,
        String base,
        String language,
        boolean secure,
        boolean dev,
        boolean compression,
        SigningKey signingKey,
        Limits limits,
        StateStore store,
        Retentions retentions,
        Client client,
        List<PageRoute> pages,
        StatusWords statusWords,
        Optional<String> loginPage,
        Supplier<List<Node>> head,
        Map<String, String> assets,
        Class<?> assetsNearby,
        Optional<String> metricsPath,
        Optional<String> healthPath,
        MeterRegistry registry) {}
