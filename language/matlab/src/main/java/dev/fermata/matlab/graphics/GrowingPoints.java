package dev.fermata.matlab.graphics;

import java.util.Arrays;

/** The points of a line that grows: the newest, up to a greatest number. */
final class GrowingPoints {
    private final double[][] data = new double[3][16];
    private int from;
    private int count;
    private boolean hasHeight;

    /** Adds points, dropping the oldest beyond {@code most}; {@code z} is empty for the plane. */
    void add(double[] x, double[] y, double[] z, int most) {
        hasHeight |= z.length > 0;
        double[][] more = {x, y, z};
        if (from + count + x.length > data[0].length) {
            int capacity = Math.max(data[0].length, Math.max(2 * count, 2 * (count + x.length)));
            for (int axis = 0; axis < 3; axis++) {
                data[axis] = Arrays.copyOf(Arrays.copyOfRange(data[axis], from, from + count), capacity);
            }
            from = 0;
        }
        for (int axis = 0; axis < 3; axis++) {
            System.arraycopy(more[axis], 0, data[axis], from + count, Math.min(x.length, more[axis].length));
        }
        count += x.length;
        int tooMany = Math.max(0, count - most);
        from += tooMany;
        count -= tooMany;
    }

    void clear() {
        count = 0;
        hasHeight = false;
    }

    int count() {
        return count;
    }

    /** The coordinates along x, y or z; none for z in the plane. */
    double[] along(char axis) {
        return axis == 'Z' && !hasHeight ? new double[0] : Arrays.copyOfRange(data[axis - 'X'], from, from + count);
    }
}
