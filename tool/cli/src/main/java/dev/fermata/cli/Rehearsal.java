package dev.fermata.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries out several command lines, one after the other, in one process. {@code dist/prepare} makes the start-up cache from
 * such a process: a cache holds what one process has loaded, and must serve all languages.
 */
public final class Rehearsal {
    private static final String SEPARATOR = "--and";

    private Rehearsal() {
    }

    /** The command lines, with {@code --and} between them. Ends with the exit code of the first that fails. */
    public static void main(String[] arguments) {
        int code = 0;
        List<String> line = new ArrayList<>();
        for (int i = 0; i <= arguments.length && code == 0; i++) {
            if (i < arguments.length && !arguments[i].equals(SEPARATOR)) {
                line.add(arguments[i]);
            } else {
                code = Main.carryOut(line.toArray(String[]::new));
                line.clear();
            }
        }
        System.exit(code);
    }
}
