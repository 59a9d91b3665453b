package dev.fermata.library.image;

/**
 * An immutable image.
 *
 * @param pixels row by row, each alpha, red, green, blue in eight bits; not to be modified
 * @param alpha  whether any pixel may be transparent
 */
public record Picture(int width, int height, int[] pixels, boolean alpha) {
    /** A quarter of a gigabyte. */
    static final int PIXELS_MAX = 1 << 26;
    private static final double SIGMA_MAX = 100;

    /** What a pixel becomes, channel by channel. */
    private interface Channel {
        int of(int value);
    }

    static void requireSize(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new ImageProblem("width and height must be positive, got " + width + "x" + height);
        }
        if (width > PIXELS_MAX || height > PIXELS_MAX || width * height > PIXELS_MAX) {
            throw new ImageProblem("image is too large: " + width + "x" + height + " pixels");
        }
    }

    /** An image of this size, exactly or, with {@code fit}, the largest of this shape that fits in. */
    public Picture resize(long newWidth, long newHeight, boolean fit) {
        requireSize(newWidth, newHeight);
        if (!fit) {
            return Resampling.resize(this, (int) newWidth, (int) newHeight);
        }
        double ratio = Math.min((double) newWidth / width, (double) newHeight / height);
        return Resampling.resize(this, (int) Math.max(1, Math.round(width * ratio)), (int) Math.max(1, Math.round(height * ratio)));
    }

    /** The part of a rectangle that lies inside. */
    public Picture crop(long x, long y, long partWidth, long partHeight) {
        long left = Math.max(0, x);
        long top = Math.max(0, y);
        long right = Math.min(width, x + Math.min(partWidth, width));
        long bottom = Math.min(height, y + Math.min(partHeight, height));
        if (x < 0 || y < 0 || right <= left || bottom <= top) {
            throw new ImageProblem("crop area lies outside the image");
        }
        int w = (int) (right - left);
        int h = (int) (bottom - top);
        int[] part = new int[w * h];
        for (int row = 0; row < h; row++) {
            System.arraycopy(pixels, ((int) top + row) * width + (int) left, part, row * w, w);
        }
        return new Picture(w, h, part, alpha);
    }

    /** Turned clockwise. */
    public Picture rotate(long degrees) {
        int[] turned = new int[pixels.length];
        if (degrees == 180) {
            for (int i = 0; i < turned.length; i++) {
                turned[i] = pixels[turned.length - 1 - i];
            }
            return new Picture(width, height, turned, alpha);
        }
        if (degrees != 90 && degrees != 270) {
            throw new ImageProblem("rotate only supports 90, 180, or 270 degrees");
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = degrees == 90 ? x * height + height - 1 - y : (width - 1 - x) * height + y;
                turned[to] = pixels[y * width + x];
            }
        }
        return new Picture(height, width, turned, alpha);
    }

    /** Left and right exchanged. */
    public Picture flipHorizontally() {
        int[] flipped = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                flipped[y * width + x] = pixels[y * width + width - 1 - x];
            }
        }
        return new Picture(width, height, flipped, alpha);
    }

    /** Top and bottom exchanged. */
    public Picture flipVertically() {
        int[] flipped = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, flipped, (height - 1 - y) * width, width);
        }
        return new Picture(width, height, flipped, alpha);
    }

    /** Without colours, by the eye's sensitivity to each (ITU-R BT.709). */
    public Picture toGrayscale() {
        int[] gray = new int[pixels.length];
        for (int i = 0; i < gray.length; i++) {
            int p = pixels[i];
            int luma = (2126 * (p >> 16 & 0xFF) + 7152 * (p >> 8 & 0xFF) + 722 * (p & 0xFF)) / 10_000;
            gray[i] = p & 0xFF000000 | luma << 16 | luma << 8 | luma;
        }
        return new Picture(width, height, gray, alpha);
    }

    /** Blurred by a Gaussian of this standard deviation. */
    public Picture blur(double sigma) {
        if (!(sigma > 0) || sigma > SIGMA_MAX) {
            throw new ImageProblem("blur sigma must be greater than 0 and at most " + (int) SIGMA_MAX);
        }
        return Resampling.blur(this, sigma);
    }

    /** Adds to all colours. */
    public Picture brighten(double amount) {
        int step = step(amount);
        return mapped(value -> value + step);
    }

    /** Spreads colours from the middle; by percent, negative to bring them closer. */
    public Picture adjustContrast(double percent) {
        double factor = Math.pow((100 + percent) / 100, 2);
        return mapped(value -> value + step(((value / 255.0 - 0.5) * factor + 0.5) * 255 - value));
    }

    private static int step(double amount) {
        return (int) Math.round(Math.clamp(amount, -255.0, 255.0));
    }

    private Picture mapped(Channel channel) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = Math.clamp(channel.of(i), 0, 255);
        }
        int[] result = new int[pixels.length];
        for (int i = 0; i < result.length; i++) {
            int p = pixels[i];
            result[i] = p & 0xFF000000 | table[p >> 16 & 0xFF] << 16 | table[p >> 8 & 0xFF] << 8 | table[p & 0xFF];
        }
        return new Picture(width, height, result, alpha);
    }

    /** Without transparency: on white. */
    Picture flattened() {
        if (!alpha) {
            return this;
        }
        int[] flat = new int[pixels.length];
        for (int i = 0; i < flat.length; i++) {
            int p = pixels[i];
            int a = p >>> 24;
            flat[i] = 0xFF000000 | onWhite(p >> 16 & 0xFF, a) << 16 | onWhite(p >> 8 & 0xFF, a) << 8 | onWhite(p & 0xFF, a);
        }
        return new Picture(width, height, flat, false);
    }

    private static int onWhite(int value, int a) {
        return (value * a + 255 * (255 - a) + 127) / 255;
    }
}
