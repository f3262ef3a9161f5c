package io.faststate.server.dev.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Takes the classes that a compiler writes, so that those of a run that fails are never seen. */
final class ClassOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Set<String> generated = new HashSet<>();

    ClassOutput(StandardJavaFileManager files) {
        super(files);
    }

    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String name) {
            super(URI.create("class:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        if (kind == JavaFileObject.Kind.SOURCE) {
            generated.add(name);
            return new GeneratedSource(name);
        }
        var file = new Written(name);
        written.put(name, file);
        return file;
    }

    /** What a processor writes besides classes is dropped: it knows the sources of this run only, and the build's is complete. */
    @Override
    public FileObject getFileForOutput(Location location, String packageName, String relativeName, FileObject sibling) {
        return new Written(relativeName);
    }

    /** The classes whose sources annotation processors wrote. */
    Set<String> generated() {
        return Set.copyOf(generated);
    }

    /** Writes all classes below a directory. */
    void writeTo(Path directory) throws IOException {
        for (var each : written.entrySet()) {
            var file = directory.resolve(each.getKey().replace('.', '/') + JavaFileObject.Kind.CLASS.extension);
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue().bytes.toByteArray());
        }
    }

    int count() {
        return written.size();
    }

    /** The compiler's standard file manager stays open: it knows the class path by heart. */
    @Override
    public void close() {
        // Nothing is held.
    }
}
