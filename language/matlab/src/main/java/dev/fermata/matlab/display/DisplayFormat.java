package dev.fermata.matlab.display;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.runtime.task.Task;
import java.util.Locale;

/** How the session shows values: state of the format command. */
public final class DisplayFormat {
    /** The columns of the console. */
    public static final int WIDTH = 80;

    /** How numbers with fractions are written. */
    public enum Numbers {
        SHORT("short"), LONG("long"), SHORT_E("shortE"), LONG_E("longE"), SHORT_G("shortG"), LONG_G("longG"),
        SHORT_ENG("shortEng"), LONG_ENG("longEng"), BANK("bank"), HEX("hex"), RAT("rational"), PLUS("+");

        private final String text;

        Numbers(String text) {
            this.text = text;
        }

        /** The name in programs. */
        public String text() {
            return text;
        }
    }

    private Numbers numbers = Numbers.SHORT;
    private boolean compact;

    /** The running program's; outside of programs the default. */
    public static DisplayFormat current() {
        return Task.currentOrNull() == null ? new DisplayFormat()
                : MatlabSession.current().state(DisplayFormat.class, DisplayFormat::new);
    }

    public Numbers numbers() {
        return numbers;
    }

    public DisplayFormat numbers(Numbers value) {
        numbers = value;
        return this;
    }

    /** Whether blank lines are left out. */
    public boolean isCompact() {
        return compact;
    }

    public DisplayFormat compact(boolean value) {
        compact = value;
        return this;
    }

    public void reset() {
        numbers = Numbers.SHORT;
        compact = false;
    }

    /** Sets what the word names, in any case, as {@code long}, {@code longG} or {@code compact}; false for an unknown word. */
    public boolean set(String word) {
        switch (word.toLowerCase(Locale.ROOT)) {
            case "short" -> numbers = Numbers.SHORT;
            case "long" -> numbers = Numbers.LONG;
            case "shorte" -> numbers = Numbers.SHORT_E;
            case "longe" -> numbers = Numbers.LONG_E;
            case "shortg" -> numbers = Numbers.SHORT_G;
            case "longg" -> numbers = Numbers.LONG_G;
            case "shorteng" -> numbers = Numbers.SHORT_ENG;
            case "longeng" -> numbers = Numbers.LONG_ENG;
            case "bank" -> numbers = Numbers.BANK;
            case "hex" -> numbers = Numbers.HEX;
            case "rat", "rational" -> numbers = Numbers.RAT;
            case "+" -> numbers = Numbers.PLUS;
            case "compact" -> compact = true;
            case "loose" -> compact = false;
            case "default" -> reset();
            default -> {
                return false;
            }
        }
        return true;
    }
}
