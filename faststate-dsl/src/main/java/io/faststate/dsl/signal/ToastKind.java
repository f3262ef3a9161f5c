package io.faststate.dsl.signal;

import java.time.Duration;
import java.util.Locale;

/** What a toast tells: how it looks, how it is announced, and how long it stays. */
public enum ToastKind {
    /** That something is so; stays for 5 seconds. */
    INFO(5),
    /** That something was done; stays for 5 seconds. */
    SUCCESS(5),
    /** That something needs care; stays for 10 seconds. */
    WARNING(10),
    /** That something went wrong; announced at once, and stays until it is dismissed. */
    ERROR(0);

    private final Duration time;

    ToastKind(int seconds) {
        this.time = Duration.ofSeconds(seconds);
    }

    /** How long it stays; zero for until it is dismissed. */
    public Duration time() {
        return time;
    }

    /** Its name in attributes. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
