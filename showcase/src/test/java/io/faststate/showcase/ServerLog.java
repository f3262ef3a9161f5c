package io.faststate.showcase;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the servers of one test logged. A record belongs to the test whose thread started the server, by way of the
 * threads that the server started; one of a thread that belongs to nobody is taken for one of each test that runs.
 */
final class ServerLog {
    private static final Set<ServerLog> RUNNING = ConcurrentHashMap.newKeySet();
    private static final InheritableThreadLocal<ServerLog> OWNER = new InheritableThreadLocal<>();
    private static final Handler HANDLER = new Distributor();
    private static final int MOST = 200;

    private final List<LogRecord> records = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int unexpected;

    private ServerLog() {}

    /** Begins the log of the test that this thread runs. */
    static ServerLog begin() {
        var log = new ServerLog();
        RUNNING.add(log);
        OWNER.set(log);
        attach();
        return log;
    }

    /** Listens to all that is logged, also after something has set up logging anew. */
    static void attach() {
        var root = Logger.getLogger("");
        root.removeHandler(HANDLER);
        root.addHandler(HANDLER);
        Thread.setDefaultUncaughtExceptionHandler(ServerLog::uncaught);
    }

    /** Ends the test; what its threads still log is kept. */
    void end() {
        RUNNING.remove(this);
        OWNER.remove();
    }

    /** Lets the log say what a test provokes. */
    synchronized void expect(String part) {
        expected.add(part);
    }

    /** What should not have been logged, since the last time that this was asked. */
    synchronized List<String> takeUnexpected() {
        var found = records.stream().filter(this::unexpected).map(ServerLog::text).toList();
        var fresh = found.subList(Math.min(unexpected, found.size()), found.size());
        unexpected = found.size();
        return List.copyOf(fresh);
    }

    /** All of it, for who looks for the cause of a failure. */
    synchronized String all() {
        return String.join("", records.stream().map(ServerLog::text).toList());
    }

    private boolean unexpected(LogRecord record) {
        return isTrouble(record) && !expects(record);
    }

    private synchronized boolean expects(LogRecord record) {
        var text = text(record);
        return expected.stream().anyMatch(text::contains);
    }

    private synchronized void take(LogRecord record) {
        if (records.size() < MOST) {
            records.add(record);
        }
    }

    private static boolean isTrouble(LogRecord record) {
        var name = Optional.ofNullable(record.getLoggerName()).orElse("");
        var own = name.startsWith("io.faststate.") || name.startsWith("io.helidon.");
        return record.getLevel().intValue() >= (own ? Level.WARNING : Level.SEVERE).intValue();
    }

    private static String text(LogRecord record) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.println(record.getLevel() + " " + record.getLoggerName() + ": " + new SimpleFormatter().formatMessage(record));
        Optional.ofNullable(record.getThrown()).ifPresent(thrown -> thrown.printStackTrace(out));
        out.flush();
        return text.toString();
    }

    private static void uncaught(Thread thread, Throwable e) {
        var record = new LogRecord(Level.SEVERE, "Thread " + thread.getName() + " ended by an exception");
        record.setLoggerName(ServerLog.class.getName());
        record.setThrown(e);
        Logger.getLogger("").log(record);
    }

    private static void distribute(LogRecord record) {
        var owner = OWNER.get();
        if (owner != null) {
            owner.take(record);
        } else if (RUNNING.stream().noneMatch(log -> log.expects(record))) {
            RUNNING.forEach(log -> log.take(record));
        }
    }

    /** Gives each record to its test. */
    private static final class Distributor extends Handler {
        Distributor() {
            setLevel(Level.INFO);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record) && !isStop(record)) {
                distribute(record);
            }
        }

        /** Whether a server tells that it was stopped just before it accepted a connection: Helidon logs that as an error. */
        private static boolean isStop(LogRecord record) {
            return record.getThrown() instanceof ClosedChannelException
                    && "io.helidon.webserver.ServerListener".equals(record.getLoggerName());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
