/**
 * Forms for records, and file uploads.
 *
 * <p>Start with {@link io.faststate.dsl.form.RecordSignal}, a record that the browser holds while a user edits it, and
 * {@link io.faststate.dsl.form.RecordFields}, which shows a field for each component.
 * {@link io.faststate.dsl.form.Edit} is for a record that others may change meanwhile.
 * {@link io.faststate.dsl.form.Draft} and {@link io.faststate.dsl.form.DraftList} are for records inside records. For
 * files read {@link io.faststate.dsl.form.Upload}, then {@link io.faststate.dsl.form.ConsumedUpload} for files that are
 * processed while they arrive; {@link io.faststate.dsl.form.FileSignal} is for small files without a form.
 *
 * {@snippet :
 * record Profile(String name, String email) {}
 *
 * static Node editor(Page page, State<Profile> profile) {
 *     var draft = page.signal("draft", profile.get());
 *     return form(fields(draft), draft.error(), button("Save"))
 *             .onSubmit(() -> profile.set(draft.checked()));
 * }
 * }
 */
package io.faststate.dsl.form;
