package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.server.asset.AssetFolder;
import io.helidon.webserver.http.Handler;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A folder of static files, for {@link FastStateBuilder#assets}: style sheets, scripts, images, fonts. Everyone may load
 * them, so don't keep there what belongs to a user.
 *
 * {@snippet :
 * static final Assets FILES = Assets.resources("/static", Shop.class, "static");
 *
 * FastState.builder()
 *         .assets(FILES)
 *         .head(() -> List.of(link().rel("stylesheet").href(FILES.url("shop.css"))))
 * }
 *
 * <p>A file is served if it has at most 16 MiB, and neither its name nor a folder on the way begins with a dot. Its media
 * type comes from the extension; browsers save a file with an unknown one.
 */
public final class Assets {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private final String path;
    private final AssetFolder folder;

    private Assets(String path, AssetFolder folder) {
        if (!PATH.matcher(path).matches()) {
            throw new FastStateException("'" + path + "' is not a plain path for assets, such as /static");
        }
        this.path = path;
        this.folder = folder;
    }

    /**
     * A folder of this machine. A file that changes is served as it is from then on. Links that lead out of the folder are
     * not followed.
     *
     * @param path where its files are served, below the base path
     * @throws FastStateException if the path is not a plain one, or there is no such folder
     */
    public static Assets folder(String path, Path folder) {
        return new Assets(path, AssetFolder.of(folder));
    }

    /**
     * A folder of the class path, in a jar or not.
     *
     * @param path where its files are served, below the base path
     * @param nearby the class whose module contains the folder
     * @param folder its name, as {@link Class#getResource} takes it
     * @throws FastStateException if the path is not a plain one, or the folder has no name of its own
     */
    public static Assets resources(String path, Class<?> nearby, String folder) {
        if (folder.isEmpty() || folder.endsWith("/") || folder.endsWith(".")) {
            throw new FastStateException("'" + folder + "' is not the name of a folder, such as static: classes are next to it");
        }
        return new Assets(path, AssetFolder.of(nearby, folder));
    }

    /**
     * The address of a file, which changes with the content: browsers keep the file for a year. It is below the base path,
     * so give it to {@code href} or {@code src}, which prepend that, or to {@link io.faststate.dsl.Page#url}.
     *
     * @param name the file's path in the folder, such as {@code img/logo.svg}
     * @throws FastStateException if there is no such file
     */
    public String url(String name) {
        return path + '/' + folder.address(name);
    }

    /** The path that its files are below. */
    String path() {
        return path;
    }

    /** Serves the files of an application with a base path. */
    Handler serving(String base) {
        return (request, response) -> folder.handle(base + path + '/', request, response);
    }
}
