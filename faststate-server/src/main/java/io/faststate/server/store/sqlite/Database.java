package io.faststate.server.store.sqlite;

import io.faststate.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/** An SQLite file that only this process uses, with one connection that writes and one that reads meanwhile. */
final class Database implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Database.class.getName());

    private final Path file;
    private final FileClaim claim;
    private final Connection writer;
    private final Connection reader;

    private Database(Path file, FileClaim claim, Connection writer, Connection reader) {
        this.file = file;
        this.claim = claim;
        this.writer = writer;
        this.reader = reader;
    }

    static Database open(Path file) {
        var claim = FileClaim.of(file);
        try {
            var writer = connect(file);
            try {
                durable(file, writer);
                Schema.check(file, writer);
                var reader = connect(file);
                execute(reader, "PRAGMA query_only = ON");
                return new Database(file, claim, writer, reader);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            close(claim);
            throw SqliteErrors.of(file, e);
        } catch (NoClassDefFoundError e) {
            close(claim);
            throw new StoreException("StateStore.sqlite needs org.xerial:sqlite-jdbc, which is not on the class path or"
                    + " the module path; add it to the application", e);
        } catch (RuntimeException e) {
            close(claim);
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var connection = new JDBC().connect(JDBC.PREFIX + file.toAbsolutePath(), new Properties());
        execute(connection, "PRAGMA busy_timeout = 5000");
        return connection;
    }

    /**
     * Puts each commit on the disk, see <a href="https://sqlite.org/pragma.html#pragma_synchronous">synchronous</a>.
     */
    private static void durable(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!mode.next() || !mode.getString(1).equals("wal")) {
                throw new StoreException("The store " + file + " is on a file system without shared memory,"
                        + " as network drives are; put it on a local disk");
            }
        }
        execute(connection, "PRAGMA synchronous = FULL");
        execute(connection, "PRAGMA fullfsync = ON");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path file() {
        return file;
    }

    Connection writer() {
        return writer;
    }

    Connection reader() {
        return reader;
    }

    StoreException failed(SQLException e) {
        return SqliteErrors.of(file, e);
    }

    private static void close(FileClaim claim) {
        try {
            claim.close();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A lock could not be given back", e);
        }
    }

    /** Closes both connections; the last one writes the log back into the file. */
    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            close(claim);
        }
    }
}
