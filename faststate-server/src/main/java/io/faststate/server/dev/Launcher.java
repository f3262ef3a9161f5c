package io.faststate.server.dev;

import io.faststate.dsl.FastStateException;
import io.faststate.server.dev.compile.ApplicationLoader;
import io.faststate.server.dev.compile.Project;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.dev.host.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the application's main method from the newest classes; the application before it ends once the new one listens. */
final class Launcher implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(2);

    private final DevHost host;
    private final List<Path> directories;
    private final String mainClass;
    private final List<String> arguments;
    private int builds;
    private @Nullable Started started;

    private record Started(ApplicationLoader loader, Thread thread) {}

    Launcher(DevHost host, Project project, Path output, String mainClass, List<String> arguments) {
        this.host = host;
        this.mainClass = mainClass;
        this.arguments = arguments;
        var all = new ArrayList<Path>();
        all.add(output);
        all.addAll(project.outputs());
        this.directories = List.copyOf(all);
    }

    /** Starts the application; returns why it could not. Then the one before it runs on, unless its port was taken. */
    Optional<Problem> launch() {
        builds++;
        host.build(Integer.toString(builds) + '-' + ProcessHandle.current().pid());
        var loader = new ApplicationLoader(directories, Launcher.class.getClassLoader());
        var before = host.running();
        var failure = new AtomicReference<Throwable>();
        var ended = new CountDownLatch(1);
        var thread = Thread.ofPlatform().name("main").unstarted(() -> {
            try {
                run(loader);
            } catch (Throwable e) {
                failure.set(e);
            } finally {
                ended.countDown();
            }
        });
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            while (!isStarted(before) && !ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                // A main method may take its time, and may wait for its application to end.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isStarted(before)) {
            end(started);
            started = new Started(loader, thread);
            return Optional.empty();
        }
        host.abandon();
        end(new Started(loader, thread));
        var why = failure.get();
        return Optional.of(why == null
                ? new Problem(mainClass + " ended without starting an application", "", "Call start() on what the builder builds.")
                : Problem.of("The application could not start: " + why, why));
    }

    private boolean isStarted(List<?> before) {
        var now = host.running();
        return !now.isEmpty() && !before.equals(now);
    }

    private void run(ApplicationLoader loader) throws Throwable {
        try {
            var main = Class.forName(mainClass, true, loader).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (ClassNotFoundException e) {
            throw new FastStateException("There is no class " + mainClass + " on the class path", e);
        } catch (NoSuchMethodException e) {
            throw new FastStateException(mainClass + " has no method main(String[])", e);
        }
    }

    private static void end(@Nullable Started old) {
        if (old == null) {
            return;
        }
        old.thread.interrupt();
        try {
            old.loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(started);
        started = null;
    }
}
