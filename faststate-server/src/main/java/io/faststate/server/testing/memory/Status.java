package io.faststate.server.testing.memory;

import java.util.List;
import org.jsoup.nodes.Element;

/** The line that tells of a lost connection, and of events that were refused or did not arrive. */
final class Status {
    private static final String ID = "faststate-status";

    private final LivePage page;
    private boolean late;
    private int refused;
    private boolean asking;
    private boolean again;
    private String shown = "";

    Status(LivePage page) {
        this.page = page;
    }

    /** Notes whether a request has looked for a connection for a while. */
    void late(boolean now) {
        late = now;
        show();
    }

    /** Notes the status of the last event's answer, where it was refused; 0 where all is well. */
    void refuse(int status) {
        refused = status;
        show();
    }

    /** Tells that events can't be delivered, and waits for the answer; whether to try again. */
    boolean askToRetry() throws InterruptedException {
        synchronized (page.lock()) {
            asking = true;
            show();
            while (asking && !page.isLeft()) {
                page.lock().wait();
            }
            return again;
        }
    }

    private void answer(boolean retry) {
        asking = false;
        again = retry;
        if (!retry) {
            page.requests().dropWaiting();
        }
        show();
        page.lock().notifyAll();
    }

    private void show() {
        var words = page.settings().words();
        var text = asking ? words.get(1) : refused > 0 ? words.get(2).replace("{}", Integer.toString(refused)) : late ? words.get(0) : "";
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        var line = line();
        line.text(text);
        if (asking) {
            button(line, words, 3, () -> answer(true));
        }
        if (asking || refused > 0) {
            button(line, words, 4, () -> {
                if (asking) {
                    answer(false);
                } else {
                    refuse(0);
                }
            });
        }
        page.lock().notifyAll();
    }

    private void button(Element line, List<String> words, int word, Runnable run) {
        var button = line.appendElement("button").attr("type", "button").text(words.get(word));
        page.events().listen(button, "click", false, event -> run.run());
    }

    /** The page's own status line, or one beside its body, where no patch reaches it. */
    Element line() {
        var line = page.document().getElementById(ID);
        if (line == null) {
            line = new Element("div").attr("id", ID).attr("role", "status");
            page.root().appendChild(line);
        }
        return line;
    }
}
