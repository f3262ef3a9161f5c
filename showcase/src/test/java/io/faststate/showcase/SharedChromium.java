package io.faststate.showcase;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jspecify.annotations.Nullable;

/**
 * Gives tests the one browser of a process, with which it ends. A build that divides its tests among processes runs each class
 * by itself, so a store of JUnit's would start a browser for each.
 */
final class SharedChromium implements ParameterResolver {
    private static final double PATIENCE = 30_000;
    private static @Nullable Chromium shared;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared();
    }

    private static synchronized Chromium shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try {
            return Chromium.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the browser started", e);
        }
    }
}
