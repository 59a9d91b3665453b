package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Edges of histogram bins at round numbers, and counting. */
public final class Bins {
    /** More bins than this are not chosen automatically. */
    private static final int MOST = 65536;

    private Bins() {
    }

    /** {@code wanted} bins, or as many as needed when negative, of about this width, that cover low to high. */
    public static double[] nice(double low, double high, int wanted, double rawWidth) {
        double scale = Math.max(Math.abs(low), Math.abs(high));
        double range = high - low;
        double raw = Math.max(rawWidth, Math.ulp(scale));
        double left;
        double right;
        double width;
        int count;
        if (range > Math.max(Math.sqrt(Math.ulp(scale)), Double.MIN_NORMAL)) {
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double relative = raw / power;
            if (wanted < 0) {
                width = niceWidth(relative) * power;
                left = Math.max(Math.min(width * Math.floor(low / width), low), -Double.MAX_VALUE);
                count = (int) Math.max(1, Math.min(MOST, Math.ceil((high - left) / width)));
            } else {
                width = power * Math.floor(relative);
                left = Math.max(Math.min(width * Math.floor(low / width), low), -Double.MAX_VALUE);
                if (wanted > 1) {
                    double least = (high - left) / wanted;
                    double most = (high - left) / (wanted - 1);
                    double step = Math.pow(10, Math.floor(Math.log10(most - least)));
                    width = step * Math.ceil(least / step);
                }
                count = wanted;
            }
            right = Math.min(Math.max(left + count * width, high), Double.MAX_VALUE);
        } else {
            count = Math.max(1, wanted);
            double span = Math.max(1, Math.ceil(count * Math.ulp(scale)));
            left = Math.floor(2 * (low - span / 4)) / 2;
            right = Math.ceil(2 * (high + span / 4)) / 2;
            width = (right - left) / count;
        }
        double[] edges = new double[count + 1];
        for (int i = 0; i < count; i++) {
            edges[i] = left + i * width;
        }
        edges[count] = right;
        return edges;
    }

    private static double niceWidth(double relative) {
        return relative < 1.5 ? 1 : relative < 2.5 ? 2 : relative < 4 ? 3 : relative < 7.5 ? 5 : 10;
    }

    /** A bin for each whole number. */
    public static double[] wholes(double low, double high) {
        double width = 1;
        while ((high - low) / width > MOST) {
            width *= 10;
        }
        double first = width * Math.round(low / width) - 0.5 * width;
        int count = (int) Math.round((width * Math.round(high / width) + 0.5 * width - first) / width);
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            edges[i] = first + i * width;
        }
        return edges;
    }

    /** Edges for data by rule: D. W. Scott's, D. Freedman and P. Diaconis's, Sturges', the square root, whole numbers, or auto. */
    public static double[] byRule(String rule, double[] finite, int count, double low, double high, boolean wholeClass) {
        if (count == 0) {
            return new double[] {0, 1};
        }
        boolean whole = wholeClass;
        if (!whole && rule.equals("auto")) {
            whole = true;
            for (int i = 0; i < count && whole; i++) {
                whole = finite[i] == Math.rint(finite[i]);
            }
        }
        if (rule.equals("integers") || rule.equals("auto") && whole && high - low <= 50 && Math.abs(high) < 0x1p52
                && Math.abs(low) < 0x1p52) {
            return wholes(low, high);
        }
        double n = count;
        double width = switch (rule) {
            case "fd" -> 2 * Math.max(quartileRange(finite, count), (high - low) / 10) * Math.pow(n, -1.0 / 3);
            case "sturges" -> (high - low) / Math.max(Math.ceil(Math.log(n) / Math.log(2) + 1), 1);
            case "sqrt" -> (high - low) / Math.max(Math.ceil(Math.sqrt(n)), 1);
            default -> 3.5 * deviation(finite, count) / Math.pow(n, 1.0 / 3);
        };
        return nice(low, high, -1, width);
    }

    private static double quartileRange(double[] data, int count) {
        double[] sorted = Arrays.copyOf(data, count);
        NumberSort.sort(sorted, 0, sorted.length);
        return Selection.quantile(sorted, count, 0.75) - Selection.quantile(sorted, count, 0.25);
    }

    private static double deviation(double[] data, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += data[i];
        }
        mean /= count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (data[i] - mean) * (data[i] - mean);
        }
        return count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    }

    /** The bin (from 0) of a number, or -1: a bin has its left edge, the last one both; or the other way round. */
    public static int of(double[] edges, double x, boolean rightEdge) {
        Checkpoint.pass();
        int last = edges.length - 1;
        if (!(x >= edges[0] && x <= edges[last]) || last < 1) {
            return -1;
        }
        int low = 0;
        int high = last - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rightEdge ? x > edges[middle] : x >= edges[middle]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Counts turned into what {@code normalization} says. Widths are areas in two dimensions; null for bad names. */
    public static double[] normalized(double[] counts, double[] widths, double total, String normalization) {
        double[] result = counts.clone();
        double running = 0;
        for (int i = 0; i < result.length; i++) {
            running += counts[i];
            switch (normalization) {
                case "count" -> { }
                case "probability" -> result[i] = counts[i] / total;
                case "percentage" -> result[i] = 100 * counts[i] / total;
                case "countdensity" -> result[i] = counts[i] / widths[i];
                case "pdf" -> result[i] = counts[i] / total / widths[i];
                case "cumcount" -> result[i] = running;
                case "cdf" -> result[i] = running / total;
                default -> {
                    return null;
                }
            }
        }
        return result;
    }
}
