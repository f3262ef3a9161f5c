package io.faststate.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/** What is logged while it is open, by this process's servers and by their HTTP server. */
final class ServerLog implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private final Handler handler = new Listener();

    private ServerLog() {}

    /** Listens from now on. */
    static ServerLog open() {
        var log = new ServerLog();
        Logger.getLogger("").addHandler(log.handler);
        return log;
    }

    /** The messages of this level and of graver ones. */
    List<String> messages(Level level) {
        return records.stream()
                .filter(record -> record.getLevel().intValue() >= level.intValue())
                .map(record -> new SimpleFormatter().formatMessage(record))
                .toList();
    }

    /** The messages and exceptions of warnings and of graver things that the code of servers is to blame for. */
    List<String> trouble() {
        return records.stream()
                .filter(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
                .map(record -> new SimpleFormatter().formatMessage(record)
                        + Optional.ofNullable(record.getThrown()).map(thrown -> ": " + thrown).orElse(""))
                .toList();
    }

    /** All that was logged, as it stands in a file. */
    String text() {
        return records.stream().map(new SimpleFormatter()::format).collect(Collectors.joining());
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }

    /** Keeps all that is logged. */
    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
