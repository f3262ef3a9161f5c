package io.faststate.server.dev.compile;

import io.faststate.server.dev.host.DevHost;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the application's own classes and resources, also where its parent has them: each start of the application has a
 * loader of its own, while libraries are loaded once.
 */
public final class ApplicationLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** A loader of what is below some directories; the first that has a file counts. */
    public ApplicationLoader(List<Path> directories, ClassLoader parent) {
        super(DevHost.APPLICATION, urls(directories), parent);
    }

    private static URL[] urls(List<Path> directories) {
        var urls = new ArrayList<URL>();
        for (var directory : directories) {
            try {
                urls.add(directory.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(directory + " has no address", e);
            }
        }
        return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = findResource(name.replace('.', '/') + ".class") == null ? super.loadClass(name, false) : findClass(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        var own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }
}
