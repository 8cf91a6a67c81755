package io.bluestar.testkit.start;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Stands in the JVM arguments of a test run, before what the build tool has the JVM run, and runs that: with the classes of its
 * jars from an archive, so that they need not be read and verified again.
 *
 * <p>The class path has to be: a jar that need not be there yet, in a folder of its own or of the user's; the jar of this class;
 * and the folders of the tests' own classes. {@code -XX:SharedArchiveFile} names the file beside the first, with the ending
 * {@code .jsa}. As long as the two are missing, or the test run has other jars than they were made for, the class path is loaded
 * as the build tool wrote it, and they are made when the JVM ends, by another one in the background: the next run has them. Where
 * the test run has more folders, such as those of other modules that have not been packaged, there is no archive.
 *
 * <p>With the archive the jars stand before the folders. Without it the class path has a class loader of its own, which is the
 * context class loader of the tests but not the system class loader, nor that of the common pool's threads.
 */
public final class Start {
    private Start() {}

    /** The rest of the command line: {@code -jar JAR argument…}, or {@code -cp PATH CLASS argument…}. */
    public static void main(String[] rest) throws Throwable {
        Asked asked = Asked.parse(Arrays.asList(rest));
        JarList list = JarList.first(System.getProperty("java.class.path"), File.pathSeparator);
        boolean archivable = hasFolders(asked.folders());
        if (archivable && list.lists(asked.jars())) {
            if (!list.isArchived()) {
                Maker.atTheEnd(list, asked.jars(), () -> Files.readAllLines(list.classes()));
            }
            run(asked, Start.class.getClassLoader());
        } else {
            PlainLoader loader = new PlainLoader(urls(asked.classPath()));
            if (archivable) {
                Maker.atTheEnd(list, asked.jars(), loader::found);
            }
            Thread.currentThread().setContextClassLoader(loader);
            run(asked, loader);
        }
    }

    /** Whether the folders are on the class path already, in this order. */
    private static boolean hasFolders(List<Path> folders) {
        List<Path> own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Path::toAbsolutePath)
                .toList();
        return own.equals(folders.stream().map(Path::toAbsolutePath).toList());
    }

    private static URL[] urls(List<Path> classPath) throws IOException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }

    private static void run(Asked asked, ClassLoader loader) throws Throwable {
        Method main = Class.forName(asked.mainClass(), true, loader).getMethod("main", String[].class);
        // As the java command does: the class need not be public.
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) asked.arguments().toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
