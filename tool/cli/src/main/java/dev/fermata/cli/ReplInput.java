package dev.fermata.cli;

/** Where a conversation's inputs come from. */
interface ReplInput extends AutoCloseable {
    /** The next complete input; null at the end. Empty when the user dropped what was typed. */
    String next();

    /** Calls {@code action} when the user presses the interrupt key, until the returned handle is closed. */
    Interest onInterrupt(Runnable action);

    /** Clears the screen, if there is one. */
    void clear();

    @Override
    void close();

    /** Ends what {@link #onInterrupt} began. */
    interface Interest extends AutoCloseable {
        @Override
        void close();
    }
}
