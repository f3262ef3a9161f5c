package io.faststate.server.dev.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.faststate.dsl.FastStateException;
import io.faststate.server.dev.host.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the sources that changed, and those that could see a difference: where what others see of a class changed, the
 * sources that use it are compiled too. Classes appear only if everything compiles; until then, the sources are compiled
 * again with the next change.
 */
public final class SourceCompiler implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-g", "-parameters", "-implicit:none", "-nowarn", "-encoding", "UTF-8");
    private static final String MODULE = "module-info.java";

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final Path output;
    private final List<String> options;
    private final Map<Path, SourceFacts> known = new HashMap<>();
    private final Set<Path> pending = new LinkedHashSet<>();

    /**
     * Creates a compiler.
     *
     * @param classPath what the sources may use
     * @param processors where annotation processors are, which run with each compilation; if empty, none run
     * @param output where classes are written
     * @throws FastStateException if this is no JDK
     */
    public SourceCompiler(Collection<Path> classPath, Collection<Path> processors, Path output) {
        var found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new FastStateException("The development loop compiles sources, and this Java runtime has no compiler; run it with a JDK");
        }
        this.compiler = found;
        this.output = output;
        this.options = Stream.concat(OPTIONS.stream(), Stream.of(processors.isEmpty() ? "-proc:none" : "-proc:full")).toList();
        this.files = found.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        var path = new ArrayList<Path>();
        path.add(output);
        path.addAll(classPath);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a compilation ended.
     *
     * @param problem what keeps the sources from compiling
     * @param sources how many sources were compiled
     */
    public record Result(Optional<Problem> problem, int sources) {}

    /** Whether a file is a source that this compiles. */
    public static boolean compiles(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith(MODULE);
    }

    /**
     * Reads all sources, so that later changes can be told from them. What does not compile is left out: it is compiled
     * with the next change of it.
     */
    public synchronized void learn(Collection<Path> sources) {
        var all = sources.stream().filter(SourceCompiler::compiles).toList();
        if (!all.isEmpty()) {
            var run = new Run(all);
            run.attribute();
            run.facts.forEach(known::putIfAbsent);
        }
    }

    /** Compiles sources that changed, with those that were removed given beside them. */
    public synchronized Result compile(Collection<Path> changed, Collection<Path> removed) {
        pending.addAll(changed);
        removed.forEach(pending::remove);
        var concerned = new HashSet<String>();
        for (var source : removed) {
            var facts = known.remove(source);
            if (facts != null) {
                concerned.addAll(facts.declares());
            }
        }
        var first = new Run(pending);
        if (first.failed()) {
            return first.result();
        }
        first.facts.forEach((source, facts) -> {
            var before = known.get(source);
            if (before == null || !before.api().equals(facts.api())) {
                concerned.addAll(facts.declares());
                concerned.addAll(first.classes.generated());
                if (before != null) {
                    concerned.addAll(before.declares());
                }
            }
        });
        var users = users(concerned);
        users.removeAll(pending);
        if (users.isEmpty()) {
            return first.finish();
        }
        pending.addAll(users);
        var second = new Run(pending);
        return second.failed() ? second.result() : second.finish();
    }

    /** The sources that use classes, or that use those sources' classes, and so on. */
    private Set<Path> users(Set<String> classes) {
        var found = new LinkedHashSet<Path>();
        var seen = new HashSet<>(classes);
        var next = new ArrayDeque<>(classes);
        while (!next.isEmpty()) {
            var name = next.remove();
            known.forEach((source, facts) -> {
                if (facts.uses().contains(name) && found.add(source)) {
                    facts.declares().stream().filter(seen::add).forEach(next::add);
                }
            });
        }
        return found;
    }

    @Override
    public synchronized void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One run of the compiler. */
    private final class Run {
        private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        private final ClassOutput classes = new ClassOutput(files);
        private final Map<Path, SourceFacts> facts = new HashMap<>();
        private final Collection<Path> sources;
        private final JavacTask task;

        Run(Collection<Path> sources) {
            this.sources = List.copyOf(sources);
            this.task = (JavacTask) compiler.getTask(
                    null, classes, diagnostics, options, null, files.getJavaFileObjectsFromPaths(this.sources));
        }

        void attribute() {
            try {
                var units = new ArrayList<CompilationUnitTree>();
                task.parse().forEach(units::add);
                var unused = task.analyze();
                var trees = Trees.instance(task);
                for (var unit : units) {
                    facts.put(Path.of(unit.getSourceFile().toUri()), SourceFacts.of(unit, trees));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean failed() {
            if (sources.isEmpty()) {
                return false;
            }
            attribute();
            if (error().isEmpty()) {
                try {
                    var unused = task.generate();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return error().isPresent();
        }

        private Optional<Diagnostic<? extends JavaFileObject>> error() {
            return diagnostics.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .<Diagnostic<? extends JavaFileObject>>map(each -> each)
                    .findFirst();
        }

        Result finish() {
            try {
                classes.writeTo(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known.putAll(facts);
            pending.clear();
            return result();
        }

        Result result() {
            return new Result(error().map(this::problem), sources.size());
        }

        private Problem problem(Diagnostic<? extends JavaFileObject> error) {
            var count = diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).count();
            var title = error.getMessage(Locale.ENGLISH) + (count > 1 ? " (and " + (count - 1) + " more)" : "");
            var source = error.getSource();
            if (source == null) {
                return new Problem(title, "", "");
            }
            if (source instanceof GeneratedSource generated) {
                return new Problem(title, generated.getName().substring(1), "");
            }
            var path = Path.of(source.toUri());
            return Problem.at(title, path, lines(path), (int) error.getLineNumber(), (int) error.getColumnNumber());
        }

        private static List<String> lines(Path source) {
            try {
                return Files.readAllLines(source);
            } catch (IOException e) {
                // It is gone, or no text: the message has to do.
                return List.of();
            }
        }
    }
}
