package io.faststate.server.dev.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source that an annotation processor writes; it is compiled from memory. */
final class GeneratedSource extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    GeneratedSource(String name) {
        super(URI.create("generated:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
