package io.faststate.server.store.sqlite;

import io.faststate.server.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Explains errors and what to do about them (<a href="https://sqlite.org/rescode.html">SQLite result codes</a>). */
final class SqliteErrors {
    private static final int PRIMARY = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;

    private SqliteErrors() {}

    static StoreException of(Path file, SQLException e) {
        var what = switch (e.getErrorCode() & PRIMARY) {
            case BUSY, LOCKED -> "is locked by another program; close that first";
            case READONLY -> "can't be written; give this process the right to write it and its directory";
            case IO -> "can't be read or written; check the disk it is on";
            case CORRUPT -> "is damaged; stop, keep a copy, and restore a backup or try sqlite3's .recover";
            case FULL -> "has no room on its disk; free some space; nothing that was committed is lost";
            case CANNOT_OPEN -> "can't be opened; is it a file, in a directory that this process may write?";
            case NO_DATABASE -> "is not an SQLite database; give another path, or move that file away";
            default -> "can't be used";
        };
        return new StoreException("The store " + file + ' ' + what + " (" + e.getMessage() + ')', e);
    }
}
