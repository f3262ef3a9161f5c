/**
 * The test kit: applications are tested by what visitors see and do, without a browser or with one.
 *
 * <pre>{@code
 * @FastStateTest(Desk.class)
 * class DeskTest {
 *     @Test
 *     void incident_isSeenByEveryone(TestApp app) {
 *         var page = app.visitor().open("/");
 *         var other = app.visitor().open("/");
 *         page.fill("Title", "Leak in room 7").click("Report");
 *         assertThat(page.row("Leak in room 7")).isVisible();
 *         assertThat(other.row("Leak in room 7")).isVisible();
 *     }
 * }
 * }</pre>
 *
 * <p>Begin with {@link io.faststate.server.testing.TestApp} and {@link io.faststate.server.testing.FastStateTest}. A
 * {@link io.faststate.server.testing.TestVisitor} opens a {@link io.faststate.server.testing.TestPage}, on which a
 * {@link io.faststate.server.testing.TestElement} is found {@link io.faststate.server.testing.By} what it is called, and
 * {@link io.faststate.server.testing.PageAssertions} say what is to be seen.
 *
 * <p>Tests need jsoup, JUnit where they use {@link io.faststate.server.testing.FastStateTest}, and Playwright where they run in
 * Chromium; applications need none of them.
 *
 * <p>For stores, {@link io.faststate.server.testing.StoreChecks} checks that one of your own behaves as the server expects, and
 * {@link io.faststate.server.testing.FaultyStore} makes commits slow, failing or conflicting.
 */
package io.faststate.server.testing;
