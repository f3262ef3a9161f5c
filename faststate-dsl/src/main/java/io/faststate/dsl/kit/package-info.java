/**
 * The component kit: buttons, cards, tabs, menus, dialogs and more, as compositions of the DSL. Nothing in here uses anything
 * that a view could not use itself.
 *
 * <p>{@link io.faststate.dsl.kit.Kit} has what shows something: badges, alerts, steps, empty states.
 * {@link io.faststate.dsl.kit.Buttons} has buttons, {@link io.faststate.dsl.kit.Icon} has icons. Components with parts, such as
 * {@link io.faststate.dsl.kit.Tabs}, are built part by part and end with {@code view()}. Fields are in
 * {@link io.faststate.dsl.kit.field}.
 *
 * <p>The looks come from the theme that the application's builder is given; without one, components are plain HTML.
 *
 * {@snippet :
 * static Node team(Page page, List<Member> members) {
 *     return Card.of("Team")
 *             .action(Buttons.outline(Icon.PLUS.view(), "Invite").onClick(() -> invite()))
 *             .with(Tabs.of(page, "team")
 *                     .tab("People", each(members, Member::id, it -> div(Kit.avatar(it.name()), it.name())))
 *                     .tab("Rights", p("…"))
 *                     .view())
 *             .view();
 * }
 * }
 */
@org.jspecify.annotations.NullMarked
package io.faststate.dsl.kit;
