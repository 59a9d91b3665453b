package dev.fermata.ruff.value;

/**
 * Leaves a walk through a value that is nested too deep. The program's error is made outside the walk, whose thousands of
 * activations would leave no room for the program's own in its trace.
 */
final class TooNested extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final TooNested INSTANCE = new TooNested();

    private TooNested() {
        super(null, null, false, false);
    }

    static void check(int depth) {
        if (depth > Text.DEPTH_MAX) {
            throw INSTANCE;
        }
    }
}
