package io.faststate.server.testing.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A tab. Where it is told to go, it is when a method returns, as far as the page can know. */
public interface EngineTab extends AutoCloseable {
    /** Goes to a path of the site. */
    void open(String path);

    /** Loads the page again. */
    void reload();

    /** Goes back. */
    void back();

    /** Goes forward again. */
    void forward();

    /** Looks at the page. */
    <T> T read(Function<Snapshot, T> reader);

    /** Does something with the element that a finder chooses; {@link #settle} waits for the answers. */
    void act(Function<Snapshot, Element> finder, Deed deed);

    /** How many documents were loaded. */
    int loads();

    /** The status that the document was answered with. */
    int status();

    /** Waits until something may have changed, for so long at most. */
    void await(Duration most);

    /** Waits until the events that were sent are answered, for a while at most. */
    void settle();

    /** Puts the tab behind others, or in front again. */
    void hidden(boolean hidden);

    /** The dialogs that its scripts open. */
    Dialogs dialogs();

    /** The answers to the page's events, the oldest first. */
    List<Exchange> exchanges();

    /** The patches that its streams brought, the oldest first. */
    List<SseReader.Event> pushes();

    /** What was saved from here, the oldest first. */
    List<FileData> downloads();

    /** What the page complained of. */
    List<String> complaints();

    /** What else may explain a failure, such as why a form was not sent; empty if nothing. */
    default String hint() {
        return "";
    }

    /** A picture of the page, as PNG. */
    byte[] screenshot();

    /** Runs a script in the page and gives its result as text. */
    String evaluate(String script);

    @Override
    void close();
}
