package io.faststate.server.body;

import io.helidon.http.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
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

/** Reads the parts of a {@code multipart/form-data} body (RFC 7578) as they arrive. */
final class Multipart extends AbstractFileUpload<Multipart.Body, DiskFileItem, DiskFileItemFactory> {
    private static final int MAX_PART_HEADER = 1024;
    /** The most that a part may have besides its text: its header and a boundary. */
    private static final int MAX_PART_OVERHEAD = 2 * MAX_PART_HEADER;

    private final Fields fields;
    private final Arrivals arrivals;
    private final ContentReader.Uploads uploads;
    private final long maxUnwanted;
    private int textLeft;
    private final int maxText;
    /** The admission for files; empty until the first one arrives. */
    private Optional<Optional<Admission>> asked = Optional.empty();

    /**
     * Creates a reader of one body.
     *
     * @param fields collects the fields
     * @param maxText how many bytes all fields other than files may have together
     * @param maxUnwanted how many bytes of refused files are skipped
     * @param arrivals receives the files
     * @param uploads admits files, by the fields before them; it returns empty if no handler takes the form
     */
    Multipart(
            Fields fields,
            int maxText,
            long maxUnwanted,
            Arrivals arrivals,
            ContentReader.Uploads uploads) {
        this.fields = fields;
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.maxText = maxText;
        this.maxUnwanted = maxUnwanted;
        this.textLeft = maxText;
        setHeaderCharset(StandardCharsets.UTF_8);
        setMaxPartHeaderSize(MAX_PART_HEADER);
    }

    /**
     * Reads a body to its end.
     *
     * @throws RefusedException if it is of another type, exceeds a limit, or contains a file that no upload is declared
     *     for
     */
    void read(InputStream in, String contentType) {
        var boundary = boundary(contentType);
        var end = ("--" + new String(boundary, StandardCharsets.ISO_8859_1) + "--").getBytes(StandardCharsets.ISO_8859_1);
        var tail = new Tail(in, end, maxText + (long) fields.maximum() * MAX_PART_OVERHEAD);
        try {
            var parts = getItemIterator(new Body(tail, contentType));
            while (parts.hasNext()) {
                fields.count();
                read(parts.next(), tail);
            }
        } catch (IOException e) {
            throw malformed();
        }
        // The parser treats a body without any parts as an empty one.
        if (!tail.ended()) {
            throw malformed();
        }
    }

    private byte[] boundary(String contentType) {
        try {
            var boundary = getBoundary(contentType);
            if (boundary != null) {
                return boundary;
            }
        } catch (RuntimeException e) {
            // The library's own code throws on a quote that never ends.
            throw malformed();
        }
        throw malformed();
    }

    private void read(FileItemInput part, Tail tail) throws IOException {
        var name = part.getFieldName();
        if (part.isFormField()) {
            var text = part.getInputStream().readNBytes(textLeft + 1);
            if (text.length > textLeft) {
                throw new RefusedException(Status.REQUEST_ENTITY_TOO_LARGE_413, "body_too_large",
                        "The fields of an event have at most " + maxText + " bytes");
            }
            textLeft -= text.length;
            fields.add(name == null ? "" : name, new String(text, StandardCharsets.UTF_8));
            return;
        }
        var file = fileName(part);
        if (!file.isEmpty()) {
            tail.allow(maxUnwanted);
            take(name, file, part, tail);
        }
    }

    private static String fileName(FileItemInput part) {
        try {
            var name = part.getName();
            return name == null ? "" : name;
        } catch (InvalidPathException e) {
            throw malformed();
        }
    }

    private void take(String field, String file, FileItemInput part, Tail tail) throws IOException {
        var admitted = asked.orElseGet(this::ask);
        if (admitted.isEmpty() || admitted.get().taking() == Admission.Taking.REPEATED) {
            return;
        }
        var upload = admitted.get().uploads().get(field);
        if (upload == null) {
            throw new RefusedException(Status.UNSUPPORTED_MEDIA_TYPE_415, "file",
                    "This form can't take files: leave out the field of type file, or bind it to an upload or a signal");
        }
        tail.allowAll(true);
        arrivals.take(upload, file, part.getInputStream());
        tail.allowAll(false);
    }

    private Optional<Admission> ask() {
        var admitted = uploads.of(fields.all());
        admitted.ifPresent(arrivals::admit);
        asked = Optional.of(admitted);
        return admitted;
    }

    private static RefusedException malformed() {
        return new RefusedException(Status.BAD_REQUEST_400, "malformed_form", "The form is not valid multipart/form-data");
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

    /** Notes whether the closing boundary was read, and limits how much may be read. */
    private static final class Tail extends FilterInputStream {
        private final byte[] end;
        private long left;
        private boolean allowing;
        private boolean all;
        private byte[] last = {};
        private boolean ended;

        Tail(InputStream in, byte[] end, long most) {
            super(in);
            this.end = end;
            this.left = most;
        }

        /** Allows as many more bytes; only the first call has an effect. */
        void allow(long more) {
            if (!allowing) {
                allowing = true;
                left += more;
            }
        }

        /** Removes or restores the limit, for bytes that are counted elsewhere. */
        void allowAll(boolean now) {
            all = now;
        }

        boolean ended() {
            return ended;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            var count = super.read(into, at, length);
            if (count > 0) {
                left -= all ? 0 : count;
                if (left < 0) {
                    throw new RefusedException(Status.REQUEST_ENTITY_TOO_LARGE_413, "body_too_large",
                            "The form exceeds the limits of its fields and files");
                }
                // The end may lie in the latest bytes, or across them and the bytes before.
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
     * A body as it arrives.
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
