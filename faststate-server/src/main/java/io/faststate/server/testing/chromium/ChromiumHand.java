package io.faststate.server.testing.chromium;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import io.faststate.server.testing.engine.Deed;
import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Snapshot;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Does with the elements of a page what a person does, by mouse and keys. */
final class ChromiumHand {
    private static final int CLICKS = 3;
    private static final double TIMEOUT = 5000;

    /** Notes what was clicked last, before the page's own listeners may stop the event. */
    static final String NOTE_CLICK =
            "addEventListener('click', event => { window.__faststateClicked = event.composedPath(); }, true)";

    private static final String FORGET_CLICK = "() => { window.__faststateClicked = undefined; }";

    private static final String MISSED_CLICK = "element => element.isConnected && !window.__faststateClicked?.includes(element)";

    /** Playwright has no way to drag files from outside; whether the element took them. */
    private static final String DROP = """
            (target, files) => {
              const dataTransfer = new DataTransfer();
              for (const { name, type, content } of files) {
                dataTransfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }));
              }
              const tell = (type) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
              tell('dragenter');
              if (!tell('dragover')) {
                tell('drop');
                return true;
              }
              if (target.type !== 'file') return false;
              const chosen = new DataTransfer();
              for (const file of target.multiple ? dataTransfer.files : [dataTransfer.files[0]]) chosen.items.add(file);
              target.files = chosen.files;
              for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }));
              return true;
            }""";

    private final Page page;
    private final boolean scripts;
    private boolean dragging;

    ChromiumHand(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
    }

    private ElementHandle handle(ChromiumSnapshot snapshot, Element element) {
        var found = page.evaluateHandle(ChromiumSnapshot.FIND, snapshot.reference(element)).asElement();
        if (found == null) {
            throw new PlaywrightException("The element is not attached any more");
        }
        return found;
    }

    /**
     * Does something with an element of what was seen.
     *
     * @throws PlaywrightException if it can't, for example because the element is not attached any more
     */
    void does(ChromiumSnapshot snapshot, Element element, Deed deed) {
        if (deed instanceof Deed.Press(String keys) && element.normalName().equals("body")) {
            page.keyboard().press(keys);
            return;
        }
        var target = handle(snapshot, element);
        switch (deed) {
            case Deed.Click(int times) -> {
                if (times == 2) {
                    target.dblclick(new ElementHandle.DblclickOptions().setTimeout(TIMEOUT));
                } else {
                    click(target);
                }
            }
            case Deed.Fill(String text) -> target.fill(text, new ElementHandle.FillOptions().setTimeout(TIMEOUT));
            case Deed.Type(String text) -> {
                target.focus();
                page.keyboard().press("End");
                page.keyboard().type(text);
            }
            case Deed.Press(String keys) -> target.press(keys, new ElementHandle.PressOptions().setTimeout(TIMEOUT));
            case Deed.Check(boolean on) -> target.setChecked(on, new ElementHandle.SetCheckedOptions().setTimeout(TIMEOUT));
            case Deed.Choose(List<String> values) -> {
                var unused = target.selectOption(values.toArray(String[]::new));
            }
            case Deed.Upload(List<FileData> files) -> target.setInputFiles(files.stream()
                    .map(file -> new FilePayload(file.name(), file.type(), file.bytes()))
                    .toArray(FilePayload[]::new));
            case Deed.DropFiles(List<FileData> files) -> dropFiles(target, files);
            case Deed.DragTo(Function<Snapshot, Element> to) -> {
                var end = handle(snapshot, to.apply(snapshot));
                target.hover();
                page.mouse().down();
                end.hover();
                end.hover();
                page.mouse().up();
            }
            case Deed.Brush(double from, double to) -> across(target, from, to);
            case Deed.Take() -> take(target);
            case Deed.Drop() -> drop(target);
            case Deed.Focus() -> target.focus();
            case Deed.Blur() -> target.evaluate("element => element.blur()");
            case Deed.Hover() -> target.hover();
            case Deed.ScrollIntoView() -> target.scrollIntoViewIfNeeded();
            case Deed.ScrollTo(int top) -> target.evaluate("(element, top) => { element.scrollTop = top; }", top);
        }
    }

    /**
     * Clicks an element, again if it moved away under the mouse: a browser takes a press and a release on different elements for no
     * click of either.
     */
    private void click(ElementHandle target) {
        for (var attempt = 0; attempt < CLICKS; attempt++) {
            if (scripts) {
                target.evaluate(FORGET_CLICK);
            }
            target.click(new ElementHandle.ClickOptions().setTimeout(TIMEOUT));
            try {
                if (!scripts || !Boolean.TRUE.equals(target.evaluate(MISSED_CLICK))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // The page was left, by the click.
                return;
            }
        }
    }

    /** A browser takes the first few pixels for a click. */
    private void take(ElementHandle source) {
        source.hover();
        page.mouse().down();
        var box = source.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 + 10, new Mouse.MoveOptions().setSteps(5));
        dragging = true;
    }

    private void drop(ElementHandle target) {
        if (!dragging) {
            throw new IllegalStateException("Nothing is dragged: take something up first");
        }
        dragging = false;
        target.hover();
        target.hover();
        page.mouse().up();
    }

    /** Drags across an element, between two fractions of its width. */
    private void across(ElementHandle target, double from, double to) {
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        var y = box.y + box.height / 2;
        // The edge on the right is not in it any more.
        page.mouse().move(box.x + Math.min(box.width * from, box.width - 1), y);
        page.mouse().down();
        page.mouse().move(box.x + box.width * to, y, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private static void dropFiles(ElementHandle target, List<FileData> files) {
        var dropped = files.stream()
                .map(file -> Map.of("name", file.name(), "type", file.type(), "content", Base64.getEncoder().encodeToString(file.bytes())))
                .toList();
        if (!Boolean.TRUE.equals(target.evaluate(DROP, dropped))) {
            throw new AssertionError(target + " takes no files: nothing prevents what a browser does with its dragover");
        }
    }
}
