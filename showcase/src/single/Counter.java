///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 21+
//REPOS mavenlocal,mavencentral
//DEPS io.faststate:faststate-server:0.1.0-SNAPSHOT

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.section;

import io.faststate.server.FastState;

/** An application in one file: {@code jbang Counter.java}, or {@code java -cp "lib/*" Counter.java} with the libraries in lib. */
public final class Counter {
    public static void main(String[] args) {
        var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        var running = FastState.builder()
                .host("127.0.0.1")
                .port(port)
                .page("/", page -> {
                    var count = page.session("count", 0);
                    return section(
                            h1("Count: ", count.text()),
                            button("+1").onClick(() -> count.update(n -> n + 1)));
                })
                .build()
                .start();
        System.out.println("http://localhost:" + running.port() + "/");
    }
}
