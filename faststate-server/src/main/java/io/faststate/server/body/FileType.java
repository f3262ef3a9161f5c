package io.faststate.server.body;

import java.util.List;
import java.util.Set;

/** Detects the type of a file by how its content begins; neither its name nor what the browser says is evidence. */
final class FileType {
    /** How many bytes of a file are inspected. */
    static final int HEAD = 512;

    static final String UNKNOWN = "application/octet-stream";

    /** Stands for any byte in a mark. */
    private static final char ANY = '\uFFFF';
    private static final String SIZE = String.valueOf(ANY).repeat(4);

    private static final String TEXT = "text/plain";
    private static final String BITMAP = "image/bmp";

    /**
     * The signature of a type.
     *
     * @param type the type
     * @param bytes what its files begin with, one character per byte
     */
    private record Mark(String type, String bytes) {
        boolean in(byte[] head, int size) {
            if (size < bytes.length()) {
                return false;
            }
            for (var i = 0; i < bytes.length(); i++) {
                if (bytes.charAt(i) != ANY && (byte) bytes.charAt(i) != head[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Signatures from <a href="https://mimesniff.spec.whatwg.org/">MIME Sniffing</a> and the specifications of the
     * formats.
     */
    private static final List<Mark> MARKS = List.of(
            new Mark("image/png", "\u0089PNG\r\n\u001a\n"),
            new Mark("image/jpeg", "\u00ff\u00d8\u00ff"),
            new Mark("image/gif", "GIF87a"),
            new Mark("image/gif", "GIF89a"),
            new Mark("image/webp", "RIFF" + SIZE + "WEBPVP"),
            new Mark("image/tiff", "II*\0"),
            new Mark("image/tiff", "MM\0*"),
            new Mark("image/x-icon", "\0\0\u0001\0"),
            new Mark("application/pdf", "%PDF-"),
            new Mark("application/zip", "PK\u0003\u0004"),
            new Mark("application/zip", "PK\u0005\u0006"),
            new Mark("application/gzip", "\u001f\u008b\u0008"),
            new Mark("application/x-7z-compressed", "7z\u00bc\u00af'\u001c"),
            new Mark("application/vnd.sqlite3", "SQLite format 3\0"),
            new Mark("video/webm", "\u001aE\u00df\u00a3"),
            new Mark("audio/wav", "RIFF" + SIZE + "WAVEfmt "),
            new Mark("audio/mpeg", "ID3\u0002"),
            new Mark("audio/mpeg", "ID3\u0003"),
            new Mark("audio/mpeg", "ID3\u0004"),
            new Mark("audio/mpeg", "\u00ff\u00fb"),
            new Mark("audio/ogg", "OggS\0"),
            new Mark("audio/flac", "fLaC\0\0\0\""),
            new Mark("audio/flac", "fLaC\u0080\0\0\""));

    /** The sizes that the second header of a bitmap can have. */
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private FileType() {}

    /** The type of a file that begins with the first bytes of an array. */
    static String of(byte[] head, int size) {
        for (var mark : MARKS) {
            if (mark.in(head, size)) {
                return mark.type();
            }
        }
        if (isBitmap(head, size)) {
            return BITMAP;
        }
        return MediaBrand.type(head, size).orElseGet(() -> TextBytes.areText(head, size) ? TEXT : UNKNOWN);
    }

    /** Checks more than a bitmap's short signature, because many texts begin with the same letters: BMW, for one. */
    private static boolean isBitmap(byte[] head, int size) {
        return size >= 18
                && head[0] == 'B'
                && head[1] == 'M'
                && BITMAP_HEADERS.contains((int) head[14])
                && head[15] == 0
                && head[16] == 0
                && head[17] == 0;
    }

    /** Whether a type is among the allowed ones. */
    static boolean taken(String type, List<String> allowed) {
        return allowed.isEmpty()
                || allowed.stream().anyMatch(each -> each.equals(type)
                        || (each.endsWith("/*") && type.startsWith(each.substring(0, each.length() - 1))));
    }
}
