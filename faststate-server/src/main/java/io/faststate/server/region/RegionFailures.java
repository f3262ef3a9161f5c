package io.faststate.server.region;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.Element;
import io.faststate.server.metrics.Failures;
import java.time.Duration;

/**
 * What stands in the place of live regions whose views failed, while the rest of their pages goes on. One failure is logged
 * once a minute and has one code for so long, however many tabs render the region.
 */
public final class RegionFailures {
    private static final int MOST = 1_000;

    private final Cache<Failure, String> codes = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();

    /**
     * A failure, as it is told apart from others.
     *
     * @param page the pattern of the page's path
     * @param type the exception's class
     * @param place where it came from
     */
    private record Failure(String page, Class<?> type, String place) {}

    /** The root of a region in place of the one that its view failed to make. */
    public Element<?> root(String page, Throwable e) {
        var trace = e.getStackTrace();
        var failure = new Failure(page, e.getClass(), trace.length == 0 ? "" : trace[0].toString());
        var code = codes.get(failure, it -> Failures.log("A live region of page " + page + " failed", e));
        return div(p(Failures.message(code))).role("alert");
    }
}
