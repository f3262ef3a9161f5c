package io.faststate.dsl.signal;

import java.time.Duration;
import java.util.Locale;

/** The kind of a toast. It determines how the toast looks, how it is announced, and how long it stays. */
public enum ToastKind {
    /** Information; stays for 5 seconds. */
    INFO(5),
    /** Something succeeded; stays for 5 seconds. */
    SUCCESS(5),
    /** Something needs attention; stays for 10 seconds. */
    WARNING(10),
    /** Something went wrong; announced at once, and stays until dismissed. */
    ERROR(0);

    private final Duration time;

    ToastKind(int seconds) {
        this.time = Duration.ofSeconds(seconds);
    }

    /** How long the toast stays; zero means until it is dismissed. */
    public Duration time() {
        return time;
    }

    /** The name of the kind in attributes. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
