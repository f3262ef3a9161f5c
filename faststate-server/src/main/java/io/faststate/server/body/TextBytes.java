package io.faststate.server.body;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Distinguishes text from other files: UTF-8, UTF-16 with a byte order mark, and the windows-1252 of older programs.
 */
final class TextBytes {
    /** The bytes that windows-1252 assigns no character. */
    private static final String UNUSED = "\u0081\u008d\u008f\u0090\u009d";

    private TextBytes() {}

    /** Whether the first bytes of a file are text; they may end within a character. */
    static boolean areText(byte[] head, int size) {
        if (size >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return decodes(head, size, StandardCharsets.UTF_16BE);
        }
        if (size >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return decodes(head, size, StandardCharsets.UTF_16LE);
        }
        return decodes(head, size, StandardCharsets.UTF_8) || isWestern(head, size);
    }

    private static boolean decodes(byte[] head, int size, Charset charset) {
        var chars = CharBuffer.allocate(size);
        if (charset.newDecoder().decode(ByteBuffer.wrap(head, 0, size), chars, false).isError()) {
            return false;
        }
        return chars.flip().chars().noneMatch(TextBytes::isBinary);
    }

    /**
     * Whether bytes look like windows-1252. In the languages that it is for, most letters are ASCII; in other files few
     * bytes are.
     */
    private static boolean isWestern(byte[] head, int size) {
        var ascii = 0;
        for (var i = 0; i < size; i++) {
            var b = head[i] & 0xff;
            if (isBinary(b) || UNUSED.indexOf(b) >= 0) {
                return false;
            }
            ascii += b < 0x80 ? 1 : 0;
        }
        return 2 * ascii >= size;
    }

    private static boolean isBinary(int character) {
        return character < ' ' && "\t\n\r\f\u001b".indexOf(character) < 0;
    }
}
