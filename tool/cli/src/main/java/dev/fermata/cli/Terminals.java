package dev.fermata.cli;

/**
 * Which standard streams are terminals. The launcher, for which the question is free, passes the answer as a property: the
 * digits of the streams that are (0 input, 1 output, 2 errors).
 */
final class Terminals {
    private static final String TERMINALS = System.getProperty("fermata.terminals", "");

    private Terminals() {
    }

    static boolean input() {
        return TERMINALS.indexOf('0') >= 0;
    }

    static boolean output() {
        return TERMINALS.indexOf('1') >= 0;
    }

    static boolean errors() {
        return TERMINALS.indexOf('2') >= 0;
    }

    static boolean colouredOutput() {
        return output() && coloursWanted();
    }

    static boolean colouredErrors() {
        return errors() && coloursWanted();
    }

    private static boolean coloursWanted() {
        String refused = System.getenv("NO_COLOR");
        return (refused == null || refused.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }
}
