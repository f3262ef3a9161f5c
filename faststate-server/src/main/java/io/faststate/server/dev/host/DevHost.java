package io.faststate.server.dev.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The development loop, as the application that runs in it sees it. It outlives the application, and keeps what the next
 * one goes on with: the stores and the port.
 */
public final class DevHost {
    /** The name of the class loader that holds the application's classes. */
    public static final String APPLICATION = "application";

    private static final System.Logger LOGGER = System.getLogger(DevHost.class.getName());
    private static volatile @Nullable DevHost current;

    private final Map<String, Object> kept = new ConcurrentHashMap<>();
    private final List<Runnable> built = new ArrayList<>();
    private final List<DevApplication> running = new ArrayList<>();
    private String runningBuild = "";
    private int port;
    private volatile Optional<Problem> problem = Optional.empty();
    private volatile String build = "";
    private final AtomicInteger styles = new AtomicInteger();

    private DevHost() {}

    /** The loop that this process runs, if it runs one. */
    public static Optional<DevHost> current() {
        return Optional.ofNullable(current);
    }

    /** Makes this process one of a development loop. */
    public static DevHost begin() {
        var host = new DevHost();
        current = host;
        return host;
    }

    /** Stops the application; the process is none of a development loop any more. */
    public void end() {
        current = null;
        stopRunning();
        abandon();
        for (var each : kept.values()) {
            if (each instanceof AutoCloseable closeable) {
                close(closeable);
            }
        }
        kept.clear();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.WARNING, "A store could not be closed", e);
        }
    }

    /** An object that all applications of this loop share under a name; the first one opens it. */
    public <T> T kept(Class<T> type, String name, Supplier<T> open) {
        return type.cast(kept.computeIfAbsent(type.getName() + ' ' + name, key -> open.get()));
    }

    /** The port for an application that asks for any: the one of the application before it. */
    public synchronized int port(int asked) {
        return asked == 0 ? port : asked;
    }

    /** Notes how to stop an application that was built and may never start. */
    public synchronized void built(Runnable stop) {
        built.add(stop);
    }

    /** Stops the applications that were built since the last one started. */
    public void abandon() {
        List<Runnable> left;
        synchronized (this) {
            left = List.copyOf(built);
            built.clear();
        }
        left.forEach(DevHost::stop);
    }

    /** Called before an application listens: stops those of the classes before, whose port it takes. */
    public void starting() {
        if (!build.equals(runningBuild)) {
            stopRunning();
        }
    }

    /** Called once an application accepts requests. */
    public synchronized void started(DevApplication application) {
        running.add(application);
        runningBuild = build;
        port = application.port();
        built.clear();
        problem = Optional.empty();
    }

    private void stopRunning() {
        List<DevApplication> old;
        synchronized (this) {
            old = List.copyOf(running);
            running.clear();
        }
        old.forEach(application -> stop(application.stop()));
    }

    /** Stops an application; one that fails to must not keep the next from its start. */
    private static void stop(Runnable stop) {
        try {
            stop.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The application before could not be stopped as it should", e);
        }
    }

    /** The applications that accept requests: usually one. */
    public synchronized List<DevApplication> running() {
        return List.copyOf(running);
    }

    /** Names the classes that the next application is made of. */
    public void build(String name) {
        build = name;
    }

    /** The name of the classes that are used now. */
    public String build() {
        return build;
    }

    /** Has open pages load their style sheets again, and those that were away meanwhile once they are back. */
    public void restyle() {
        styles.incrementAndGet();
        running().forEach(application -> application.channel().restyle());
    }

    /** How often style sheets changed. */
    int styles() {
        return styles.get();
    }

    /** Shows a problem on open pages, and on those that open, until the next application starts or it is {@link #solved}. */
    public void show(Problem found) {
        problem = Optional.of(found);
        running().forEach(application -> application.channel().show(found));
    }

    /** Takes the problem from open pages. */
    public void solved() {
        if (problem.isPresent()) {
            problem = Optional.empty();
            running().forEach(application -> application.channel().solved());
        }
    }

    /** The problem that pages show. */
    public Optional<Problem> problem() {
        return problem;
    }
}
