package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class StatusTest {
    @Test
    void incident_isSeenByEveryone(TestApp app) {
        var guest = app.visitor().open("/status");
        var ada = app.visitor().signedInAs("ada", "admin").open("/status");
        assertThat(guest).shows("All services run");
        assertThat(guest.find(By.css("main form"))).isGone();
        ada.choose("Service", "Payments").choose("It is", "down").fill("What happened", "The bank does not answer.").click("Report");
        assertThat(ada.field("What happened")).hasValue("");
        assertThat(guest).shows("Some services are down");
        assertThat(guest.find(By.css(".fs-timeline li")).nth(0)).containsText("Payments: down");
        assertThat(guest.find(By.css(".fs-timeline li")).nth(0)).containsText("The bank does not answer.");
        ada.choose("Service", "Payments").choose("It is", "running").fill("What happened", "It answers again.").click("Report");
        assertThat(guest).shows("All services run");
    }
}
