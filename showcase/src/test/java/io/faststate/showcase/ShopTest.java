package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose forms work with JavaScript and without. */
@FastStateTest(Showcase.class)
class ShopTest {
    private static TestPage shop(TestVisitor visitor, boolean scripted) {
        return (scripted ? visitor : visitor.withoutJavaScript()).open("/shop");
    }

    private static TestElement total(TestPage page) {
        return page.find(By.css("#total"));
    }

    private static TestElement field(TestPage page, String path) {
        return page.find(By.css("[name='checkout." + path + "']"));
    }

    private static TestElement message(TestPage page, String path) {
        return page.find(By.css("label:has([name='checkout." + path + "']) small"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void visitor_buysAndIsToldWhatIsMissing(boolean scripted, TestVisitor visitor) {
        var page = shop(visitor, scripted);
        page.find(By.css("#add-tea")).click();
        assertThat(total(page)).hasText("Total: 8.90 €");
        page.find(By.css("#add-tea")).click();
        assertThat(total(page)).hasText("Total: 17.80 €");
        page.find(By.css("#add-pot")).click();
        page.find(By.css("#remove-pot")).click();
        assertThat(total(page)).hasText("Total: 17.80 €");
        page.find(By.css("#checkout")).click();
        assertThat(page.find(By.css("#sum"))).hasText("2 pieces for 17.80 €");
        field(page, "name").fill("Ann <b>");
        field(page, "address.city").fill("Bonn");
        page.check("Express").click("Add");
        field(page, "vouchers.0.code").fill("TEA-12");
        assertThat(field(page, "name")).hasValue("Ann <b>");
        page.check("I accept the terms");
        page.find(By.css("#buy")).click();
        assertThat(message(page, "email")).hasText("must not be blank");
        assertThat(message(page, "address.postcode")).hasText("has five digits");
        assertThat(message(page, "vouchers.0.code")).hasText("looks like ABC-123");
        assertThat(field(page, "name")).hasValue("Ann <b>");
        assertThat(page.field("Express")).isChecked();
        assertThat(page.field("I accept the terms")).isChecked();
        field(page, "email").fill("ann@example.org");
        field(page, "address.street").fill("Main road 1");
        field(page, "address.postcode").fill("53111");
        field(page, "vouchers.0.code").fill("TEA-123");
        page.find(By.css("#buy")).click();
        assertThat(page.find(By.css("#thanks"))).hasText("Thank you, Ann <b>!");
        assertThat(page.find(By.css("dl"))).containsText("17.80 €");
        assertThat(page.find(By.css("dl"))).containsText("express");
        assertThat(page).isAt("/shop/thanks");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void enterInAField_buysRatherThanAddingAVoucher(boolean scripted, TestVisitor visitor) {
        var page = shop(visitor, scripted);
        page.find(By.css("#add-tea")).click();
        assertThat(total(page)).isVisible();
        page.find(By.css("#checkout")).click();
        field(page, "name").fill("Ann").press("Enter");
        assertThat(message(page, "email")).hasText("must not be blank");
        assertThat(field(page, "vouchers.0.code")).isGone();
    }
}
