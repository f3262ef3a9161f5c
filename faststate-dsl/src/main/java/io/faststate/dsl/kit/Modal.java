package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Page;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Dialog;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;

/**
 * A dialog that lies above the page until it is closed: in its middle, or as a drawer at one of its sides. Opening and closing
 * need no request; Escape closes it, and the focus goes back to what opened it. A modal has an identity, so handlers may
 * capture it.
 *
 * {@snippet :
 * var rename = Modal.of(page, "rename", "Rename the board");
 * return div(
 *         Buttons.outline("Rename").onClick(rename.opening()),
 *         rename.view(
 *                 List.of(input().bind(name).aria("label", "Name")),
 *                 List.of(rename.cancel("Cancel"), Buttons.primary("Save").onClick(() -> {
 *                     BOARD.update(it -> it.named(name.get()));
 *                     rename.close();
 *                 }))));
 * }
 */
public final class Modal {
    private final Page page;
    private final String id;
    private final String title;
    private final String description;
    private final Kind kind;
    private final BooleanSignal open;

    private Modal(Page page, String id, String title, String description, Kind kind) {
        this.page = page;
        this.id = id;
        this.title = title;
        this.description = description;
        this.kind = kind;
        open = page.scope(id).signal("open", false);
    }

    /**
     * A dialog in the middle of the page.
     *
     * @param id its id in the page
     */
    public static Modal of(Page page, String id, String title) {
        return new Modal(page, id, title, "", Kind.DIALOG);
    }

    /**
     * A dialog that comes in from the end of the page's lines: its right side, where the text runs from the left.
     *
     * @param id its id in the page
     */
    public static Modal drawer(Page page, String id, String title) {
        return new Modal(page, id, title, "", Kind.DRAWER);
    }

    /**
     * A dialog that comes in from the bottom of the page.
     *
     * @param id its id in the page
     */
    public static Modal sheet(Page page, String id, String title) {
        return new Modal(page, id, title, "", Kind.SHEET);
    }

    /**
     * A question that has to be answered: only its buttons and Escape close it.
     *
     * @param id its id in the page
     */
    public static Modal question(Page page, String id, String title) {
        return new Modal(page, id, title, "", Kind.QUESTION);
    }

    /** The same with a text below the title. */
    public Modal describedAs(String text) {
        return new Modal(page, id, title, text, kind);
    }

    /** What opens the dialog, without a request. */
    public ClientAction opening() {
        return open.setting(true);
    }

    /** What closes the dialog, without a request. */
    public ClientAction closing() {
        return open.setting(false);
    }

    /** Opens the dialog; for handlers. */
    public void open() {
        open.set(true);
    }

    /** Closes the dialog; for handlers. */
    public void close() {
        open.set(false);
    }

    /** A button that closes the dialog. */
    public Button cancel(String label) {
        return Buttons.outline(label).type(ButtonType.BUTTON).onClick(closing());
    }

    /** The dialog with a content, as an element that may stand anywhere in the page. */
    public Dialog view(Constable... content) {
        return view(List.of(content), List.of());
    }

    /** The dialog with a content and buttons below it, as an element that may stand anywhere in the page. */
    public Dialog view(List<? extends Constable> content, List<Button> buttons) {
        var titleId = id + "-title";
        var textId = id + "-text";
        var parts = new ArrayList<Constable>();
        parts.add(header(h2(title).id(titleId), when(!description.isEmpty(), () -> p(description).id(textId))));
        if (!content.isEmpty()) {
            parts.add(section(fragment(content)));
        }
        if (!buttons.isEmpty()) {
            parts.add(footer(fragment(buttons)));
        }
        if (kind != Kind.QUESTION) {
            parts.add(Buttons.small(Buttons.ghost(Icon.CLOSE.view())).aria("label", Words.CLOSE.in(page)).type(ButtonType.BUTTON)
                    .cls("fs-close").onClick(closing()));
        }
        var dialog = dialog(div(fragment(parts))).id(id).aria("labelledby", titleId).openWhen(open);
        if (!description.isEmpty()) {
            dialog.aria("describedby", textId);
        }
        return switch (kind) {
            case DIALOG -> dialog.cls("dialog", "fs-modal").closedby("any");
            case QUESTION -> dialog.cls("dialog", "fs-modal").role("alertdialog");
            case DRAWER -> dialog.cls("drawer", "fs-modal").closedby("any").data("side", "right");
            case SHEET -> dialog.cls("drawer", "fs-modal").closedby("any").data("side", "bottom");
        };
    }

    private enum Kind {
        DIALOG,
        DRAWER,
        SHEET,
        QUESTION
    }
}
