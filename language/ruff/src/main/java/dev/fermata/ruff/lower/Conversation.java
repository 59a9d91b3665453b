package dev.fermata.ruff.lower;

/** The conversation's marks in lowered code. */
public final class Conversation {
    /** The value of an input that is not an expression. */
    public static final Object NO_VALUE = new Object() {
        @Override
        public String toString() {
            return "no value";
        }
    };

    private Conversation() {
    }
}
