package io.faststate.showcase.drill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.TestPage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An application that the drill is run against.
 *
 * @param command starts a node, at the PORT of its environment and over the DATABASE there, an address for JDBC
 * @param next starts a node of another version
 * @param ready the path that answers with 200 once a node is ready
 * @param path the path of a person's page, by the person's name
 * @param buttons what people click on; each click adds one to the total
 * @param total the CSS selector of the element that shows the total of all people's clicks
 * @param counts whether the page shows what the drill's own one does
 */
record DrillTarget(
        List<String> command, List<String> next, String ready, UnaryOperator<String> path, List<String> buttons, String total, boolean counts) {
    /** The drill's own application. */
    static DrillTarget own() {
        var buttons = List.of("One", "All", "Ada", "Bob", "Cyd", "Dan", "Eve");
        return new DrillTarget(command("first"), command("second"), "/health/ready", name -> "/" + name, buttons, "#total", true);
    }

    private static List<String> command(String version) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), DrillNode.class.getName(), version);
    }

    /** An application of somebody's own, as the system properties {@code drill.…} describe it. */
    static DrillTarget described() {
        var command = List.of(System.getProperty("drill.command").split(" "));
        var next = List.of(System.getProperty("drill.next", System.getProperty("drill.command")).split(" "));
        var path = System.getProperty("drill.path", "/");
        return new DrillTarget(command, next, System.getProperty("drill.ready", path), name -> path,
                List.of(System.getProperty("drill.button", "+1")), System.getProperty("drill.total", "#count"), false);
    }

    /** The number in the text of an element. */
    static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** Checks that what a page shows is what people were told. */
    void check(List<DrillClient> clients, TestPage page) {
        var done = clients.stream().mapToInt(client -> buttons.stream().mapToInt(client::done).sum()).sum();
        var failed = clients.stream().mapToInt(client -> buttons.stream().mapToInt(client::failed).sum()).sum();
        check("The total", number(page.find(By.css(total)).text()), done, failed);
        if (counts) {
            for (var name : DrillPage.NAMES) {
                var its = page.find(By.css("#row-" + name)).text();
                check(name, number(its), sum(clients, name, true), sum(clients, name, false));
            }
        }
    }

    /** Checks what is each person's own. */
    void checkOwn(DrillClient client) {
        if (counts) {
            check("What is " + client.name() + "'s own", number(client.text("#own")), client.done("All"), client.failed("All"));
            var counts = client.text("#counts").split(" ");
            for (var count : counts) {
                check("The session or tab of " + client.name(), number(count), client.done("All"), client.failed("All"));
            }
        }
    }

    private static int sum(List<DrillClient> clients, String button, boolean done) {
        return clients.stream().mapToInt(client -> done ? client.done(button) : client.failed(button)).sum();
    }

    private static void check(String what, int shown, int done, int failed) {
        assertTrue(done <= shown && shown <= done + failed,
                () -> what + " is " + shown + ", and " + done + " clicks were acknowledged, and " + failed + " may have counted");
    }
}
