package io.faststate.showcase.drill;

import io.faststate.server.FastState;
import io.faststate.server.Limits;
import io.faststate.server.store.StateStore;
import java.time.Duration;

/** A node of the drill's application, in a process of its own. */
public final class DrillNode {
    private DrillNode() {}

    /** Serves until it is stopped or killed, at the PORT and with the DATABASE of the environment; the argument is the version. */
    public static void main(String[] arguments) {
        DrillPage.AllButton all = arguments[0].equals("first") ? FirstVersion::all : SecondVersion::all;
        FastState.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(System.getenv("PORT")))
                .store(StateStore.postgres(System.getenv("DATABASE")))
                .health("/health")
                .limits(Limits.defaults().eventsPerSecond(100_000).sessionEventsPerSecond(100_000).addressEventsPerSecond(1_000_000)
                        .handOver(Duration.ofSeconds(2)))
                .page("/{client}", page -> DrillPage.view(page, all))
                .build()
                .start();
    }
}
