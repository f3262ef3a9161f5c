package io.faststate.benchmarks.state;

import io.faststate.server.store.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stores that are compared. */
public enum StoreKind {
    /** In memory. */
    MEMORY,
    /** In a file: each update returns when the disk has it. */
    SQLITE,
    /** In a PostgreSQL database, whose address is in the environment as {@value #ADDRESS}. */
    POSTGRES;

    private static final String ADDRESS = "FASTSTATE_POSTGRES_URL";

    StateStore open(Path directory) {
        return switch (this) {
            case MEMORY -> StateStore.memory();
            case SQLITE -> StateStore.sqlite(directory.resolve("states.db"));
            case POSTGRES -> StateStore.postgres(address());
        };
    }

    private static String address() {
        var address = System.getenv(ADDRESS);
        if (address == null) {
            throw new IllegalStateException("There is no " + ADDRESS + " in the environment; give it an address such as"
                    + " jdbc:postgresql://localhost/app?user=app, or leave the store out with -p store=MEMORY,SQLITE");
        }
        return address;
    }

    /** A directory of its own in the working directory, since temporary ones are often in memory. */
    static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
