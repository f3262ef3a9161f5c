package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.form.ArrivingFile;
import io.faststate.dsl.form.ConsumedUpload;
import io.faststate.dsl.form.RefusedFileException;
import io.faststate.dsl.form.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are consumed while they arrive. */
@Timeout(60)
class ConsumedUploadTest {
    private static final int MOST = 200_000;
    private static final long PATIENCE = 20;

    /** What was made of a file; it notes whether it was let go of. */
    private static final class Made implements AutoCloseable {
        private final String text;
        private final CountDownLatch closed = new CountDownLatch(1);

        Made(String text) {
            this.text = text;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static final AtomicBoolean ALLOWED = new AtomicBoolean(true);

    private final List<Made> made = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> read = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final ConsumedUpload<Made> files =
            Upload.of("files").types("text/plain").fileBytes(MOST).count(2).to(this::consume);
    private FastState server;
    private Visitor visitor;
    private Tab tab;

    private Made consume(ArrivingFile file, InputStream content) throws IOException {
        started.add(file.name() + ' ' + file.type());
        switch (file.name()) {
            case "refused.txt" -> throw new RefusedFileException("This one is not wanted");
            case "hasty.txt" -> {
                try {
                    content.readAllBytes();
                } catch (IOException e) {
                    throw new RefusedFileException(String.valueOf(e.getMessage()));
                }
                return keep(new Made("hasty"));
            }
            case "failing.txt" -> throw new IllegalStateException("secret reason");
            case "unread.txt" -> {
                return keep(new Made("unread"));
            }
            default -> {
                try {
                    var size = 0;
                    var buffer = new byte[1000];
                    for (var next = content.read(buffer); next >= 0; next = content.read(buffer)) {
                        size += next;
                        read.add(size);
                    }
                    return keep(new Made(file.name() + ' ' + size));
                } catch (IOException e) {
                    ended.add(String.valueOf(e.getMessage()));
                    throw e;
                }
            }
        }
    }

    private Made keep(Made one) {
        made.add(one);
        return one;
    }

    @BeforeEach
    void start() {
        server = Servers.start(builder ->
                builder.page("/", this::view).page("/guarded", this::guarded).page("/beside", this::beside).limits(Limits.defaults().uploadsPerSession(2)));
        visitor = Visitor.of(server);
        tab = visitor.open("/");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A form that anybody may send, with a field for files that only some may. */
    private Node guarded(Page page) {
        return form(guard(ALLOWED::get, () -> input().id("files").bind(files)), button("Send"))
                .id("form")
                .enctype(FormEncoding.MULTIPART)
                .onSubmit(() -> { });
    }

    /** A form that anybody may send files with, and one without files that only some may send. */
    private Node beside(Page page) {
        return div(
                form(input().id("files").bind(files), button("Send")).enctype(FormEncoding.MULTIPART).onSubmit(() -> { }),
                guard(ALLOWED::get, () -> form(button("Send")).id("form").onSubmit(() -> { })));
    }

    private Node view(Page page) {
        var told = page.session("told", "");
        var open = page.global("open", true);
        var runs = page.session("runs", 0);
        return div(
                guard(open::get, () -> form(input().id("files").bind(files), files.error(), button("Send"))
                        .id("form")
                        .enctype(FormEncoding.MULTIPART)
                        .onSubmit(() -> {
                            runs.update(n -> n + 1);
                            told.set(files.results().stream().map(it -> it.text).collect(Collectors.joining(", ")));
                            if (told.get().startsWith("bad.txt")) {
                                throw new IllegalStateException("after all");
                            }
                        })),
                button("Close").id("close").onClick(() -> open.set(false)),
                p(told.get()).id("told"),
                p(runs.get()).id("runs"));
    }

    private static byte[] text(int size) {
        return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(String name, int size) {
        return new MultipartBody().file("files", name, text(size)).bytes();
    }

    private Reply send(String event, byte[] body) {
        return send(event, tab.action("#form", "data-on:submit"), body);
    }

    private Reply send(String event, String action, byte[] body) {
        var reply = visitor.send(MultipartBody.request(visitor, action, BodyPublishers.ofByteArray(body))
                .header("FastState-Page", tab.token())
                .header("FastState-Event", event));
        reply.events().forEach(tab::apply);
        return reply;
    }

    private Reply sendStreamed(String action, InputStream body) {
        return visitor.send(MultipartBody.request(visitor, action, BodyPublishers.ofInputStream(() -> body))
                .header("FastState-Page", tab.token()));
    }

    /** Sends the beginning of an event. */
    private Socket begin(String event, byte[] whole, int size) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        var head = "POST " + tab.action("#form", "data-on:submit") + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Sec-Fetch-Site: same-origin\r\nCookie: faststate-0=" + visitor.session()
                + "\r\nContent-Type: " + MultipartBody.TYPE + "\r\nFastState-Page: " + tab.token()
                + "\r\nFastState-Event: " + event + "\r\nContent-Length: " + whole.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(whole, 0, size);
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends the rest, and waits for the answer. */
    private static void finish(Socket socket, byte[] whole, int from) throws IOException {
        socket.getOutputStream().write(whole, from, whole.length - from);
        socket.getOutputStream().flush();
        var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 200", status);
    }

    private static CompletableFuture<Reply> meanwhile(Supplier<Reply> task) {
        return CompletableFuture.supplyAsync(task, Thread::startVirtualThread);
    }

    private String error() {
        return tab.signal("_error_files").toString();
    }

    @Test
    void consumer_readsWhileTheFileArrives() throws Exception {
        var whole = body("a.txt", 100_000);
        var out = new PipedOutputStream();
        var in = new PipedInputStream(out, 1 << 16);
        var action = tab.action("#form", "data-on:submit");
        var reply = meanwhile(() -> sendStreamed(action, in));
        out.write(whole, 0, 40_000);
        out.flush();
        var seen = 0;
        while (seen < 5_000) {
            seen = read.take();
        }
        assertFalse(reply.isDone());
        assertTrue(made.isEmpty());
        out.write(whole, 40_000, whole.length - 40_000);
        out.close();
        reply.get(PATIENCE, TimeUnit.SECONDS).events().forEach(tab::apply);
        assertEquals("a.txt 100000", tab.text("#told"));
        assertEquals(1, made.getFirst().closed.getCount());
    }

    @Test
    void consumer_behindAGuard_isAskedForAtOnce() {
        tab = visitor.open("/guarded");
        send("one", body("a.txt", 5));
        assertEquals(1, made.size());
        // The render that showed the field is still young enough to be used.
        ALLOWED.set(false);
        try {
            send("two", body("b.txt", 5));
            assertEquals(List.of("a.txt text/plain"), started);
        } finally {
            ALLOWED.set(true);
        }
    }

    @Test
    void handler_behindAGuard_isAskedForBeforeItsFilesAreConsumed() {
        tab = visitor.open("/beside");
        send("one", body("a.txt", 5));
        assertEquals(1, made.size());
        ALLOWED.set(false);
        try {
            send("two", body("b.txt", 5));
            assertEquals(List.of("a.txt text/plain"), started);
        } finally {
            ALLOWED.set(true);
        }
    }

    @Test
    void results_comeToTheHandlerInOrder() {
        send("one", new MultipartBody().file("files", "a.txt", text(5)).file("files", "unread.txt", text(50_000)).bytes());
        assertEquals("a.txt 5, unread", tab.text("#told"));
    }

    @Test
    void form_withoutAFile_runs() {
        send("one", new MultipartBody().field("other", "x").bytes());
        assertEquals("1", tab.text("#runs"));
    }

    @Test
    void form_withoutAClient_isConsumedToo() {
        var plain = PlainTab.open(visitor, "/");
        var body = new MultipartBody();
        for (var hidden : List.of("_handler", "_page", "_event")) {
            body.field(hidden, plain.element("#form [name=" + hidden + "]").val());
        }
        body.file("files", "a.txt", text(7));
        for (var times = 0; times < 2; times++) {
            plain.follow(visitor.send(MultipartBody.request(visitor, "/", BodyPublishers.ofByteArray(body.bytes()))));
            assertEquals("a.txt 7", plain.text("#told"));
        }
        assertEquals("1", plain.text("#runs"));
        assertEquals(1, started.size());
    }

    @Test
    void fileOverItsLimit_endsTheContentAndIsTold() throws InterruptedException {
        send("one", body("a.txt", MOST + 1));
        assertEquals("\"a.txt is larger than 200 KB\"", error());
        assertEquals("The file has more than 200000 bytes, which is the maximum", ended.poll(PATIENCE, TimeUnit.SECONDS));
        send("hasty", body("hasty.txt", MOST + 1));
        assertEquals("\"hasty.txt is larger than 200 KB\"", error());
        send("two", body("unread.txt", MOST + 1));
        assertEquals("\"unread.txt is larger than 200 KB\"", error());
        assertTrue(made.getFirst().closed.await(PATIENCE, TimeUnit.SECONDS));
        assertEquals("0", tab.text("#runs"));
    }

    @Test
    void fileOfAnotherType_neverReachesTheConsumer() {
        send("one", new MultipartBody().file("files", "a.png", new byte[] {0, 1, 2}).bytes());
        assertEquals("\"a.png is not one of these file types: text/plain\"", error());
        assertTrue(started.isEmpty());
        send("two", body("a.txt", 5));
        assertEquals(List.of("a.txt text/plain"), started);
    }

    @Test
    void refusal_isToldBesideTheFieldAndLetsGoOfTheRest() throws InterruptedException {
        send("one", new MultipartBody().file("files", "a.txt", text(5)).file("files", "refused.txt", text(5)).bytes());
        assertEquals("\"This one is not wanted\"", error());
        assertEquals("0", tab.text("#runs"));
        assertTrue(made.getFirst().closed.await(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void file_afterOneThatWasRefused_isNotConsumed() {
        send("one", new MultipartBody().file("files", "refused.txt", text(5)).file("files", "a.txt", text(5)).bytes());
        assertEquals(List.of("refused.txt text/plain"), started);
        assertEquals("0", tab.text("#runs"));
    }

    @Test
    void failure_isToldWithoutItsReasonAndNoHandlerRuns() {
        var reply = send("one", body("failing.txt", 100_000));
        assertTrue(reply.text().contains("Something went wrong"), reply.text());
        assertFalse(reply.text().contains("secret reason"), reply.text());
        assertEquals("0", tab.text("#runs"));
    }

    @Test
    void handlerThatFails_letsGoOfWhatWasMade() throws InterruptedException {
        send("one", body("bad.txt", 5));
        assertEquals("1", tab.text("#runs"));
        assertTrue(made.getFirst().closed.await(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void repeatedDelivery_isConsumedOnce() {
        send("one", body("a.txt", 5));
        send("one", body("a.txt", 5));
        assertEquals("1", tab.text("#runs"));
        assertEquals(1, started.size());
    }

    @Test
    void delivery_thatBreaksOff_endsTheContentAndCanBeRepeated() throws Exception {
        var whole = body("a.txt", 50_000);
        var action = tab.action("#form", "data-on:submit");
        try (var socket = begin("one", whole, 20_000)) {
            read.take();
            // The same event comes again before the server knows that nothing more comes of the first.
            var again = meanwhile(() -> send("one", action, whole));
            socket.shutdownOutput();
            again.get(PATIENCE, TimeUnit.SECONDS);
        }
        assertEquals("The file did not arrive completely", ended.poll(PATIENCE, TimeUnit.SECONDS));
        assertEquals("a.txt 50000", tab.text("#told"));
        assertEquals("1", tab.text("#runs"));
        assertEquals(1, made.size());
    }

    @Test
    void content_thatIsCutOff_isNoFile() {
        var whole = body("a.txt", 5_000);
        assertEquals(400, send("one", Arrays.copyOf(whole, 3_000)).status());
        assertTrue(made.isEmpty());
        send("one", whole);
        assertEquals("a.txt 5000", tab.text("#told"));
    }

    @Test
    void consumer_isGivenNothingOnceAGuardRefuses() {
        var action = tab.action("#form", "data-on:submit");
        var other = Visitor.of(server).open("/");
        other.click("#close");
        send("one", action, body("a.txt", 5));
        assertTrue(started.isEmpty());
        assertEquals("0", tab.text("#runs"));
    }

    @Test
    void session_sendsOnlySoManyFilesAtOnce() throws Exception {
        var whole = body("a.txt", 40_000);
        try (var first = begin("one", whole, 30_000);
                var second = begin("two", whole, 30_000)) {
            while (started.size() < 2) {
                read.take();
            }
            send("three", body("b.txt", 5));
            assertEquals("\"Too many files are being uploaded at once: try again when the others have finished\"", error());
            finish(first, whole, 30_000);
            finish(second, whole, 30_000);
        }
        send("four", body("b.txt", 5));
        assertEquals("b.txt 5", tab.text("#told"));
    }
}
