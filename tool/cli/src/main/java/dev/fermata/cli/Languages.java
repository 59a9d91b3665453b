package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.ruff.RuffLanguage;

/** The languages that ship with the engine. A language's classes are loaded when its first file is met. */
public final class Languages {
    /** Names, for help texts; the first is the one assumed for {@code -e}, standard input and unknown extensions. */
    static final String[] NAMES = {"ruff", "matlab"};

    private Languages() {
    }

    /** Null when there is no such language. */
    public static Language named(String name) {
        return switch (name) {
            case "ruff" -> new RuffLanguage();
            case "matlab" -> new MatlabLanguage();
            default -> null;
        };
    }

    /** Null when the extension belongs to no language. */
    public static Language forExtension(String extension) {
        return switch (extension) {
            case "ruff" -> named("ruff");
            case "m" -> named("matlab");
            default -> null;
        };
    }

    public static Language first() {
        return named(NAMES[0]);
    }

    /** The language of a file; files of other extensions are taken for the first language's. */
    public static Language forFile(String file) {
        Language language = forExtension(extensionOf(file));
        return language == null ? first() : language;
    }

    public static boolean isProgram(String file) {
        return forExtension(extensionOf(file)) != null;
    }

    private static String extensionOf(String file) {
        int dot = file.lastIndexOf('.');
        return dot <= file.lastIndexOf('/') ? "" : file.substring(dot + 1);
    }
}
