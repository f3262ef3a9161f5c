package io.faststate.dsl.form;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file that a handler sends, as a stream while the browser reads it. */
@FunctionalInterface
public interface FileContent {
    /** Writes the content; the stream is closed afterwards. */
    void writeTo(OutputStream out) throws IOException;
}
