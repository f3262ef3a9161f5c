package io.faststate.server;

import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of static files, of this machine and of the class path. */
class AssetsTest {
    private static final Assets STATIC = Assets.resources("/static", AssetsTest.class, "static");

    @TempDir
    private Path temporary;

    private Path folder;
    private Assets files;
    private FastState app;
    private Visitor visitor;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(temporary.resolve("public"));
        Files.createDirectories(folder.resolve("docs/.hidden"));
        Files.writeString(temporary.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("a b+c%20ü.txt"), "odd");
        Files.writeString(folder.resolve("note.txt"), "first");
        Files.writeString(folder.resolve(".env"), "secret");
        Files.writeString(folder.resolve("docs/.hidden/x.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), temporary.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("up"), temporary);
        Files.createSymbolicLink(folder.resolve("same.txt"), folder.resolve("note.txt"));
        files = Assets.folder("/files", folder);
        app = Servers.start(builder -> builder
                .base("/app")
                .assets(STATIC)
                .assets(files)
                .head(() -> List.of(link().rel("stylesheet").href(STATIC.url("app.css"))))
                .page("/", page -> p("home"))
                .page("/files/{name}", page -> p("page " + page.path("name"))));
        visitor = Visitor.of(app);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private Reply get(String path) {
        return visitor.get(path);
    }

    @Test
    void address_withTheHash_isKeptForever() {
        var address = Jsoup.parse(get("/app/").text()).select("link[href*=app.css]").attr("href");
        assertTrue(address.startsWith("/app/static/app.css?v="), address);
        var reply = get(address);
        assertEquals("public, max-age=31536000, immutable", reply.header("Cache-Control"));
        assertEquals("text/css; charset=utf-8", reply.header("Content-Type"));
        assertTrue(reply.text().startsWith(".dot {"), reply.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/static/app.css", "/app/static/app.css?v=0123456789abcdef", "/app/static/app.css?v="})
    void address_withoutTheHash_isCheckedByItsTag(String path) {
        var reply = get(path);
        assertEquals("no-cache", reply.header("Cache-Control"));
        var tag = reply.header("ETag");
        for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            assertEquals(304, visitor.send(visitor.request(path).header("If-None-Match", known)).status(), known);
        }
        assertEquals(200, visitor.send(visitor.request(path).header("If-None-Match", "\"other\"")).status());
    }

    @Test
    void file_ofAFolderBelow_isServed() {
        var reply = get("/app/static/img/dot.svg");
        assertEquals("image/svg+xml", reply.header("Content-Type"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
    }

    @Test
    void file_isCompressedForBrowsersThatAcceptIt() throws IOException {
        var small = visitor.send(visitor.request("/app/static/app.css").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", small.headers().firstValue("Vary").orElse(""));
        var plain = visitor.send(visitor.request("/app/static/app.css"), BodyHandlers.ofByteArray());
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes());
    }

    @Test
    void head_hasTheHeadersOfGet() {
        var head = visitor.send(visitor.request("/app/files/note.txt").method("HEAD", BodyPublishers.noBody()));
        assertEquals("5", head.header("Content-Length"));
        assertEquals(get("/app/files/note.txt").header("ETag"), head.header("ETag"));
        assertEquals("", head.text());
    }

    @Test
    void file_thatChanges_isServedAsItIs() throws IOException {
        var before = files.url("note.txt");
        assertEquals("first", get("/app" + before).text());
        Files.writeString(folder.resolve("note.txt"), "second one");
        var after = files.url("note.txt");
        assertNotEquals(before, after);
        assertEquals("second one", get("/app" + after).text());
        assertTrue(get("/app" + after).header("Cache-Control").contains("immutable"));
        assertEquals("no-cache", get("/app" + before).header("Cache-Control"));
    }

    @Test
    void name_withOddCharacters_isEncodedInTheAddress() {
        var address = files.url("a b+c%20ü.txt");
        assertTrue(address.startsWith("/files/a%20b%2Bc%2520%C3%BC.txt?v="), address);
        assertEquals("odd", get("/app" + address).text());
    }

    @Test
    void link_withinTheFolder_isFollowed() {
        assertEquals("first", get("/app/files/same.txt").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/app/files/../secret.txt", "/app/files/docs/../../secret.txt", "/app/files/..%2fsecret.txt", "/app/files/%2e%2e/secret.txt",
        "/app/files/%2e%2e%2fsecret.txt", "/app/files/%252e%252e%252fsecret.txt", "/app/files/..%5csecret.txt",
        "/app/files/%2e%2e%5csecret.txt", "/app/files/..;/secret.txt", "/app/files//../secret.txt", "/app/files/./../secret.txt",
        "/app/files/%c0%ae%c0%ae/secret.txt", "/app/files/up/secret.txt", "/app/files/link.txt", "/app/files/.env",
        "/app/files/docs/.hidden/x.txt", "/app/files/%2eenv", "/app/files/note.txt%00.css", "/app/files/%00", "/app/files/note.txt/",
        "/app/files/docs", "/app/files/docs/", "/app/files/", "/app/files/C:%5csecret.txt",
        "/app/static/../AssetsTest.class", "/app/static/%2e%2e/AssetsTest.class", "/app/static/..%2fAssetsTest.class",
        "/app/static/img", "/app/static/img/", "/app/static/", "/app/static//app.css"})
    void path_toAnythingElse_givesNoFile(String path) {
        var reply = get(path);
        assertFalse(reply.text().contains("secret") && !reply.text().contains("page "), reply.text());
        assertTrue(reply.status() >= 400 || reply.text().contains("<p>page "), path + " answered " + reply.status() + ": " + reply.text());
    }

    @Test
    void address_ofAMissingFile_isLeftToPages() {
        assertTrue(get("/app/files/missing").text().contains("page missing"));
        assertEquals(404, get("/app/static/missing.css").status());
    }

    @Test
    void url_ofAMissingFile_isAnError() {
        for (var name : List.of("missing.css", "/app.css", "../AssetsTest.class", "img", "")) {
            var error = assertThrows(FastStateException.class, () -> STATIC.url(name));
            assertTrue(String.valueOf(error.getMessage()).contains("'" + name + "'"), error.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"static/", "", "/", "."})
    void folder_withoutAName_isRefused(String name) {
        assertThrows(FastStateException.class, () -> Assets.resources("/static", AssetsTest.class, name));
    }

    @Test
    void folder_thatIsMissing_isRefused() {
        assertThrows(FastStateException.class, () -> Assets.folder("/static", temporary.resolve("missing")));
        assertThrows(FastStateException.class, () -> Assets.folder("static", folder));
        assertThrows(FastStateException.class, () -> Assets.folder("/static/", folder));
    }

    @Test
    void file_thatIsTooLarge_isNotServed() throws IOException {
        Files.write(folder.resolve("film.mp4"), new byte[(16 << 20) + 1]);
        try (var log = ServerLog.open()) {
            assertTrue(get("/app/files/film.mp4").text().contains("page film.mp4"));
            assertTrue(log.text().contains("film.mp4"), log.text());
        }
    }

    @Test
    void file_ofAnUnknownType_isSavedByBrowsers() throws IOException {
        Files.writeString(folder.resolve("data.xyz"), "<script>");
        assertEquals("application/octet-stream", get("/app/files/data.xyz").header("Content-Type"));
    }

    @Test
    void folder_inAJar_isServed() throws Exception {
        var jar = temporary.resolve("site.jar");
        var entry = Reply.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, entry, Reply.class.getResourceAsStream("Reply.class").readAllBytes());
            put(out, "io/faststate/server/site/", new byte[0]);
            put(out, "io/faststate/server/site/img/", new byte[0]);
            put(out, "io/faststate/server/site/img/a.txt", "of the jar".getBytes(StandardCharsets.UTF_8));
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var site = Assets.resources("/site", loader.loadClass(Reply.class.getName()), "site");
            try (var server = Servers.start(builder -> builder.assets(site))) {
                var reader = Visitor.of(server);
                var reply = reader.get(site.url("img/a.txt"));
                assertEquals("of the jar", reply.text());
                assertTrue(reply.header("Cache-Control").contains("immutable"));
                assertEquals(404, reader.get("/site/img").status());
                assertEquals(404, reader.get("/site/../Reply.class").status());
            }
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
