package io.faststate.dsl.port;

import io.faststate.dsl.form.ConsumedUpload;
import io.faststate.dsl.form.FileConsumer;
import io.faststate.dsl.form.Upload;
import java.util.Optional;

/** What only the library and the server see of uploads. The package of the uploads provides the one instance. */
public abstract class UploadInternals {
    private static final Provided<UploadInternals> INSTANCE = new Provided<>(Upload.class);

    /** For the package of the uploads. */
    protected UploadInternals() {}

    /** Who consumes the files of an upload; empty if they are kept for the handler. */
    public abstract Optional<FileConsumer<?>> consumer(Upload upload);

    /** The upload whose files are consumed. */
    public abstract Upload upload(ConsumedUpload<?> consumed);

    /** The instance. */
    public static UploadInternals get() {
        return INSTANCE.get();
    }

    /** Provides the instance. */
    public static void set(UploadInternals internals) {
        INSTANCE.set(internals);
    }
}
