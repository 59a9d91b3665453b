package dev.fermata.library.image;

/**
 * Filters that weigh neighbouring pixels, first along rows, then along columns. Colours are weighed with their opacity, so
 * that what is invisible has no influence.
 */
final class Resampling {
    private static final double LANCZOS_LOBES = 3;

    private Resampling() {
    }

    private interface Kernel {
        double at(double distance);
    }

    /** For each target position: where its neighbours begin, and their weights, which sum up to one. */
    private record Weights(int[] starts, float[][] weights) {
        static Weights of(int source, int target, double support, double scale, Kernel kernel) {
            int[] starts = new int[target];
            float[][] weights = new float[target][];
            double ratio = (double) source / target;
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * ratio;
                int from = (int) Math.max(0, Math.floor(centre - support));
                int to = (int) Math.min(source, Math.ceil(centre + support));
                if (to <= from) {
                    from = Math.min(from, source - 1);
                    to = from + 1;
                }
                float[] values = new float[to - from];
                double sum = 0;
                for (int k = from; k < to; k++) {
                    double weight = kernel.at((k + 0.5 - centre) / scale);
                    values[k - from] = (float) weight;
                    sum += weight;
                }
                for (int k = 0; k < values.length; k++) {
                    values[k] = sum == 0 ? 1f / values.length : (float) (values[k] / sum);
                }
                starts[i] = from;
                weights[i] = values;
            }
            return new Weights(starts, weights);
        }
    }

    static Picture resize(Picture picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Weights across = lanczos(picture.width(), width);
        Weights down = lanczos(picture.height(), height);
        return filtered(picture, width, height, across, down);
    }

    /** When the image becomes smaller, a target pixel covers several of the source: the kernel is stretched. */
    private static Weights lanczos(int source, int target) {
        double scale = Math.max(1, (double) source / target);
        return Weights.of(source, target, LANCZOS_LOBES * scale, scale, Resampling::lanczos);
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LANCZOS_LOBES) {
            return 0;
        }
        double px = Math.PI * x;
        return LANCZOS_LOBES * Math.sin(px) * Math.sin(px / LANCZOS_LOBES) / (px * px);
    }

    static Picture blur(Picture picture, double sigma) {
        double support = Math.max(1, 3 * sigma);
        Kernel gauss = x -> Math.exp(-x * x / (2 * sigma * sigma));
        Weights across = Weights.of(picture.width(), picture.width(), support, 1, gauss);
        Weights down = Weights.of(picture.height(), picture.height(), support, 1, gauss);
        return filtered(picture, picture.width(), picture.height(), across, down);
    }

    /** One column of the result after the other, so that the memory needed is that of one column in between. */
    private static Picture filtered(Picture picture, int width, int height, Weights across, Weights down) {
        int rows = picture.height();
        int[] result = new int[width * height];
        float[] column = new float[rows * 4];
        for (int x = 0; x < width; x++) {
            int start = across.starts[x];
            float[] weights = across.weights[x];
            for (int y = 0; y < rows; y++) {
                gather(picture, y * picture.width() + start, weights, column, y * 4);
            }
            for (int y = 0; y < height; y++) {
                result[y * width + x] = pixel(column, down.starts[y], down.weights[y]);
            }
        }
        return new Picture(width, height, result, picture.alpha());
    }

    private static void gather(Picture picture, int from, float[] weights, float[] into, int at) {
        float a = 0;
        float r = 0;
        float g = 0;
        float b = 0;
        for (int k = 0; k < weights.length; k++) {
            int p = picture.pixels()[from + k];
            float opacity = weights[k] * (p >>> 24);
            a += opacity;
            r += opacity * (p >> 16 & 0xFF);
            g += opacity * (p >> 8 & 0xFF);
            b += opacity * (p & 0xFF);
        }
        into[at] = a;
        into[at + 1] = r;
        into[at + 2] = g;
        into[at + 3] = b;
    }

    private static int pixel(float[] column, int start, float[] weights) {
        float a = 0;
        float r = 0;
        float g = 0;
        float b = 0;
        for (int k = 0; k < weights.length; k++) {
            int at = (start + k) * 4;
            a += weights[k] * column[at];
            r += weights[k] * column[at + 1];
            g += weights[k] * column[at + 2];
            b += weights[k] * column[at + 3];
        }
        if (a < 0.5f) {
            return 0;
        }
        return byteOf(a) << 24 | byteOf(r / a) << 16 | byteOf(g / a) << 8 | byteOf(b / a);
    }

    private static int byteOf(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
