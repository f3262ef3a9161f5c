package io.faststate.server.body;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Detects the types of files that begin with an {@code ftyp} box, as photos and videos of phones do. The box's brand
 * tells the type; if it only says that the file has images, a compatible brand does. See ISO/IEC 14496-12.
 */
final class MediaBrand {
    private static final int SIZE = 4;
    private static final int FIRST_COMPATIBLE = 16;
    private static final int LARGEST_BOX = 1 << 16;

    private static final String OTHER = "video/mp4";
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("heic", "image/heic"),
            Map.entry("heix", "image/heic"),
            Map.entry("heim", "image/heic"),
            Map.entry("heis", "image/heic"),
            Map.entry("hevc", "image/heic-sequence"),
            Map.entry("hevx", "image/heic-sequence"),
            Map.entry("hevm", "image/heic-sequence"),
            Map.entry("hevs", "image/heic-sequence"),
            Map.entry("avif", "image/avif"),
            Map.entry("avis", "image/avif"),
            Map.entry("M4A ", "audio/mp4"),
            Map.entry("M4B ", "audio/mp4"),
            Map.entry("qt  ", "video/quicktime"),
            Map.entry("3gp4", "video/3gpp"),
            Map.entry("3gp5", "video/3gpp"),
            Map.entry("3gp6", "video/3gpp"));
    /** Brands that don't say how the images are coded. */
    private static final Map<String, String> PICTURES = Map.of("mif1", "image/heif", "msf1", "image/heif-sequence");

    private MediaBrand() {}

    /** The type of a file that begins with such a box. */
    static Optional<String> type(byte[] head, int size) {
        if (size < FIRST_COMPATIBLE - SIZE || !text(head, SIZE).equals("ftyp")) {
            return Optional.empty();
        }
        var box = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
        if (box < FIRST_COMPATIBLE || box > LARGEST_BOX) {
            return Optional.empty(); // a text that has these letters
        }
        var brand = text(head, 2 * SIZE);
        var pictures = PICTURES.get(brand);
        if (pictures == null) {
            return Optional.of(KNOWN.getOrDefault(brand, OTHER));
        }
        for (var at = FIRST_COMPATIBLE; at + SIZE <= Math.min(box, size); at += SIZE) {
            var type = KNOWN.getOrDefault(text(head, at), "");
            if (type.startsWith("image/")) {
                return Optional.of(type);
            }
        }
        return Optional.of(pictures);
    }

    private static String text(byte[] head, int at) {
        return new String(head, at, SIZE, StandardCharsets.ISO_8859_1);
    }
}
