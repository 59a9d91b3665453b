package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of equal height over a grid, by marching squares: each cell gives pieces between points on its edges. */
final class ContourLines {
    private static final int LEVELS_MAX = 1000;

    private ContourLines() {
    }

    /** Levels at round numbers between the least and greatest height; {@code wanted} 0 for about eight. */
    static double[] levels(double[] z, double wanted) {
        double low = Arrays.stream(z).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(z).filter(Double::isFinite).max().orElse(0);
        if (low == high) {
            return new double[] {low};
        }
        List<Double> levels = new ArrayList<>();
        if (wanted >= 1) {
            for (int i = 1; i <= Math.min(wanted, LEVELS_MAX); i++) {
                levels.add(low + (high - low) * i / (wanted + 1));
            }
        } else {
            for (double tick : Data.all(new Limits(low, high).ticks(false))) {
                if (tick > low && tick < high) {
                    levels.add(tick);
                }
            }
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A piece: x and y of both ends. */
    static List<double[]> pieces(GraphicsObject contour, double level) {
        int[] dims = Values.dims(contour.get("ZData"));
        double[] x = contour.numbers("XData");
        double[] y = contour.numbers("YData");
        double[] z = contour.numbers("ZData");
        int rows = dims[0];
        List<double[]> pieces = new ArrayList<>();
        for (int c = 0; c + 1 < dims[1]; c++) {
            for (int r = 0; r + 1 < rows; r++) {
                int[] corners = {c * rows + r, c * rows + r + 1, (c + 1) * rows + r + 1, (c + 1) * rows + r};
                double[] ends = new double[8];
                int found = 0;
                for (int side = 0; side < 4; side++) {
                    int a = corners[side];
                    int b = corners[(side + 1) % 4];
                    if (z[a] < level != z[b] < level && Double.isFinite(z[a]) && Double.isFinite(z[b])) {
                        double t = (level - z[a]) / (z[b] - z[a]);
                        ends[2 * found] = between(x, a, b, t, z.length, a / rows, b / rows);
                        ends[2 * found + 1] = between(y, a, b, t, z.length, a % rows, b % rows);
                        found++;
                    }
                }
                for (int i = 0; i + 1 < found; i += 2) {
                    pieces.add(Arrays.copyOfRange(ends, 2 * i, 2 * i + 4));
                }
            }
        }
        return pieces;
    }

    private static double between(double[] at, int a, int b, double t, int whole, int lineA, int lineB) {
        double from = at.length == whole ? at[a] : at[lineA];
        double to = at.length == whole ? at[b] : at[lineB];
        return from + t * (to - from);
    }

    /** Columns of level and count, each followed by the points. */
    static DoubleArray matrix(GraphicsObject contour) {
        List<Double> numbers = new ArrayList<>();
        for (double level : contour.numbers("LevelList")) {
            for (double[] piece : pieces(contour, level)) {
                for (double each : new double[] {level, 2, piece[0], piece[1], piece[2], piece[3]}) {
                    numbers.add(each);
                }
            }
        }
        return new DoubleArray(new int[] {2, numbers.size() / 2}, numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
