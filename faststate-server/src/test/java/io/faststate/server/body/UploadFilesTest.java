package io.faststate.server.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where the files of uploads are kept. */
class UploadFilesTest {
    /** What is written to it finds no room, where an operating system has such a thing. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void file_thatFindsNoRoom_isRefusedByTheStatusForThat() throws IOException {
        assumeTrue(Files.exists(FULL));
        try (var files = new UploadFiles();
                var out = files.write(FULL)) {
            var refused = assertThrows(RefusedException.class, () -> out.write(new byte[] {1, 2, 3}, 0, 3));
            assertEquals(507, refused.status().code());
            assertEquals("storage", refused.code());
        }
    }
}
