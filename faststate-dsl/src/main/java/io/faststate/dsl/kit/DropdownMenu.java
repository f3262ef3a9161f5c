package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.hr;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Popover;
import io.faststate.dsl.element.PopoverAction;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import java.util.ArrayList;
import java.util.List;

/**
 * A button that opens a menu. It opens and closes without a request or a script; its items are ordinary buttons and links.
 *
 * {@snippet :
 * DropdownMenu.of("file-" + file.id(), Buttons.icon(Icon.MORE, "Actions"))
 *         .item(button(Icon.PENCIL.view(), "Rename").onClick(rename.opening()))
 *         .item(a(Icon.DOWNLOAD.view(), "Download").href("/files/" + file.id()))
 *         .separator()
 *         .danger(button(Icon.TRASH.view(), "Delete").onClick(() -> delete(file.id())))
 *         .view();
 * }
 */
public final class DropdownMenu {
    private final String id;
    private final Button trigger;
    private final List<Node> items = new ArrayList<>();
    private boolean hasItem;

    private DropdownMenu(String id, Button trigger) {
        this.id = id;
        this.trigger = trigger;
    }

    /**
     * A menu that a button opens.
     *
     * @param id the menu's id in the page
     */
    public static DropdownMenu of(String id, Button trigger) {
        return new DropdownMenu(id, trigger);
    }

    /** Adds a button as an item. It also closes the menu. */
    public DropdownMenu item(Button item) {
        items.add(dressed(item.type(ButtonType.BUTTON).popovertarget(id).popovertargetaction(PopoverAction.HIDE)));
        return this;
    }

    /** Adds a link as an item. */
    public DropdownMenu item(A item) {
        items.add(dressed(item));
        return this;
    }

    /** Adds an item for what can't be taken back. */
    public DropdownMenu danger(Button item) {
        return item(item.data("tone", Tone.DANGER.token()));
    }

    /** Adds an item that is ticked while a signal is true, and toggles it. */
    public DropdownMenu check(String label, BooleanSignal ticked) {
        items.add(dressed(Button.of(span(Icon.CHECK.view()).cls("fs-menu-tick"), label)
                .type(ButtonType.BUTTON)
                .onClick(ticked.toggling()))
                .role("menuitemcheckbox")
                .aria("checked", ticked));
        return this;
    }

    /** Adds a line between groups of items. */
    public DropdownMenu separator() {
        items.add(hr().role("separator"));
        return this;
    }

    /** Adds a title above items. */
    public DropdownMenu title(String text) {
        items.add(div(text).cls("fs-menu-title").role("presentation"));
        return this;
    }

    /**
     * Lets a right click on an element, or the menu key in it, open the menu too. The button stays: others have no right click.
     * The page has one such menu for each element.
     */
    public <E extends Element<E>> E opening(E element) {
        return element.on("contextmenu", ClientAction.showingPopover(ref()), prevent());
    }

    /**
     * The same, and a key that opens the menu while the element has the focus, for keyboards without a menu key.
     *
     * @param key its name, such as {@code F2}
     */
    public <E extends Element<E>> E opening(E element, String key) {
        return opening(element).onKey(key, ClientAction.showingPopover(ref()), prevent());
    }

    private String ref() {
        return "menu" + id.replaceAll("[^A-Za-z0-9]", "");
    }

    private <E extends Element<E>> E dressed(E item) {
        if (!hasItem) {
            item.autofocus(true);
            hasItem = true;
        }
        return item.role("menuitem").tabindex(-1).cls("fs-menu-item");
    }

    /**
     * The button and its menu as an element.
     *
     * @throws FastStateException if the menu has no items
     */
    public Div view() {
        if (!hasItem) {
            throw new FastStateException("The menu “" + id + "” has no item; add one with item(button(…)) or item(a(…))");
        }
        var button = trigger.type(ButtonType.BUTTON).id(id + "-button").popovertarget(id).aria("haspopup", "menu")
                .aria("controls", id)
                .onKey("ArrowDown", ClientAction.showingPopover(ref()), prevent());
        return div(
                        button,
                        div(fragment(items)).id(id).ref(ref()).role("menu").popover(Popover.AUTO).cls("fs-menu")
                                .roving(Roving.vertical().wrap().typeAhead())
                                .aria("labelledby", id + "-button"))
                .cls("fs-dropdown");
    }
}
