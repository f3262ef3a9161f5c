package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as browsers send them, with characters that the standard of URIs does not allow. */
class AddressTextTest {
    private final FastState server = Servers.start(builder -> builder.page("/", page -> p("[" + page.query("q", "").get() + "]")));

    @AfterEach
    void stop() {
        server.stop();
    }

    private String answer(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            for (int next; (next = socket.getInputStream().read()) >= 0 && answer.indexOf("</html>") < 0; ) {
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"?q=a|b [a|b]", "?q=a[1] [a[1]]", "?q={x} [{x}]", "?q=a^`b [a^`b]", "?f[x]=1&q=2 [2]",
            "?q=100% [100%]", "?q=%zz [%zz]", "?x=100%&q=1 [1]", "?%&q=1 [1]", "?q=a%2Bb+c [a+b", "?q=a=b [a=b]", "?q=a%26b [a&amp;b]",
            "?q=50%%20off [50%"})
    void query_ofAnyText_loadsThePageWithIt(String query, String shown) throws IOException {
        var answer = answer("/" + query);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains(shown), answer);
    }
}
