package dev.fermata.ruff.value;

/** The texts of int dict keys; small ones are kept, so that counting loops make no garbage and find cached hashes. */
final class IntKeys {
    private static final String[] SMALL = new String[1024];

    private IntKeys() {
    }

    static String text(long key) {
        if (key < 0 || key >= SMALL.length) {
            return Long.toString(key);
        }
        // A race makes two equal strings; either may stay.
        String text = SMALL[(int) key];
        if (text == null) {
            text = Long.toString(key);
            SMALL[(int) key] = text;
        }
        return text;
    }
}
