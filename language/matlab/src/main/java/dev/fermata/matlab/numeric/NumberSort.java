package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Sorts numbers as {@link Arrays#sort(double[])} does, in a way that a cancelled task need not wait for many of them. */
public final class NumberSort {
    private NumberSort() {
    }

    /** Sorts {@code data[from..to)} upwards; the array is no longer the caller's when a task is cancelled, see {@link Detached}. */
    public static void sort(double[] data, int from, int to) {
        Checkpoint.pass();
        Detached.run(to - from, () -> Arrays.sort(data, from, to));
    }
}
