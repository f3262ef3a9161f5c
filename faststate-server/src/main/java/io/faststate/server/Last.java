package io.faststate.server;

import io.helidon.common.Weighted;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/** A feature whose routes come after those of all other features. Several of them keep their order. */
record Last(HttpFeature feature) implements HttpFeature, Weighted {
    @Override
    public double weight() {
        return Double.MIN_VALUE;
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        feature.setup(routing);
    }
}
