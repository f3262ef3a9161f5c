package io.faststate.dsl.form;

import java.nio.charset.StandardCharsets;

/** A file that a user chose, as the browser tells it: name, kind and contents are untrusted input. */
public final class ChosenFile {
    private final String name;
    private final String mime;
    private final byte[] contents;

    private ChosenFile(String name, String mime, byte[] contents) {
        this.name = name;
        this.mime = mime;
        this.contents = contents;
    }

    /** A file with a copy of the contents. */
    public static ChosenFile of(String name, String mime, byte[] contents) {
        return new ChosenFile(name, mime, contents.clone());
    }

    /** The name that it had, without folders where the browser keeps to the standard. */
    public String name() {
        return name;
    }

    /** Its media type by the browser's guess, such as {@code image/png}; empty if it has none. */
    public String mime() {
        return mime;
    }

    /** How many bytes it has. */
    public int size() {
        return contents.length;
    }

    /** A copy of its bytes. */
    public byte[] contents() {
        return contents.clone();
    }

    /** Its contents, read as UTF-8. */
    public String text() {
        return new String(contents, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ChosenFile[" + name + ", " + mime + ", " + contents.length + " bytes]";
    }
}
