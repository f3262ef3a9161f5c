package io.faststate.server.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.dsl.FastStateException;
import io.faststate.server.metrics.LogText;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder of files. Each is read when it is first asked for, and again when it has changed. */
public final class AssetFolder {
    private static final System.Logger LOGGER = System.getLogger(AssetFolder.class.getName());
    private static final int LARGEST = 16 << 20;
    private static final long KEPT_BYTES = 64L << 20;
    /** A segment of a path that leads nowhere else on any file system, and to no hidden file. */
    private static final Pattern SEGMENT = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

    private final FileSource source;
    private final Cache<String, Kept> files = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String name, Kept kept) -> kept.asset().map(Asset::weight).orElse(0) + name.length())
            .executor(Runnable::run)
            .build();

    private AssetFolder(FileSource source) {
        this.source = source;
    }

    /**
     * A file that was read.
     *
     * @param stamp the stamp of the file then
     * @param asset what it contains; empty if that is too much to serve
     */
    private record Kept(String stamp, Optional<Asset> asset) {}

    /**
     * A folder of this machine. Links that lead out of it are not followed.
     *
     * @throws FastStateException if there is no such folder
     */
    public static AssetFolder of(Path folder) {
        return new AssetFolder(FileSource.Folder.of(folder));
    }

    /**
     * A folder of the class path, in a jar or not.
     *
     * @param nearby the class whose module contains it
     * @param folder its name, as {@link Class#getResource} takes it
     */
    public static AssetFolder of(Class<?> nearby, String folder) {
        return new AssetFolder(new FileSource.Resources(nearby, folder));
    }

    /**
     * The address of a file relative to the folder, which changes with its content.
     *
     * @throws FastStateException if there is no such file, or it is too large
     */
    public String address(String name) {
        var asset = (isPlain(name) ? find(name) : Optional.<Asset>empty()).orElseThrow(() -> new FastStateException(
                "There is no file '" + name + "' in the folder of assets: give its path in the folder, such as img/logo.svg; "
                        + LARGEST + " bytes are the most for one"));
        var coded = Arrays.stream(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return coded + "?v=" + asset.hash();
    }

    /**
     * Answers a request for a file below a path; leaves a request for anything else to the following routes.
     *
     * @param prefix the path, with a slash at the end
     */
    public void handle(String prefix, ServerRequest request, ServerResponse response) {
        var path = request.path().absolute().rawPath();
        var asset = path.startsWith(prefix) ? name(path.substring(prefix.length())).flatMap(this::find) : Optional.<Asset>empty();
        if (asset.isEmpty()) {
            response.next();
        } else if (request.query().first("v").filter(asset.get().hash()::equals).isPresent()) {
            asset.get().sendForever(request, response);
        } else {
            asset.get().sendChecked(request, response);
        }
    }

    /** The name of a file from a path in percent encoding, which is decoded once. */
    private static Optional<String> name(String path) {
        try {
            // Only forms write a space as a plus sign.
            var parts = Arrays.stream(path.replace("+", "%2B").split("/", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return parts.stream().allMatch(part -> SEGMENT.matcher(part).matches())
                    ? Optional.of(String.join("/", parts))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String name) {
        return Arrays.stream(name.split("/", -1)).allMatch(part -> SEGMENT.matcher(part).matches());
    }

    private Optional<Asset> find(String name) {
        var known = files.getIfPresent(name);
        if (known != null && known.stamp().isEmpty()) {
            return known.asset();
        }
        try {
            var file = source.find(name);
            return file.isPresent() ? current(name, file.get()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, () -> "A file of the assets can't be read: " + LogText.line(name), e);
            return Optional.empty();
        }
    }

    private Optional<Asset> current(String name, StoredFile file) {
        return files.asMap()
                .compute(name, (key, kept) -> kept != null && kept.stamp().equals(file.stamp()) ? kept : read(name, file))
                .asset();
    }

    private static Kept read(String name, StoredFile file) {
        try (var in = file.content().open()) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                LOGGER.log(System.Logger.Level.WARNING, "The file " + LogText.line(name) + " is not served, since it has more than "
                        + LARGEST + " bytes: send it from a route of your own");
                return new Kept(file.stamp(), Optional.empty());
            }
            return new Kept(file.stamp(), Optional.of(Asset.of(name, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
