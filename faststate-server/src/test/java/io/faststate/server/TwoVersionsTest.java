package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While nodes are replaced, two versions of an application answer the same pages over the same database. */
class TwoVersionsTest {
    /** Its gaps are for what the versions differ in. */
    private static final String SOURCE = """
            package shop;

            import static io.faststate.dsl.Html.*;
            import io.faststate.dsl.*;

            final class Parts {
                static Node increment(State<Integer> total) {
                    return button("same").id("same").onClick(() -> total.update(n -> n + 1));
                }
            }

            public final class Shop {
                enum Size { SMALL, LARGE %s }
                record Item(String name, int count %s) {}

                public static Node page(Page page) {
                    var total = page.global("total", 0);
                    var item = page.global("item", new Item("apple", 1 %s));
                    return section(
                            p(String.valueOf(total.get())).id("total"),
                            p(item.get().toString()).id("item"),
                            Parts.increment(total),
                            button("changed").id("changed").onClick(() -> total.update(n -> n + %s)),
                            button("count").id("count").onClick(() -> item.update(it -> new Item(it.name(), it.count() + 1 %s))));
                }

                public static Node sizes(Page page) {
                    var size = page.global("size", Size.SMALL);
                    return section(
                            p(size.get().name()).id("size"),
                            button("last").id("last").onClick(() -> size.set(Size.values()[Size.values().length - 1])));
                }
            }
            """;

    @TempDir
    private Path directory;

    private final TestPostgres server = TestPostgres.shared();
    private final String schema = TestPostgres.schema();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();
    private FastState before;
    private FastState after;

    @BeforeEach
    void start() throws Exception {
        before = node("before", SOURCE.formatted("", "", "", "10", ""));
        after = node("after", SOURCE.formatted(", HUGE", ", String note", ", \"fresh\"", "100", ", it.note()"));
    }

    private FastState node(String name, String source) throws Exception {
        var shop = compiled(name, source);
        var page = shop.getMethod("page", Page.class);
        var sizes = shop.getMethod("sizes", Page.class);
        var pool = server.pool();
        pools.add(pool);
        return FastState.builder().host("127.0.0.1").port(0).store(StateStore.postgres(pool, schema))
                .page("/", it -> (Node) page.invoke(null, it))
                .page("/sizes", it -> (Node) sizes.invoke(null, it))
                .build().start();
    }

    private Class<?> compiled(String name, String source) throws IOException, ClassNotFoundException {
        var folder = Files.createDirectory(directory.resolve(name));
        var file = Files.writeString(folder.resolve("Shop.java"), source);
        var errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"),
                "-d", folder.toString(), file.toString());
        assertEquals(0, errors, source);
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, TwoVersionsTest.class.getClassLoader());
        loaders.add(loader);
        return Class.forName("shop.Shop", true, loader);
    }

    @AfterEach
    void stop() throws IOException {
        before.close();
        after.close();
        pools.forEach(HikariDataSource::close);
        for (var loader : loaders) {
            loader.close();
        }
    }

    @Test
    void handlerOfAnUnchangedClass_runsOnBoth() {
        var tab = Visitor.of(before).open("/");
        for (var node : List.of(after, before, after)) {
            tab.visitor().moveTo(node);
            tab.click("#same");
            assertEquals("", tab.notice());
        }
        assertEquals("3", tab.text("#total"));
    }

    @Test
    void handlerOfAChangedClass_isRefusedByTheOtherVersion_andThePageIsBroughtUpToDate() {
        var tab = Visitor.of(before).open("/");
        var old = tab.action("#changed");
        tab.visitor().moveTo(after);
        tab.click("#changed");
        assertEquals("0", tab.text("#total"), "Neither the old code nor the new one ran");
        assertFalse(tab.notice().isEmpty());
        assertFalse(tab.action("#changed").equals(old));
        tab.click("#changed");
        assertEquals("100", tab.text("#total"));
        tab.visitor().moveTo(before);
        tab.click("#changed");
        assertEquals("100", tab.text("#total"));
        tab.click("#changed");
        assertEquals("110", tab.text("#total"));
    }

    @Test
    void newComponent_isReadInBothDirections_andDroppedByTheOldVersion() {
        var old = Visitor.of(before).open("/");
        old.click("#count");
        assertEquals("Item[name=apple, count=2]", old.text("#item"));
        var fresh = Visitor.of(after).open("/");
        assertEquals("Item[name=apple, count=2, note=fresh]", fresh.text("#item"));
        fresh.click("#count");
        var again = Visitor.of(before).open("/");
        assertEquals("Item[name=apple, count=3]", again.text("#item"));
    }

    @Test
    void valueThatTheOldVersionCantRead_staysForTheNewOne() {
        var fresh = Visitor.of(after).open("/sizes");
        fresh.click("#last");
        assertEquals("HUGE", fresh.text("#size"));
        var refused = Visitor.of(before).get("/sizes");
        assertEquals(500, refused.status());
        assertEquals("HUGE", Visitor.of(after).open("/sizes").text("#size"));
        assertEquals(0, server.number("SELECT count(*) FROM " + schema + ".quarantine"));
        assertTrue(server.number("SELECT count(*) FROM " + schema + ".value WHERE name = 'size'") > 0);
    }
}
