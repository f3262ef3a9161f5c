package io.faststate.benchmarks.state;

import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
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
    /**
     * In a PostgreSQL database that waits for the disk: the one whose address is in the environment as {@value #ADDRESS}, or else
     * one that is started from the system's programs.
     */
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
        if (address != null) {
            return address;
        }
        var server = TestPostgres.start("fsync=on");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.url();
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
