package io.faststate.showcase.drill;

import io.faststate.showcase.BrowserDriver;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drill of several nodes, a short one unless the properties {@code drill.seconds}, {@code drill.people} and {@code drill.kills}
 * make it longer; with {@code drill.command} it is run against an application of your own. CONTRIBUTING.md tells how.
 */
@Tag("drill")
class NodesDrillTest {
    @Test
    void clicks_whileNodesAndTheDatabaseFail_countOnceEach() throws Exception {
        var target = System.getProperty("drill.command") == null ? DrillTarget.own() : DrillTarget.described();
        var browsers = Integer.getInteger("drill.browsers", 0);
        if (browsers > 0) {
            BrowserDriver.install();
        }
        try (var drill = new NodesDrill(target)) {
            drill.run(Duration.ofSeconds(Integer.getInteger("drill.seconds", 15)), Integer.getInteger("drill.people", 8), browsers,
                    Integer.getInteger("drill.kills", 3));
            System.getLogger(NodesDrillTest.class.getName()).log(System.Logger.Level.INFO, drill.toString());
        }
    }
}
