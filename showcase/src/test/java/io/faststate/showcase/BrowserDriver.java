package io.faststate.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Installs what drives the browser before the test kit runs tests in one, and leaves them out where there is none. */
public final class BrowserDriver implements LauncherSessionListener, PostDiscoveryFilter {
    private static boolean isWanted() {
        return "chromium".equals(System.getProperty("faststate.test.engine"));
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isWanted() && !Chromium.isMissing()) {
            install();
        }
    }

    /** Installs it, for tests that use browsers besides visitors without. */
    public static void install() {
        try {
            Chromium.installDriver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!isWanted() || !Chromium.isMissing(), () -> "", () -> "There is no Chromium");
    }
}
