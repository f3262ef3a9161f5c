package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What somebody is told who has a Java that is too old. */
class LauncherTest {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_8 = 52;

    @Test
    void oldJava_isNamedWithWhatIsNeeded() {
        assertTrue(Launcher.problem("17", "/opt/java").contains("needs Java 21 or later, and this is Java 17 (/opt/java)"));
        assertTrue(Launcher.problem("1.8", "/opt/java").contains("Java 8"));
        assertEquals("", Launcher.problem("21", "/opt/java"));
        assertEquals("", Launcher.problem("25", "/opt/java"));
    }

    @Test
    void launcher_isLoadedByAnyJava() throws IOException {
        try (var in = new DataInputStream(Objects.requireNonNull(Launcher.class.getResourceAsStream("Launcher.class")))) {
            assertEquals(MAGIC, in.readInt());
            assertEquals(0, in.readUnsignedShort());
            assertEquals(JAVA_8, in.readUnsignedShort());
        }
    }
}
