package io.faststate.showcase.dashboard;

import io.faststate.server.FastStateBuilder;
import java.time.Duration;

/** The dashboard's page and the plant that it shows. */
public final class Dashboard {
    private Dashboard() {}

    /** Adds the page, and the job that lets the plant run. */
    public static void addTo(FastStateBuilder builder) {
        builder.page("/dashboard", DashboardPage::view)
                .asset("/dashboard.css", "dashboard/dashboard.css")
                .every(Duration.ofSeconds(1), app -> app.global(Plant.STATE).update(Plant::next));
    }
}
