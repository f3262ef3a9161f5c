package io.faststate.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/**
 * Tells browsers that there is no icon. They request {@code /favicon.ico} if a document names none, and would show an
 * error on their console. A page or an asset at that path takes precedence.
 */
final class NoIcon implements HttpFeature {
    private static final Header FOR_A_DAY =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=86400");

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.get("/favicon.ico", (request, response) ->
                response.status(Status.NO_CONTENT_204).header(FOR_A_DAY).send());
    }
}
