package io.faststate.server.asset;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a folder come from. */
sealed interface FileSource {
    /**
     * The file of a name, if there is one.
     *
     * @param name its path in the folder, without segments that lead elsewhere
     * @throws IOException if there is none, or it can't be read
     */
    Optional<StoredFile> find(String name) throws IOException;

    /**
     * A folder of this machine.
     *
     * @param root its real path, without links
     */
    record Folder(Path root) implements FileSource {
        static Folder of(Path folder) {
            try {
                return new Folder(folder.toRealPath());
            } catch (IOException e) {
                throw new FastStateException("There is no folder " + folder.toAbsolutePath() + " to serve files from: " + e, e);
            }
        }

        @Override
        public Optional<StoredFile> find(String name) throws IOException {
            Path file;
            try {
                file = root.resolve(name).toRealPath();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
            return file.startsWith(root) ? StoredFile.at(file) : Optional.empty();
        }
    }

    /**
     * A folder of the class path.
     *
     * @param nearby the class whose module contains it
     * @param folder its name, as {@link Class#getResource} takes it
     */
    record Resources(Class<?> nearby, String folder) implements FileSource {
        @Override
        public Optional<StoredFile> find(String name) throws IOException {
            var resource = folder + '/' + name;
            var url = nearby.getResource(resource);
            if (url == null) {
                return Optional.empty();
            }
            if (url.getProtocol().equals("file")) {
                try {
                    return StoredFile.at(Path.of(url.toURI()));
                } catch (URISyntaxException e) {
                    throw new IOException(e);
                }
            }
            // A jar gives the entry of a folder, too, if asked for a file of that name.
            return nearby.getResource(resource + '/') == null
                    ? Optional.of(new StoredFile("", url::openStream))
                    : Optional.empty();
        }
    }
}
