package io.faststate.server.dev;

import io.faststate.server.dev.host.DevApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Asks an application for all of its pages whose paths have no parameters. */
final class PageCheck {
    private static final int SERVER_ERROR = 500;

    private PageCheck() {}

    /** Prints how each page was answered; returns the paths that failed. */
    static List<String> failures(DevApplication application) {
        var failed = new ArrayList<String>();
        for (var path : application.pages()) {
            if (path.contains("{")) {
                continue;
            }
            var status = status("http://localhost:" + application.port() + path);
            System.out.println("faststate: " + status + " " + path);
            if (status >= SERVER_ERROR) {
                failed.add(path);
            }
        }
        System.out.println("faststate: " + (failed.isEmpty() ? "all pages answered" : failed.size() + " pages failed: " + failed));
        return failed;
    }

    private static int status(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
