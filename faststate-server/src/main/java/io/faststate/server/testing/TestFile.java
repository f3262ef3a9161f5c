package io.faststate.server.testing;

import io.faststate.server.testing.engine.FileData;
import java.nio.charset.StandardCharsets;

/** A file that a test uploads, or that a page let somebody save. */
public final class TestFile {
    private final FileData data;

    private TestFile(FileData data) {
        this.data = data;
    }

    /** A file with a content. */
    public static TestFile of(String name, String mediaType, byte[] content) {
        return new TestFile(new FileData(name, mediaType, content.clone()));
    }

    /** A text file, in UTF-8. */
    public static TestFile text(String name, String content) {
        return of(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    static TestFile of(FileData data) {
        return new TestFile(data);
    }

    FileData data() {
        return data;
    }

    /** Its name. */
    public String name() {
        return data.name();
    }

    /** Its media type, as the server said. */
    public String mediaType() {
        return data.type();
    }

    /** Its content. */
    public byte[] content() {
        return data.bytes().clone();
    }

    /** Its content as a text, in UTF-8. */
    public String text() {
        return new String(data.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return data.name() + " (" + data.bytes().length + " bytes)";
    }
}
