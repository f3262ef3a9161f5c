package io.faststate.server.dev.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Asks an application for all of its pages whose paths have no parameters. */
public final class PageCheck {
    private static final int SERVER_ERROR = 500;

    /** The system property that makes an application ask for its pages after its start, and stop. */
    public static final String TRAIN = "faststate.train";

    private PageCheck() {}

    /** Whether the application is only started to learn what a start needs. */
    public static boolean training() {
        return Boolean.getBoolean(TRAIN);
    }

    /**
     * Prints how each page was answered; returns the paths that failed.
     *
     * @param port the port on this machine
     * @param pages the paths of the pages, with their parameters in braces
     */
    public static List<String> failures(int port, List<String> pages) {
        var failed = new ArrayList<String>();
        for (var path : pages) {
            if (path.contains("{")) {
                continue;
            }
            var status = status("http://localhost:" + port + path);
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
