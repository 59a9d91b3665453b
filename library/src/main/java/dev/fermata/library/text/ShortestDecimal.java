package dev.fermata.library.text;

/** The shortest decimals that read back to the same number. */
public final class ShortestDecimal {
    /** Below this Java's two digits may be one too many: numbers so small are further apart than two digits can tell. */
    private static final double COARSE_MAX = 1e-321;

    private ShortestDecimal() {
    }

    /**
     * The text that {@link Double#toString(double)} gives, which has at least two digits ({@code 4.9E-324}); one digit and a
     * zero ({@code 5.0E-324}) when that is enough.
     */
    public static String of(double value) {
        String text = Double.toString(value);
        if (value == 0 || Math.abs(value) > COARSE_MAX) {
            return text;
        }
        int point = text.indexOf('.');
        int exponent = text.indexOf('E');
        if (exponent - point != 2) {
            return text;
        }
        int first = text.charAt(point - 1) - '0';
        int power = Integer.parseInt(text.substring(exponent + 1));
        boolean up = text.charAt(point + 1) >= '5';
        String sign = text.substring(0, point - 1);
        String one = sign + (up && first == 9 ? "1.0E" + (power + 1) : (up ? first + 1 : first) + ".0E" + power);
        return Double.parseDouble(one) == value ? one : text;
    }
}
