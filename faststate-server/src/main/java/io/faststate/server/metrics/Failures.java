package io.faststate.server.metrics;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Failures of the application's own code: the log gets the details, the user a code to find them by. */
public final class Failures {
    private static final System.Logger LOGGER = System.getLogger(Failures.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 4;

    private static final List<BiConsumer<String, Throwable>> WATCHERS = new CopyOnWriteArrayList<>();

    private Failures() {}

    /** Hands all further failures of this process to a watcher, until the returned task is run. */
    public static Runnable watch(BiConsumer<String, Throwable> watcher) {
        WATCHERS.add(watcher);
        return () -> WATCHERS.remove(watcher);
    }

    /** Logs a failure and returns its code. */
    public static String log(String what, Throwable e) {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        LOGGER.log(System.Logger.Level.ERROR, LogText.line(what) + " (code " + code + ")", LogText.lines(e));
        WATCHERS.forEach(watcher -> watcher.accept(what, e));
        return code;
    }
}
