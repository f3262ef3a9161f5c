package io.faststate.showcase.examples;

import java.util.List;

/** All examples. */
public final class Examples {
    /** In the order in which they are listed. */
    public static final List<Example> ALL = List.of(
            new Example("click-to-edit", "Click to edit",
                    "A contact turns into a form, and back, with the focus where it was.", "ClickToEditTest", ClickToEdit::view),
            new Example("edit-row", "Edit row",
                    "One row of a table is edited in place, by keyboard too.", "EditRowBrowserTest", EditRow::view),
            new Example("delete-row", "Delete row",
                    "A row goes once the question was answered with yes.", "DeleteRowBrowserTest", DeleteRow::view),
            new Example("bulk-update", "Bulk update",
                    "Rows are chosen by their boxes and changed at once.", "BulkUpdateBrowserTest", BulkUpdate::view),
            new Example("active-search", "Active search",
                    "Results follow what is typed, after a short rest.", "ActiveSearchBrowserTest", ActiveSearch::view),
            new Example("click-to-load", "Click to load",
                    "A list grows by a button.", "LongListsBrowserTest", ClickToLoad::view),
            new Example("infinite-scroll", "Infinite scroll",
                    "A list grows when its end comes into view.", "LongListsBrowserTest", InfiniteScroll::view),
            new Example("inline-validation", "Inline validation",
                    "Each field tells what is wrong while it is typed in, by the rules of one record.", "InlineValidationTest", InlineValidation::view),
            new Example("value-select", "Value select",
                    "What is chosen in one list tells what the next one offers.", "ValueSelectBrowserTest", ValueSelect::view),
            new Example("lazy-tabs", "Lazy tabs",
                    "Tabs whose panels are made when they are asked for; arrow keys move between them.", "LazyTabsTest", LazyTabs::view),
            new Example("lazy-load", "Lazy load",
                    "The page is there at once, and the part that takes longer follows.", "LazyContentTest", LazyLoad::view),
            new Example("progressive-load", "Progressive load",
                    "One handler brings one part after the other, each as soon as it is there.", "LazyContentTest", ProgressiveLoad::view),
            new Example("progress-bar", "Progress bar",
                    "A job shows how far it is, and can be cancelled and begun again.", "ProgressBarTest", ProgressBar::view),
            new Example("file-upload", "File upload",
                    "Files of any size are streamed to the server, with their progress; a list of them comes back as a file.",
                    "FileUploadTest", FileUpload::view),
            new Example("sortable", "Sortable",
                    "Everyone who has the list open puts it in order: by dragging, by buttons or by arrow keys.", "SortableTest", Sortable::view));

    private Examples() {}
}
