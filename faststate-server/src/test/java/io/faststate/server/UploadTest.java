package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.form.Upload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that forms send, and files that handlers send. */
class UploadTest {
    private static final Upload FILES =
            Upload.of("files").types("text/plain", "image/*").fileBytes(2_000).count(2).totalBytes(3_000);
    private static final List<Path> SEEN = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private FastState server;
    private Visitor visitor;
    private PlainTab tab;

    @BeforeEach
    void start() {
        SEEN.clear();
        server = Servers.of(UploadTest::view);
        visitor = Visitor.of(server);
        tab = PlainTab.open(visitor, "/");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Node view(Page page) {
        var told = page.session("told", "");
        var open = page.session("open", true);
        var note = page.signal("note", "");
        return div(
                when(open.get(), () -> form(
                                input().id("note").bind(note),
                                input().id("files").bind(FILES),
                                FILES.error(),
                                button("Send").id("send"))
                        .id("form")
                        .enctype(FormEncoding.MULTIPART)
                        .onSubmit(() -> {
                            FILES.files().forEach(file -> SEEN.add(file.path()));
                            FILES.files().stream().filter(file -> file.name().equals("keep.txt"))
                                    .forEach(file -> file.moveTo(folder.resolve("kept")));
                            told.set(note.get() + FILES.files().stream()
                                    .map(file -> file.name() + ' ' + file.type() + ' ' + file.size())
                                    .collect(Collectors.joining(", ")));
                        })),
                form(button("Close").id("close")).onSubmit(() -> open.set(false)),
                form(button("Save").id("save")).onSubmit(e -> e.download(
                        "a\"\r\nSet-Cookie: x=y/ü.csv", "text/csv", out -> out.write("a,b".getBytes(StandardCharsets.UTF_8)))),
                p(told.get()).id("told"));
    }

    /** The parts of the form as a browser sends them: fields that are hidden, those that are seen, files. */
    private byte[] body(String note, byte[]... files) {
        return body(note, "a.txt", files);
    }

    private byte[] body(String note, String name, byte[]... files) {
        var body = new MultipartBody();
        for (var hidden : List.of("_handler", "_page", "_event")) {
            body.field(hidden, tab.element("#form [name=" + hidden + "]").val());
        }
        body.field("note", note);
        for (var file : files) {
            body.file("files", name, file);
        }
        return body.bytes();
    }

    private HttpRequest.Builder request(String path, byte[] body) {
        return MultipartBody.request(visitor, path, BodyPublishers.ofByteArray(body));
    }

    private PlainTab post(byte[] body) {
        return tab.follow(visitor.send(request("/", body)));
    }

    private static byte[] text(int size) {
        return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void files_comeToTheHandlerAndAreDeletedAfterwards() {
        post(body("hi ", text(5), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));
        assertEquals("hi a.txt text/plain 5, a.txt image/png 8", tab.text("#told"));
        assertEquals(2, SEEN.size());
        assertTrue(SEEN.stream().noneMatch(Files::exists), SEEN.toString());
    }

    private static byte[] box(String brands) {
        return ("\0\0\0" + (char) (brands.length() + 8) + "ftyp" + brands + "\0\0\0\u0008mdat").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("text/plain", text("Größe;Preis\r\nklein;3,50 €\r\n", "windows-1252")),
                arguments("text/plain", text("naïve café – “déjà vu”", "windows-1252")),
                arguments("text/plain", text("\uFEFFGröße\tПривет 😀\r\n", "UTF-16LE")),
                arguments("text/plain", text("\uFEFFGröße\tПривет 😀\r\n", "UTF-16BE")),
                arguments("text/plain", text("\uFEFFПривет", "UTF-8")),
                arguments("text/plain", text("BMW and other makers of cars in Munich", "US-ASCII")),
                arguments("text/plain", text("ID3 is a format of tags", "US-ASCII")),
                arguments("text/plain", text("fLaC is a format of sounds", "US-ASCII")),
                arguments("text/plain", text("The ftyp of a file", "US-ASCII")),
                arguments("text/plain", text("A text, WAVEfmt and more", "US-ASCII")),
                arguments("image/bmp", text("BMF\0\0\0\0\0\0\0\066\0\0\0(\0\0\0\u0002\0\0\0", "ISO-8859-1")),
                arguments("image/heic", box("heic\0\0\0\0mif1heic")),
                arguments("image/heic", box("heix\0\0\0\0mif1heix")),
                arguments("image/heic", box("mif1\0\0\0\0mif1heic")),
                arguments("image/avif", box("mif1\0\0\0\0avifmif1miaf")),
                arguments("image/avif", box("avif\0\0\0\0avifmif1miaf")),
                arguments("image/avif", box("avis\0\0\0\0avismsf1")),
                arguments("image/heif", box("mif1\0\0\0\0mif1")),
                arguments("image/heif-sequence", box("msf1\0\0\0\0msf1iso8")),
                arguments("image/heic-sequence", box("hevc\0\0\0\0msf1hevc")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void file_isOfTheKindThatItsContentTells(String type, byte[] content) {
        post(body("", content));
        assertEquals("a.txt " + type + " " + content.length, tab.text("#told"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe\0\0", "\u00fe\u00ff\0\u0001", "caf\u00e9\0", "caf\u00e9\u0081 x", "\u00e9\u00e9\u00e9 ",
        "\0\u00ff\u00ff\u00ffftypheic\0\0\0\0"})
    void file_thatIsNoText_isTakenForNone(String content) throws IOException {
        post(body("", text(content, "ISO-8859-1")));
        assertEquals("a.txt is not one of these file types: text/plain, image/*", tab.text("#files + small"));
    }

    @Test
    void fileThatIsMoved_isKept() {
        post(body("", "keep.txt", text(7)));
        assertTrue(Files.exists(folder.resolve("kept")));
        assertFalse(Files.exists(SEEN.getFirst()));
    }

    @Test
    void form_withoutAFile_runs() {
        post(body("none "));
        assertEquals("none", tab.text("#told"));
    }

    @Test
    void filesOverALimit_areToldBesideTheFieldAndNoHandlerRuns() {
        post(body("hi", text(2_001)));
        assertEquals(422, tab.status());
        assertEquals("a.txt is larger than 2 KB", tab.text("#files + small"));
        assertEquals("hi", tab.element("#note").val());
        post(body("", text(1_600), text(1_600)));
        assertEquals("All files together are larger than 3 KB", tab.text("#files + small"));
        post(body("", text(1), text(1), text(1)));
        assertEquals("At most 2 files can be sent", tab.text("#files + small"));
        post(body("", new byte[] {0, 1, 2}));
        assertEquals("a.txt is not one of these file types: text/plain, image/*", tab.text("#files + small"));
        assertTrue(SEEN.isEmpty());
        assertEquals("", tab.text("#told"));
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "C:\\temp\\a.txt, a.txt", "'', ''"})
    void nameWithFolders_isTheNameAlone(String given, String seen) {
        post(body("n ", given, text(3)));
        assertEquals(seen.isEmpty() ? "n" : "n " + seen + " text/plain 3", tab.text("#told"));
    }

    @Test
    void files_forAHandlerThatIsNotShown_areNotKept() {
        var body = body("hi", text(5));
        PlainTab.open(visitor, "/").submit("#close");
        post(body);
        assertEquals(409, tab.status());
        assertTrue(SEEN.isEmpty());
    }

    @Test
    void fieldsBesideFiles_haveTheLimitsOfEvents() {
        assertEquals(413, visitor.send(request("/", body("x".repeat(70_000), text(1)))).status());
        var cut = body("hi", text(5));
        assertEquals(400, visitor.send(request("/", Arrays.copyOf(cut, cut.length - 30))).status());
    }

    @Test
    void files_areSentByAClientToo() {
        var open = visitor.open("/");
        var action = open.action("#form", "data-on:submit");
        var reply = visitor.send(request(action, body("js ", text(5)))
                .header("FastState-Page", open.token()).header("FastState-Event", "one"));
        reply.events().forEach(open::apply);
        assertEquals("js a.txt text/plain 5", open.text("#told"));
        reply = visitor.send(request(action, body("js", text(2_001)))
                .header("FastState-Page", open.token()).header("FastState-Event", "two"));
        reply.events().forEach(open::apply);
        assertEquals("\"a.txt is larger than 2 KB\"", open.signal("_error_files").toString());
    }

    @Test
    void download_isFetchedOnceByItsSessionAlone() {
        var location = tab.post(tab.body("#save")).header("Location");
        assertTrue(location.startsWith("/_faststate/d/"), location);
        assertEquals(404, Visitor.of(server).get(location).status());
        var reply = visitor.get(location);
        assertEquals(200, reply.status());
        assertEquals("a,b", reply.text());
        assertEquals("text/csv", reply.header("Content-Type"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("attachment; filename=\"a___Set-Cookie_ x_y__.csv\"; filename*=UTF-8''a%22__Set-Cookie%3a%20x%3dy_%c3%bc.csv",
                reply.header("Content-Disposition"));
        assertEquals("", reply.header("Set-Cookie"));
        assertEquals(404, visitor.get(location).status());
    }

    @Test
    void download_isALinkThatFollowsItself() {
        var open = visitor.open("/");
        var reply = open.post(open.action("form:has(#save)", "data-on:submit"));
        assertTrue(reply.text().contains("href=\"/_faststate/d/"), reply.text());
    }

    /** The directories of servers that have had files, in which those are while a form is handled. */
    private static List<Path> directories() throws IOException {
        try (var all = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "faststate-uploads-*")) {
            return StreamSupport.stream(all.spliterator(), false).toList();
        }
    }

    @Test
    void filesOfAServerThatWasKilled_areRemovedAtTheNextStart() throws IOException {
        var left = Files.createTempDirectory("faststate-uploads-");
        Files.writeString(left.resolve("1.upload"), "secret");
        Files.createFile(left.resolve(".lock"));
        Servers.of(UploadTest::view).stop();
        assertFalse(Files.exists(left));
    }

    @Test
    void filesOfAServerThatRuns_stayWhenAnotherStarts() throws IOException {
        post(body("hi ", text(5)));
        var own = SEEN.getFirst().getParent();
        Servers.of(UploadTest::view).stop();
        assertTrue(directories().contains(own));
        server.stop();
        assertFalse(directories().contains(own));
    }

    @Test
    void diskThatTakesNoFile_isToldAsSuch() {
        var usual = System.setProperty("java.io.tmpdir", folder.resolve("missing").toString());
        try (var log = ServerLog.open()) {
            assertEquals(507, visitor.send(request("/", body("hi", text(5)))).status());
            assertEquals(1, log.trouble().size(), log.trouble().toString());
            post(body("hi", text(5)));
            assertTrue(tab.text("body").contains("The file can't be stored at the moment"), tab.text("body"));
            var open = visitor.open("/");
            var reply = visitor.send(request(open.action("#form", "data-on:submit"), body("js ", text(5)))
                    .header("FastState-Page", open.token()).header("FastState-Event", "full"));
            assertEquals(507, reply.status());
            assertTrue(reply.text().contains("\"code\":\"storage\""), reply.text());
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }

    @Test
    void fileOverAllLimits_isToldBesideTheFieldIfItsRestIsSkipped() {
        try (var small = Servers.start(builder ->
                builder.page("/", UploadTest::view).limits(Limits.defaults().uploadBytes(1_000).bodyBytes(2_000).signals(8)))) {
            visitor = Visitor.of(small);
            tab = PlainTab.open(visitor, "/");
            post(body("hi", text(4_000_000)));
            assertEquals(422, tab.status());
            assertEquals("a.txt is larger than 2 KB", tab.text("#files + small"));
        }
    }
}
