package io.faststate.dsl.form;

import java.nio.charset.StandardCharsets;

/** A file that a user chose, as the browser sent it. Its name, type and contents are untrusted input. */
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

    /** The file name; without folders if the browser follows the standard. */
    public String name() {
        return name;
    }

    /** The media type as the browser guesses it, such as {@code image/png}; empty if it makes no guess. */
    public String mime() {
        return mime;
    }

    /** The size in bytes. */
    public int size() {
        return contents.length;
    }

    /** A copy of the contents. */
    public byte[] contents() {
        return contents.clone();
    }

    /** The contents, decoded as UTF-8. */
    public String text() {
        return new String(contents, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ChosenFile[" + name + ", " + mime + ", " + contents.length + " bytes]";
    }
}
