package io.faststate.server.action;

import io.helidon.http.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** The parts of a body of {@code multipart/form-data} (RFC 7578), read as it arrives. */
final class Multipart extends AbstractFileUpload<Multipart.Body, DiskFileItem, DiskFileItemFactory> {
    private static final int MAX_PART_HEADER = 1024;

    private final Fields fields;
    private final Arrivals arrivals;
    private final ContentReader.Uploads uploads;
    private int textLeft;
    private final int maxText;
    /** What files are taken for; nothing before the first one comes. */
    private Optional<Optional<Admission>> asked = Optional.empty();

    /**
     * A reader of one body.
     *
     * @param fields takes the fields
     * @param maxText how many bytes all fields may have together, which are no files
     * @param arrivals takes the files
     * @param uploads admits files, by the fields that stand before them; not if the form is nobody's, whose files are not
     *     kept
     */
    Multipart(
            Fields fields,
            int maxText,
            Arrivals arrivals,
            ContentReader.Uploads uploads) {
        this.fields = fields;
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.maxText = maxText;
        this.textLeft = maxText;
        setHeaderCharset(StandardCharsets.UTF_8);
        setMaxPartHeaderSize(MAX_PART_HEADER);
    }

    /**
     * Reads a body to its end.
     *
     * @throws RefusedException if it is none of this type, has more than it may, or brings a file that nobody asked for
     */
    void read(InputStream in, String contentType) {
        var boundary = getBoundary(contentType);
        if (boundary == null) {
            throw malformed();
        }
        var tail = new Tail(in, ("--" + new String(boundary, StandardCharsets.ISO_8859_1) + "--").getBytes(StandardCharsets.ISO_8859_1));
        try {
            var parts = getItemIterator(new Body(tail, contentType));
            while (parts.hasNext()) {
                read(parts.next());
            }
        } catch (IOException e) {
            throw malformed();
        }
        // The parser takes a body without any parts for an empty one.
        if (!tail.ended()) {
            throw malformed();
        }
    }

    private void read(FileItemInput part) throws IOException {
        var name = part.getFieldName();
        if (part.isFormField()) {
            var text = part.getInputStream().readNBytes(textLeft + 1);
            if (text.length > textLeft) {
                throw new RefusedException(Status.REQUEST_ENTITY_TOO_LARGE_413, "body_too_large",
                        "The fields of an event have at most " + maxText + " bytes");
            }
            textLeft -= text.length;
            fields.add(name, new String(text, StandardCharsets.UTF_8));
        } else if (part.getName() != null && !part.getName().isEmpty()) {
            file(name, part);
        }
    }

    private void file(String field, FileItemInput part) throws IOException {
        var admitted = asked.orElseGet(this::ask);
        if (admitted.isEmpty() || admitted.get().taking() == Admission.Taking.REPEATED) {
            return;
        }
        var upload = admitted.get().uploads().get(field);
        if (upload == null) {
            throw new RefusedException(Status.UNSUPPORTED_MEDIA_TYPE_415, "file",
                    "This form can't take files: leave out the field of type file, or bind it to an upload or a signal");
        }
        arrivals.take(upload, part.getName(), part.getInputStream());
    }

    private Optional<Admission> ask() {
        var admitted = uploads.of(fields.all());
        admitted.ifPresent(arrivals::admit);
        asked = Optional.of(admitted);
        return admitted;
    }

    private static RefusedException malformed() {
        return new RefusedException(Status.BAD_REQUEST_400, "malformed_form", "The form is no valid multipart/form-data");
    }

    @Override
    public FileItemInputIterator getItemIterator(Body body) throws IOException {
        return getItemIterator((RequestContext) body);
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(Body body) throws FileUploadException {
        return parseParameterMap((RequestContext) body);
    }

    @Override
    public List<DiskFileItem> parseRequest(Body body) throws FileUploadException {
        return parseRequest((RequestContext) body);
    }

    /** Notes whether the end was read that the body's type announces. */
    private static final class Tail extends FilterInputStream {
        private final byte[] end;
        private byte[] last = {};
        private boolean ended;

        Tail(InputStream in, byte[] end) {
            super(in);
            this.end = end;
        }

        boolean ended() {
            return ended;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            var count = super.read(into, at, length);
            if (count > 0) {
                // The end stands in what comes last, or across that and what came before.
                var seen = Arrays.copyOf(last, last.length + count);
                System.arraycopy(into, at, seen, last.length, count);
                ended |= contains(seen);
                last = Arrays.copyOfRange(seen, Math.max(0, seen.length - end.length), seen.length);
            }
            return count;
        }

        private boolean contains(byte[] seen) {
            outer:
            for (var at = 0; at <= seen.length - end.length; at++) {
                for (var i = 0; i < end.length; i++) {
                    if (seen[at + i] != end[i]) {
                        continue outer;
                    }
                }
                return true;
            }
            return false;
        }
    }

    /**
     * A body that arrives.
     *
     * @param in the body
     * @param contentType its type, with the boundary
     */
    record Body(InputStream in, String contentType) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
