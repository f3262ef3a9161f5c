package io.faststate.server.action;

import io.helidon.http.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** The fields of a body of {@code multipart/form-data} (RFC 7578). */
final class Multipart extends AbstractFileUpload<Multipart.Body, DiskFileItem, DiskFileItemFactory> {
    private static final int MAX_PART_HEADER = 1024;

    private Multipart() {
        setHeaderCharset(StandardCharsets.UTF_8);
        setMaxPartHeaderSize(MAX_PART_HEADER);
    }

    /**
     * The fields that a body holds.
     *
     * @throws RefusedException if it is none of this type, has more fields than it may, or brings a file
     */
    static Fields fields(byte[] body, String contentType, int maximum) {
        var fields = new Fields(maximum);
        var upload = new Multipart();
        if (!upload.isWhole(body, contentType)) {
            throw malformed();
        }
        try {
            var parts = upload.getItemIterator(new Body(body, contentType));
            while (parts.hasNext()) {
                var part = parts.next();
                if (!part.isFormField()) {
                    throw new RefusedException(Status.UNSUPPORTED_MEDIA_TYPE_415, "file",
                            "This form can't take files: leave out the field of type file, or bind it to a signal");
                }
                fields.add(part.getFieldName(), new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw malformed();
        }
        return fields;
    }

    private static RefusedException malformed() {
        return new RefusedException(Status.BAD_REQUEST_400, "malformed_form", "The form is no valid multipart/form-data");
    }

    /** Whether a body has the end that its type announces; the parser takes one without any parts for an empty one. */
    private boolean isWhole(byte[] body, String contentType) {
        var boundary = getBoundary(contentType);
        return boundary != null
                && new String(body, StandardCharsets.ISO_8859_1)
                        .contains("--" + new String(boundary, StandardCharsets.ISO_8859_1) + "--");
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

    /**
     * A body that was read.
     *
     * @param bytes the body
     * @param contentType its type, with the boundary
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
    record Body(byte[] bytes, String contentType) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return bytes.length;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
