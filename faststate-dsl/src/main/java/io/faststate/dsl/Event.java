package io.faststate.dsl;

import io.faststate.dsl.form.FileContent;
import io.faststate.dsl.signal.ToastKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One event of one tab, as its handler sees it. Its methods may be called from the handler's thread only. */
public interface Event {
    /** The path of the page that the event came from, such as {@code /product/7}; without the base path. */
    String path();

    /**
     * What the event's form holds for a name, the first value if there are several: nothing without such a field, or
     * where the event came with signals instead of a form.
     */
    Optional<String> field(String name);

    /** All that the event's form holds for a name, in order. */
    List<String> fields(String name);

    /**
     * Morphs an element into the page, by its id. The element may not hold handlers, since no render would yield them
     * again: put it into the view instead.
     *
     * @throws FastStateException if the element has no id or holds a handler
     */
    void patch(Element<?> element);

    /**
     * Appends content to the element that a CSS selector names.
     *
     * @throws FastStateException if the content holds a handler
     */
    void append(String selector, Node content);

    /** Removes the elements that a CSS selector names. */
    void remove(String selector);

    /**
     * Sends the browser to a page of this application once the handler is done.
     *
     * @param path the page's path as it was given to the builder, such as {@code /done}; the base path is put before it
     * @throws FastStateException if the path is not one of this application's own
     */
    void redirect(String path);

    /**
     * Sends the browser where its user wanted to go before the login page was shown instead, once the handler is done: right
     * after {@link #login(User)}. Nothing is done where that is the page that is shown.
     *
     * @param otherwise the page to go to where nobody was sent to the login page, as {@link #redirect} takes it
     * @throws FastStateException if that is not one of this application's own
     */
    void returnTo(String otherwise);

    /** Tells the user something in passing; it goes by itself. */
    default void toast(String text) {
        toast(ToastKind.INFO, text);
    }

    /** Tells the user something in passing, which stays as long as its kind says. */
    default void toast(ToastKind kind, String text) {
        toast(kind, text, kind.time());
    }

    /**
     * Tells the user something in passing. It lies above the page, where no patch reaches it, and stays while the pointer
     * or the focus is on it. If the handler also sends the browser to another page, that page shows it.
     *
     * @param time how long it stays; zero for until it is dismissed
     * @throws FastStateException if the time is negative or more than 24 days
     */
    void toast(ToastKind kind, String text, Duration time);

    /**
     * Sends a file, which the browser saves: it fetches it once the handler is done, from an address that works once, for
     * this session alone, within a minute.
     *
     * @param name what the browser calls it
     * @param type its media type, such as {@code text/csv}
     * @param content writes it, on another thread and after the handler: without states and signals
     * @throws FastStateException if the type is no media type
     */
    void download(String name, String type, FileContent content);

    /** Sends a file that is on the server; it has to be there until the browser has fetched it. */
    default void download(String name, String type, Path file) {
        download(name, type, out -> Files.copy(file, out));
    }

    /** Who is signed in in the session that the event came from. */
    Optional<User> user();

    /**
     * Signs a user in: after the application checked who it is. The session is given a new id, keeps its states, and its
     * other tabs load themselves again; the old id is worth nothing from then on. The user has these roles in all sessions.
     *
     * A browser whose answer has begun already fetches its new session by one request more.
     *
     * @throws FastStateException inside of a transaction
     */
    void login(User user);

    /** Signs in a user who is called by the id, as {@link #login(User)} does. */
    default void login(String id, String... roles) {
        login(User.of(id, roles));
    }

    /**
     * Signs the user out of this session, in all of its tabs. What follows is another session, without the states of the
     * old one.
     *
     * @throws FastStateException inside of a transaction
     */
    void logout();

    /**
     * Ends all other sessions that this user is signed in to, as after a password was changed. This one goes on.
     *
     * @throws FastStateException if nobody is signed in here, or inside of a transaction
     */
    void logoutOthers();

    /** Gives a user roles in place of those before. Open pages of all of the user's sessions follow at once. */
    void roles(String userId, String... roles);

    /** Sends at once what has changed so far; it is sent anyway when the handler is done, or has taken a while. */
    void flush();
}
