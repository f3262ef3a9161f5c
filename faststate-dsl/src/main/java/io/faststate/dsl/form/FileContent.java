package io.faststate.dsl.form;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file that a handler sends, bit by bit while the browser takes it. */
@FunctionalInterface
public interface FileContent {
    /** Writes the content; the stream is closed afterwards. */
    void writeTo(OutputStream out) throws IOException;
}
