package dev.fermata.matlab.lower;

import java.io.InputStream;
import java.util.List;

/**
 * The part of the language's library that is written in the language and makes objects of classes. Unlike the prelude it is
 * lowered as the program is, so that objects are dispatched on. A file holds a class or a function; its name has the packages.
 */
final class LibraryClasses {
    private static final String FOLDER = "/dev/fermata/matlab/library/";
    /** A program in whose text none of these occurs never meets such an object. */
    private static final List<String> WORDS = List.of("matlab.unittest", "functiontests", "runtests", "testsuite", "memmapfile", "Datastore", "datastore");

    private LibraryClasses() {
    }

    static boolean mentionedIn(String text) {
        for (String word : WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean has(String name) {
        return isPlain(name) && LibraryClasses.class.getResource(FOLDER + name + ".m") != null;
    }

    /** The text of that class or function; null when there is none. */
    static InputStream open(String name) {
        return isPlain(name) ? LibraryClasses.class.getResourceAsStream(FOLDER + name + ".m") : null;
    }

    private static boolean isPlain(String name) {
        return name.indexOf('/') < 0 && !name.isEmpty();
    }
}
