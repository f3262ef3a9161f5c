package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Exchange;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.SseReader;
import java.util.ArrayList;
import java.util.List;

/** What happened in a tab that a test may look at afterwards. Whoever waits for the tab is woken by each entry. */
final class Journal {
    private final Object lock;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<SseReader.Event> pushes = new ArrayList<>();
    private final List<FileData> downloads = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Creates an empty journal, which is used under the lock of its tab. */
    Journal(Object lock) {
        this.lock = lock;
    }

    /** Takes down an answer, or more of one that is at a place already; gives its place. */
    int answered(int place, Exchange exchange) {
        synchronized (lock) {
            lock.notifyAll();
            if (place < 0) {
                exchanges.add(exchange);
                return exchanges.size() - 1;
            }
            var before = exchanges.get(place);
            exchanges.set(place, new Exchange(before.path(), before.status(), before.sent(), before.text() + exchange.text(),
                    exchange.ended()));
            return place;
        }
    }

    /** Takes down what a stream brought. */
    void pushed(SseReader.Event event) {
        add(pushes, event);
    }

    /** Takes down a file that was saved. */
    void saved(FileData file) {
        add(downloads, file);
    }

    /** Takes down what the page complained of. */
    void complained(String what) {
        add(complaints, what);
    }

    private <T> void add(List<T> to, T entry) {
        synchronized (lock) {
            to.add(entry);
            lock.notifyAll();
        }
    }

    private <T> List<T> copy(List<T> from) {
        synchronized (lock) {
            return List.copyOf(from);
        }
    }

    List<Exchange> exchanges() {
        return copy(exchanges);
    }

    List<SseReader.Event> pushes() {
        return copy(pushes);
    }

    List<FileData> downloads() {
        return copy(downloads);
    }

    List<String> complaints() {
        return copy(complaints);
    }
}
