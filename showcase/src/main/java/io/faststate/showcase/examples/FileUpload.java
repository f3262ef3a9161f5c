package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.form.UploadedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files are streamed to the server, which tells their type, size and fingerprint, and sends these as a file. */
final class FileUpload {
    private static final Upload FILES = Upload.of("files")
            .types("image/*", "text/plain", "application/pdf")
            .fileBytes(300_000_000)
            .count(5)
            .totalBytes(600_000_000);

    private FileUpload() {}

    /**
     * What is told of a file.
     *
     * @param name what it is called
     * @param type what its content is
     * @param size how many bytes it has
     * @param digest its SHA-256
     */
    record Seen(String name, String type, long size, String digest) {
        static Seen of(UploadedFile file) {
            try (var in = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
                in.transferTo(OutputStream.nullOutputStream());
                return new Seen(file.name(), file.type(), file.size(), HexFormat.of().formatHex(in.getMessageDigest().digest()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /** All that was sent in a session, the last first. */
    record Log(List<Seen> all) {
        Log plus(List<Seen> more) {
            return new Log(Stream.concat(more.stream(), all.stream()).limit(10).toList());
        }

        String csv() {
            return all.stream()
                    .map(seen -> String.join(",", '"' + seen.name().replace("\"", "\"\"") + '"', seen.type(),
                            Long.toString(seen.size()), seen.digest()))
                    .collect(Collectors.joining("\r\n", "name,type,size,sha256\r\n", "\r\n"));
        }
    }

    static Node view(Page page) {
        var log = page.session("uploads", new Log(List.of()));
        return section(
                form(
                                label("Up to five images, texts or PDFs; drop them here if you like",
                                        input().id("files").bind(FILES)),
                                FILES.error(),
                                FILES.progress().id("progress"),
                                button("Send").id("send").disabledWhen(FILES.isSending()),
                                button("Cancel").id("cancel").type(ButtonType.BUTTON).data("variant", "secondary")
                                        .onClick(FILES.cancelling()).showWhen(FILES.isSending()))
                        .enctype(FormEncoding.MULTIPART)
                        .onSubmit(() -> {
                            var seen = FILES.files().stream().map(Seen::of).toList();
                            log.update(old -> old.plus(seen));
                        }),
                when(!log.get().all().isEmpty(), () -> fragment(
                        div(table(
                                thead(tr(th("Name"), th("Type"), th("Bytes"), th("SHA-256"))),
                                tbody(each(log.get().all(), seen -> tr(
                                        td(seen.name()), td(seen.type()), td(seen.size()),
                                        td(seen.digest().substring(0, 12)))))).id("seen")).cls("overflow-auto"),
                        form(button("Save this list").id("save").data("variant", "secondary"))
                                .onSubmit(e -> {
                                    var csv = log.get().csv().getBytes(StandardCharsets.UTF_8);
                                    e.download("uploads.csv", "text/csv; charset=utf-8", out -> out.write(csv));
                                }))));
    }
}
