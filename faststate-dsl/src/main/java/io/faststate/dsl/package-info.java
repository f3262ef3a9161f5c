/**
 * The core of the DSL: what a page is written with.
 *
 * <p>Start with {@link io.faststate.dsl.Html}, the factories of all elements, and {@link io.faststate.dsl.Page}, which a
 * {@link io.faststate.dsl.View} gets to declare signals and states. Then read {@link io.faststate.dsl.State} and its
 * interface {@link io.faststate.dsl.Value}, {@link io.faststate.dsl.Handler} with {@link io.faststate.dsl.Event}, and
 * {@link io.faststate.dsl.EventTarget} with {@link io.faststate.dsl.EventOption}. The rest serves one purpose each:
 * {@link io.faststate.dsl.Query} for the URL, {@link io.faststate.dsl.Guard} and {@link io.faststate.dsl.User} for
 * access, {@link io.faststate.dsl.Async} for slow values, {@link io.faststate.dsl.RowWindow} for long tables,
 * {@link io.faststate.dsl.element.Brush} for ranges chosen by dragging, and {@link io.faststate.dsl.Presence} for who is
 * here.
 *
 * {@snippet :
 * static Node likes(Page page) {
 *     var likes = page.global("likes", 0);
 *     return section(
 *             p(likes.text(), " people like this page."),
 *             button("Like").onClick(() -> likes.update(n -> n + 1)));
 * }
 * }
 */
package io.faststate.dsl;
