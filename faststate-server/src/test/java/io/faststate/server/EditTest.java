package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Several people edit one record at the same time. */
@FastStateTest(EditTest.class)
class EditTest {
    record Maker(String name, String city) {}

    record Product(@NotBlank String name, BigDecimal price, Maker maker, int stock) {
        Product named(String other) {
            return new Product(other, price, maker, stock);
        }

        Product priced(String other) {
            return new Product(name, new BigDecimal(other), maker, stock);
        }

        Product madeIn(String city) {
            return new Product(name, price, new Maker(maker.name(), city), stock);
        }

        Product withStock(int other) {
            return new Product(name, price, maker, other);
        }
    }

    private static final Product TEAPOT = new Product("Teapot", new BigDecimal("24.50"), new Maker("Smith", "Leeds"), 5);
    private static final RecordState<Product> PRODUCTS = State.records("product", TEAPOT);

    static FastStateBuilder application() {
        return FastState.builder().page("/", EditTest::view);
    }

    private static Node view(Page page) {
        var edit = page.edit("product", PRODUCTS.of(1));
        var draft = edit.draft();
        var maker = draft.part(Product::maker);
        return section(
                form(
                        edit.begun(),
                        label("Name", input().bind(draft, Product::name)),
                        draft.error(Product::name),
                        button("Take the name").type(ButtonType.BUTTON).onClick(() -> edit.take(Product::name)).showWhen(edit.conflicts(Product::name)),
                        label("Price", input().bind(draft, Product::price)),
                        draft.error(Product::price),
                        label("Maker", input().bind(maker, Maker::name)),
                        label("City", input().bind(maker, Maker::city)),
                        button("Save"))
                        .novalidate(true)
                        .onSubmit(edit::save),
                button("Start again").onClick(edit::restart),
                p(PRODUCTS.of(1).text(Product::stock), " in stock"));
    }

    private static Product stored(TestApp app) {
        return app.running().record(PRODUCTS, 1).get();
    }

    private static TestPage renamed(TestApp app, String mine, String theirs) {
        var page = app.visitor().open("/");
        app.running().record(PRODUCTS, 1).update(it -> it.named(theirs));
        return page.fill("Name", mine).click("Save");
    }

    @Test
    void changes_ofDifferentComponents_areMerged(TestApp app) {
        var page = app.visitor().open("/");
        var other = app.visitor().open("/");
        other.fill("Price", "20").fill("City", "York").click("Save");
        page.fill("Name", "Pot").fill("Maker", "Jones").click("Save");
        assertEquals(new Product("Pot", new BigDecimal("20"), new Maker("Jones", "York"), 5), stored(app));
        assertThat(page.field("Price")).hasValue("20");
        page.fill("Name", "Jug").click("Save");
        assertEquals("Jug", stored(app).name());
        assertEquals("York", stored(app).maker().city());
    }

    @Test
    void change_ofTheSameComponent_isShownAndNotOverwritten(TestApp app) {
        var page = renamed(app, "Pot", "Kettle");
        assertEquals("Kettle", stored(app).name());
        assertThat(page.field("Name")).hasMessage("Somebody else has changed this to “Kettle” meanwhile. Save again to keep yours.");
        assertThat(page.field("Name")).hasValue("Pot");
        page.click("Save");
        assertEquals("Pot", stored(app).name());
    }

    @Test
    void change_ofTheSameComponent_savesNothingElse_andBringsWhatOthersChanged(TestApp app) {
        var page = app.visitor().open("/");
        app.running().record(PRODUCTS, 1).update(it -> it.named("Kettle").priced("9.90").madeIn("York"));
        page.fill("Name", "Pot").fill("Maker", "Jones").click("Save");
        assertEquals(new Product("Kettle", new BigDecimal("9.90"), new Maker("Smith", "York"), 5), stored(app));
        assertThat(page.field("Price")).hasValue("9.90");
        assertThat(page.field("City")).hasValue("York");
        page.click("Save");
        assertEquals(new Product("Pot", new BigDecimal("9.90"), new Maker("Jones", "York"), 5), stored(app));
    }

    @Test
    void change_thatComesWhileAConflictIsShown_isShownToo(TestApp app) {
        var page = renamed(app, "Pot", "Kettle");
        app.running().record(PRODUCTS, 1).update(it -> it.named("Jug"));
        page.click("Save");
        assertEquals("Jug", stored(app).name());
        assertThat(page.field("Name")).hasMessage("Somebody else has changed this to “Jug” meanwhile. Save again to keep yours.");
    }

    @Test
    void component_mayBeTakenFromTheOther(TestApp app) {
        var page = renamed(app, "Pot", "Kettle");
        page.fill("Price", "1").click("Take the name");
        assertThat(page.field("Name")).hasValue("Kettle");
        assertThat(page.button("Take the name")).isHidden();
        page.click("Save");
        assertEquals(TEAPOT.named("Kettle").priced("1"), stored(app));
    }

    @Test
    void draft_mayStartAgain(TestApp app) {
        var page = renamed(app, "Pot", "Kettle");
        page.click("Start again");
        assertThat(page.field("Name")).hasValue("Kettle");
        page.fill("Name", "Jug").click("Save");
        assertEquals("Jug", stored(app).name());
    }

    @Test
    void sameChange_byBoth_isNoConflict(TestApp app) {
        renamed(app, "Kettle", "Kettle");
        assertEquals("Kettle", stored(app).name());
    }

    @Test
    void component_withoutAField_isLeftAlone(TestApp app) {
        var page = app.visitor().open("/");
        app.running().record(PRODUCTS, 1).update(it -> it.withStock(4));
        page.fill("Name", "Pot").click("Save");
        assertEquals(TEAPOT.named("Pot").withStock(4), stored(app));
    }

    @Test
    void change_beforeARestart_isNoticed(TestApp app) {
        var page = app.visitor().open("/");
        app.running().record(PRODUCTS, 1).update(it -> it.named("Kettle").priced("9.90"));
        app.restart();
        page.fill("Name", "Pot").click("Save");
        assertThat(page.field("Name")).hasMessage("Somebody else has changed this to “Kettle” meanwhile. Save again to keep yours.");
        assertEquals("Kettle", stored(app).name());
        page.click("Save");
        assertEquals(TEAPOT.named("Pot").priced("9.90"), stored(app));
    }

    @Test
    void value_thatBreaksARule_isRefusedAsUsual(TestApp app) {
        var page = renamed(app, "", "Kettle");
        assertThat(page.field("Name")).hasMessage("must not be blank");
        assertEquals("Kettle", stored(app).name());
    }

    @Test
    void change_isNoticedWithoutJavaScript(TestApp app) {
        var page = app.visitor().withoutJavaScript().open("/");
        app.running().record(PRODUCTS, 1).update(it -> it.named("Kettle").priced("9.90"));
        page.fill("Name", "Pot").click("Save");
        assertEquals(TEAPOT.named("Kettle").priced("9.90"), stored(app));
        assertThat(page.field("Name")).hasMessage("Somebody else has changed this to “Kettle” meanwhile. Save again to keep yours.");
        page.click("Save");
        assertEquals("Pot", stored(app).name());
        assertEquals(new BigDecimal("9.90"), stored(app).price());
    }
}
