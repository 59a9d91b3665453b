package dev.fermata.cli;

/**
 * Which standard streams are terminals. The launcher, for which the question is free, passes the answer as a property: the
 * digits of the streams that are (0 input, 1 output, 2 errors).
 */
public final class Terminals {
    private static final String TERMINALS = System.getProperty("fermata.terminals", "");

    /** What the command line says about colours. */
    private static volatile String wish = "auto";

    private Terminals() {
    }

    /** Colours always, never, or (auto) as the environment and the streams have it. */
    public static void colours(String when) {
        wish = when;
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

    public static boolean colouredOutput() {
        return coloured(output());
    }

    public static boolean colouredErrors() {
        return coloured(errors());
    }

    private static boolean coloured(boolean terminal) {
        return switch (wish) {
            case "always" -> true;
            case "never" -> false;
            default -> !isSet("NO_COLOR") && (isOn("CLICOLOR_FORCE") || isOn("FORCE_COLOR")
                || terminal && !"0".equals(System.getenv("CLICOLOR")) && !"dumb".equals(System.getenv("TERM")));
        };
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static boolean isOn(String variable) {
        return isSet(variable) && !System.getenv(variable).equals("0");
    }
}
