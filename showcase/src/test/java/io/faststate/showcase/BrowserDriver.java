package io.faststate.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Installs what drives the browser before tests run in one. */
public final class BrowserDriver implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"chromium".equals(System.getProperty("faststate.test.engine"))) {
            return;
        }
        try {
            Chromium.installDriver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
