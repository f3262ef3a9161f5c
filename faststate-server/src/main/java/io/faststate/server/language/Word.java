package io.faststate.server.language;

import java.util.Locale;

/** A text of the framework that users see. The files {@code words_*.properties} hold them by their keys. */
public enum Word {
    /** Shown after two seconds without a connection. */
    LOST,
    /** Shown for an event that could not be delivered. */
    UNDELIVERED,
    /** Shown for an event that was answered with an error; takes the status. */
    REFUSED,
    /** The label of the button that sends an undelivered event again. */
    RETRY,
    /** The label of the button that hides a message. */
    DISMISS,
    /** Shown if the browser doesn't allow copying to the clipboard. */
    UNCOPIED,
    /** Shown for an event whose handler the page no longer has. */
    CHANGED,
    /** Shown beside a field that somebody else changed meanwhile. */
    CONFLICT,
    /** The same, with what it is now. */
    CONFLICT_VALUE,
    /** Shown for an event that is too old to know whether it was done. */
    LATE,
    /** Shown if the server stopped while a handler ran. */
    STOPPED,
    /** Shown if a handler ran too often; takes one of the durations. */
    OFTEN,
    /** The duration of one second. */
    SECOND,
    /** A duration; takes the number of seconds. */
    SECONDS,
    /** A duration; takes the number of minutes. */
    MINUTES,
    /** Shown for a form whose page is no longer known. */
    EXPIRED,
    /** Shown if the browser sends no cookie. */
    COOKIES,
    /** Shown for a failure; takes its code. */
    FAILED,
    /** The heading of the page for a failure. */
    ERROR,
    /** The heading of the page for an unknown address. */
    MISSING,
    /** The text of that page. */
    MISSING_TEXT,
    /** The heading of the page that a guard denies. */
    FORBIDDEN,
    /** The text of that page. */
    FORBIDDEN_TEXT,
    /** Shown beside a field that takes one file. */
    ONE_FILE,
    /** Shown beside a field that takes several files; takes their number. */
    MOST_FILES,
    /** Shown if too many files are uploaded at once. */
    BUSY,
    /** Shown for a file of another type; takes its name and the types. */
    FILE_TYPE,
    /** Shown for a file that is too large; takes its name and a size. */
    LARGE_FILE,
    /** Shown for files that are too large together; takes a size. */
    LARGE_FILES,
    /** A size; takes the number of bytes. */
    BYTES,
    /** Shown if a file can't be stored. */
    STORAGE;

    /** Its name in files and in the builder, such as {@code missing-text}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
