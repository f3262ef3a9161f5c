package io.faststate.server.store.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever threads do with the store in memory at once, they see results as if they had done it one after the other
 * (<a href="https://github.com/JetBrains/lincheck">Lincheck</a>).
 */
@Tag("drill")
class MemoryStoreLincheckTest {
    @Test
    void store_underManyThreads_isLinearizable() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryStoreOperations.class.getName())
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var said = String.join("\n", out.lines().toList());
            assertEquals(0, process.waitFor(), said);
        }
    }
}
