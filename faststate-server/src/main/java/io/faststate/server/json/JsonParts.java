package io.faststate.server.json;

import jakarta.json.spi.JsonProvider;

/**
 * Creates the parts of JSON trees. The static methods of {@link jakarta.json.Json} search the class path for a provider at
 * each call, which takes much longer than to create the part.
 */
public final class JsonParts {
    /** The one provider. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonParts() {}
}
