package io.faststate.server.action;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What kind of file something is, by how its content begins: what a browser or a name says is no evidence. */
final class FileType {
    /** How many bytes of a file are looked at. */
    static final int HEAD = 512;

    static final String UNKNOWN = "application/octet-stream";

    private static final String TEXT = "text/plain";

    /**
     * A mark of a type.
     *
     * @param type the type
     * @param at where the mark stands
     * @param bytes the mark, one character for each byte
     */
    private record Mark(String type, int at, String bytes) {
        boolean in(byte[] head, int size) {
            if (size < at + bytes.length()) {
                return false;
            }
            for (var i = 0; i < bytes.length(); i++) {
                if ((byte) bytes.charAt(i) != head[at + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** From <a href="https://mimesniff.spec.whatwg.org/">MIME Sniffing</a>, and the formats' own documents. */
    private static final List<Mark> MARKS = List.of(
            new Mark("image/png", 0, "\u0089PNG\r\n\u001a\n"),
            new Mark("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
            new Mark("image/gif", 0, "GIF87a"),
            new Mark("image/gif", 0, "GIF89a"),
            new Mark("image/webp", 8, "WEBPVP"),
            new Mark("image/avif", 4, "ftypavif"),
            new Mark("image/heic", 4, "ftypheic"),
            new Mark("image/bmp", 0, "BM"),
            new Mark("image/tiff", 0, "II*\0"),
            new Mark("image/tiff", 0, "MM\0*"),
            new Mark("image/x-icon", 0, "\0\0\u0001\0"),
            new Mark("application/pdf", 0, "%PDF-"),
            new Mark("application/zip", 0, "PK\u0003\u0004"),
            new Mark("application/zip", 0, "PK\u0005\u0006"),
            new Mark("application/gzip", 0, "\u001f\u008b\u0008"),
            new Mark("application/x-7z-compressed", 0, "7z\u00bc\u00af'\u001c"),
            new Mark("application/vnd.sqlite3", 0, "SQLite format 3\0"),
            new Mark("video/mp4", 4, "ftyp"),
            new Mark("video/webm", 0, "\u001aE\u00df\u00a3"),
            new Mark("audio/wav", 8, "WAVEfmt "),
            new Mark("audio/mpeg", 0, "ID3"),
            new Mark("audio/mpeg", 0, "\u00ff\u00fb"),
            new Mark("audio/ogg", 0, "OggS\0"),
            new Mark("audio/flac", 0, "fLaC"));

    private FileType() {}

    /** The type of a file that begins with the first bytes of an array. */
    static String of(byte[] head, int size) {
        for (var mark : MARKS) {
            if (mark.in(head, size)) {
                return mark.type();
            }
        }
        return isText(head, size) ? TEXT : UNKNOWN;
    }

    /** Whether a type is one of those that are taken. */
    static boolean taken(String type, List<String> allowed) {
        return allowed.isEmpty()
                || allowed.stream().anyMatch(each -> each.equals(type)
                        || (each.endsWith("/*") && type.startsWith(each.substring(0, each.length() - 1))));
    }

    private static boolean isText(byte[] head, int size) {
        for (var i = 0; i < size; i++) {
            var b = head[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                return false;
            }
        }
        var chars = CharBuffer.allocate(HEAD);
        // A character at the very end may be cut off.
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(head, size)), chars, false);
        return !result.isError();
    }
}
