package io.faststate.server.region;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Element;
import io.faststate.server.language.Words;
import io.faststate.server.metrics.Failures;
import java.time.Duration;

/**
 * The placeholders for live regions whose views failed; the rest of the page keeps working. A failure is logged once a
 * minute and has one code during that time, however many tabs render the region.
 */
public final class RegionFailures {
    private static final int MOST = 1_000;

    private final Cache<Failure, String> codes = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();

    /**
     * The identity of a failure.
     *
     * @param page the pattern of the page's path
     * @param type the exception's class
     * @param place where it came from
     */
    private record Failure(String page, Class<?> type, String place) {}

    /** The root element that replaces the region of a failed view, with a text for the user. */
    public Element<?> root(String page, Words words, Throwable e) {
        var trace = e.getStackTrace();
        var failure = new Failure(page, e.getClass(), trace.length == 0 ? "" : trace[0].toString());
        var code = codes.get(failure, it -> Failures.log("A live region of page " + page + " failed", e));
        return div(p(words.failed(code))).role("alert");
    }
}
