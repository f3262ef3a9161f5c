package io.faststate.server.testing;

import io.faststate.server.testing.chromium.ChromiumEngine;
import io.faststate.server.testing.engine.Engine;
import io.faststate.server.testing.memory.MemoryEngine;

/** The engine that a run of tests chose. */
final class Engines {
    private static final String PROPERTY = "faststate.test.engine";

    private Engines() {}

    static Engine chosen() {
        var name = System.getProperty(PROPERTY, "memory");
        return switch (name) {
            case "memory" -> new MemoryEngine();
            case "chromium" -> ChromiumEngine.start();
            default -> throw new IllegalArgumentException(
                    "The system property " + PROPERTY + " is '" + name + "'; say memory or chromium");
        };
    }
}
