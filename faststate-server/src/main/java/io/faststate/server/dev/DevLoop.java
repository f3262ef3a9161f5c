package io.faststate.server.dev;

import io.faststate.dsl.FastStateException;
import io.faststate.server.dev.compile.Project;
import io.faststate.server.dev.compile.Snapshot;
import io.faststate.server.dev.compile.SourceCompiler;
import io.faststate.server.dev.host.DevApplication;
import io.faststate.server.dev.host.DevHost;
import io.faststate.server.dev.host.PageCheck;
import io.faststate.server.dev.host.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs an application while its author edits it. A saved source is compiled, and the application starts again from the new
 * classes in this process, within a few hundred milliseconds. States, sessions and open tabs go on, with what was typed
 * in them, and pages show the new code by themselves. A source that doesn't compile is shown over the page, with its line,
 * until it does; meanwhile the application runs on. A changed style sheet is swapped without a start.
 *
 * <p>Run it as a main class, with the application's main class as its argument:
 *
 * {@snippet lang=text :
 * java -cp … io.faststate.server.dev.DevLoop com.example.Counter
 * }
 *
 * <p>The application's own classes are those in directories of the class path. Their sources are found by the layouts of
 * Maven and Gradle. Where an IDE compiles, its classes are taken as they appear. What the application keeps in static
 * fields begins anew at each start; what it keeps in states stays, by the rules for changed types in {@code docs/reference/state.md}.
 * Threads that the application started itself are its own to end.
 *
 * <p>Options stand before the main class, arguments of the application behind it:
 *
 * <ul>
 *   <li>{@code --processors=PATH}: runs the annotation processors of these jars and directories with each compilation.
 *       Otherwise none run, and classes that they generated stay as the build made them.
 *   <li>{@code --once}: compiles what is out of date, starts, asks for every page whose path has no parameters, says what
 *       failed, and ends with status 0 or 1.
 * </ul>
 */
public final class DevLoop implements AutoCloseable {
    private static final String PROCESSORS = "--processors=";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration SETTLING = Duration.ofMillis(8);
    /** Looking at the files takes at most this share of one processor, however many there are. */
    private static final int SHARE = 30;

    private final Project project;
    private final Path output;
    private final SourceCompiler compiler;
    private final boolean processes;
    private final Launcher launcher;
    private final DevHost host = DevHost.begin();
    private Snapshot sources;
    private Snapshot resources;
    private Snapshot classes;
    private volatile boolean closed;

    private DevLoop(String mainClass, List<Path> processors, List<String> arguments) {
        this.processes = !processors.isEmpty();
        this.project = Project.of(System.getProperty("java.class.path"));
        try {
            this.output = Files.createTempDirectory("faststate-dev");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.compiler = new SourceCompiler(project.classPath(), processors, output);
        this.launcher = new Launcher(host, project, output, mainClass, arguments);
        this.sources = sources();
        this.resources = resources();
        this.classes = classes();
    }

    /**
     * Runs an application until this process ends.
     *
     * @param args options, the name of the main class, and its arguments
     * @throws FastStateException if the arguments are wrong, or this is no JDK
     */
    public static void main(String... args) {
        var rest = new ArrayList<>(List.of(args));
        var once = rest.remove("--once");
        var processors = new ArrayList<Path>();
        while (!rest.isEmpty() && rest.getFirst().startsWith(PROCESSORS)) {
            Stream.of(rest.removeFirst().substring(PROCESSORS.length()).split(File.pathSeparator, -1))
                    .filter(text -> !text.isEmpty()).map(DevLoop::existing).forEach(processors::add);
        }
        if (rest.isEmpty() || rest.getFirst().startsWith("-")) {
            throw new FastStateException("Usage: DevLoop [--once] [--processors=PATH] com.example.Main [arguments]; there is no "
                    + (rest.isEmpty() ? "main class" : "option " + rest.getFirst()));
        }
        try (var loop = new DevLoop(rest.getFirst(), processors, List.copyOf(rest.subList(1, rest.size())))) {
            Runtime.getRuntime().addShutdownHook(new Thread(loop::close));
            if (once) {
                System.exit(loop.once() ? 0 : 1);
            }
            loop.follow();
        }
    }

    private static Path existing(String processors) {
        var path = Path.of(processors).toAbsolutePath();
        if (!Files.exists(path)) {
            throw new FastStateException("There is no " + path + " for " + PROCESSORS);
        }
        return path;
    }

    private boolean once() {
        var stale = compiler.compile(stale(), Set.of());
        if (stale.problem().isPresent()) {
            say(stale.problem().get());
            return false;
        }
        var failure = launcher.launch();
        if (failure.isPresent()) {
            say(failure.get());
            return false;
        }
        return host.running().stream()
                .map(application -> PageCheck.failures(application.port(), application.pages()))
                .allMatch(List::isEmpty);
    }

    private void follow() {
        var stale = compiler.compile(stale(), Set.of());
        stale.problem().ifPresent(this::report);
        launch();
        // What is learnt here makes the first change as quick as those after it.
        Thread.ofPlatform().daemon().name("faststate-dev-learning").start(() -> compiler.learn(sources.files()));
        while (!closed) {
            pause(look());
        }
    }

    private void pause(Duration least) {
        try {
            Thread.sleep(least.compareTo(PAUSE) > 0 ? least : PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private Snapshot sources() {
        return Snapshot.of(project.sources());
    }

    private Snapshot resources() {
        return Snapshot.of(project.parts().stream().flatMap(part -> part.resources().stream()).toList());
    }

    private Snapshot classes() {
        return Snapshot.of(project.outputs());
    }

    /** The sources that are newer than their classes. */
    private Set<Path> stale() {
        var stale = new HashSet<Path>();
        for (var part : project.parts()) {
            part.sources().ifPresent(directory -> sources.files().stream()
                    .filter(file -> file.startsWith(directory) && SourceCompiler.compiles(file) && !file.endsWith("package-info.java"))
                    .filter(file -> isStale(file, part.output().resolve(
                            directory.relativize(file).toString().replaceFirst("\\.java$", ".class"))))
                    .forEach(stale::add));
        }
        return stale;
    }

    private static boolean isStale(Path source, Path compiled) {
        try {
            return !Files.exists(compiled) || Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what the files ask for that changed since the last look; returns how long to wait until the next. */
    private Duration look() {
        var began = System.nanoTime();
        var nextSources = sources();
        var nextResources = resources();
        var nextClasses = classes();
        var next = Duration.ofNanos((System.nanoTime() - began) * SHARE);
        var same = nextSources.same(sources) && nextResources.same(resources) && nextClasses.same(classes);
        if (!same && settled(nextSources, nextResources, nextClasses)) {
            react(nextSources, nextResources, nextClasses);
        }
        return next;
    }

    private void react(Snapshot nextSources, Snapshot nextResources, Snapshot nextClasses) {
        var changed = nextSources.changedSince(sources).stream().filter(SourceCompiler::compiles).toList();
        var removed = nextSources.removedSince(sources);
        var files = nextResources.changedSince(resources);
        var compiled = nextClasses.changedSince(classes);
        sources = nextSources;
        resources = nextResources;
        classes = nextClasses;
        var styled = Stream.of(files, compiled).flatMap(Set::stream).anyMatch(DevLoop::isStyle);
        compiled.forEach(this::prefer);
        files.forEach(this::copy);
        if (!changed.isEmpty() || !removed.isEmpty()) {
            var began = System.nanoTime();
            changed.forEach(this::sayWhatIsGenerated);
            var result = compiler.compile(changed, removed);
            if (result.problem().isPresent()) {
                report(result.problem().get());
                return;
            }
            System.out.println("faststate: compiled " + result.sources() + " in " + milliseconds(began));
            host.solved();
            launch();
        } else if (!Stream.of(files, compiled).flatMap(Set::stream).allMatch(DevLoop::isStyle)) {
            launch();
        }
        if (styled) {
            host.restyle();
        }
    }

    /** Whether nothing changes any more: an editor may write a file in several steps. */
    private boolean settled(Snapshot... seen) {
        try {
            Thread.sleep(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        return sources().same(seen[0]) && resources().same(seen[1]) && classes().same(seen[2]);
    }

    private static boolean isStyle(Path file) {
        return file.toString().endsWith(".css");
    }

    /** Takes the class that another compiler wrote, rather than the one that this loop wrote earlier. */
    private void prefer(Path compiled) {
        project.outputs().stream()
                .filter(compiled::startsWith)
                .findFirst()
                .ifPresent(directory -> delete(output.resolve(directory.relativize(compiled).toString())));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path resource) {
        for (var part : project.parts()) {
            part.resources().filter(resource::startsWith).ifPresent(directory -> {
                var target = output.resolve(directory.relativize(resource).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void launch() {
        var began = System.nanoTime();
        var failure = launcher.launch();
        if (failure.isPresent()) {
            report(failure.get());
        } else {
            System.out.println("faststate: started in " + milliseconds(began) + addresses());
        }
    }

    private String addresses() {
        var text = new StringBuilder();
        host.running().stream().map(DevApplication::port).forEach(port -> text.append(", http://localhost:").append(port).append('/'));
        return text.toString();
    }

    private void report(Problem problem) {
        say(problem);
        host.show(problem);
    }

    private void sayWhatIsGenerated(Path source) {
        var generated = processes ? List.<Path>of() : project.generatedFor(source);
        if (!generated.isEmpty()) {
            System.out.println("faststate: an annotation processor made " + generated.getFirst().getFileName() + " of " + source.getFileName()
                    + ", and it stays as it is until the next build, since none runs here; give its jar by " + PROCESSORS + "PATH");
        }
    }

    private static void say(Problem problem) {
        System.out.println("faststate: " + problem.title());
        Optional.of(problem.place()).filter(place -> !place.isEmpty()).ifPresent(System.out::println);
        System.out.println(problem.text());
    }

    private static String milliseconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms";
    }

    /** Stops the application. */
    @Override
    public synchronized void close() {
        if (closed && DevHost.current().isEmpty()) {
            return;
        }
        closed = true;
        host.end();
        launcher.close();
        compiler.close();
        try (var all = Files.walk(output)) {
            all.sorted((one, other) -> other.compareTo(one)).forEach(DevLoop::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
