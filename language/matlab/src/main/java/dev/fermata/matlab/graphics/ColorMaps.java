package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Colour maps by name: formulas, and tables of a few colours between which the others lie. */
final class ColorMaps {
    static final int SIZE = 256;
    private static final int SIZE_MAX = 1 << 20;
    static final String NAMES = "parula turbo hsv hot cool spring summer autumn winter gray bone copper pink jet lines prism flag white viridis plasma inferno "
            + "magma cividis sky abyss nebula";
    /** As rrggbb, at equal distances. */
    private static final Map<String, String> ANCHORS = Map.of(
            "parula", "3e26a8 402ab4 412fbf 4334c9 4439d3 453fdb 4646e3 474ce9 4752ef 4758f3 475ff7 4665fa 456bfc 4271fd 3e78fe 387efe 3085fd 2c8bfb 2b91f7 2897f2 "
                    + "259dee 22a3ea 1fa8e6 1baee2 14b3de 08b7d8 02bbd1 04bec8 10c1bf 1bc4b6 23c6ac 2bc9a2 32cb97 3bcc8b 48cd7f 56cd72 66cd65 76cc58 86cb4c 95c941 "
                    + "a4c738 b2c52f bfc22b cbc02a d6be2e e0bd36 e9bc3d f0bb41 f6bd3f fbc03b fec437 fec933 fdce2f fbd42c f8da29 f6df26 f5e423 f5ea20 f6ef1b f9fb15",
            "viridis", "440154 482173 433e85 38598c 2d708e 25858e 1e9b8a 2ab07f 52c569 86d549 c2df23 fde725",
            "turbo", "30123b 4145ab 4675ed 39a2fc 1bcfd4 24eca6 61fc6c a4fc3b d1e834 f3c63a fe9b2d f36315 d93806 b11901 7a0402",
            "plasma", "0d0887 3e049c 6300a7 8606a6 a62098 c03a83 d5546e e76f5a f68d45 fdae32 fcd225 f0f921",
            "inferno", "000004 140b34 390963 5f136e 85216b a92e5e cb4149 e65d2f f78410 fcae12 f5db4c fcffa4",
            "magma", "000004 120d31 331067 5a167e 7e2482 a3307e c83e73 e95562 f97b5d fea873 fed395 fcfdbf",
            "cividis", "00204d 05366e 31446b 4c556c 666970 7b7b78 958f78 b0a473 ccbb68 ead357 ffea46",
            "sky", "e6f2ff 98c9f6 4ba1ea 0072bd",
            "abyss", "051232 0a2d63 104f91 2a78b8 4ea3d8 9ad0ee d8effa",
            "nebula", "17b2a5 4b8fc9 8a66c8 c24b9f e5436b");

    private ColorMaps() {
    }

    /** The proper name of a map; null when there is none of that name. */
    static String known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("default") ? "parula" : lower.equals("grey") ? "gray" : List.of(NAMES.split(" ")).contains(lower) ? lower : null;
    }

    /** A map of so many colours. */
    static DoubleArray map(String name, int count) {
        int m = Math.clamp(count, 0, SIZE_MAX);
        double[][] rgb = new double[m][];
        double[] ramp = new double[m];
        Arrays.setAll(ramp, i -> m == 1 ? 0 : i / (double) (m - 1));
        switch (name) {
            case "gray" -> Arrays.setAll(rgb, i -> new double[] {ramp[i], ramp[i], ramp[i]});
            case "cool" -> Arrays.setAll(rgb, i -> new double[] {ramp[i], 1 - ramp[i], 1});
            case "spring" -> Arrays.setAll(rgb, i -> new double[] {1, ramp[i], 1 - ramp[i]});
            case "summer" -> Arrays.setAll(rgb, i -> new double[] {ramp[i], 0.5 + ramp[i] / 2, 0.4});
            case "autumn" -> Arrays.setAll(rgb, i -> new double[] {1, ramp[i], 0});
            case "winter" -> Arrays.setAll(rgb, i -> new double[] {0, ramp[i], 0.5 + (1 - ramp[i]) / 2});
            case "copper" -> Arrays.setAll(rgb, i -> new double[] {Math.min(1, 1.25 * ramp[i]), 0.7812 * ramp[i], 0.4975 * ramp[i]});
            case "hot" -> Arrays.setAll(rgb, i -> hot(i, m));
            case "bone" -> Arrays.setAll(rgb, i -> {
                double[] hot = hot(i, m);
                return new double[] {(7 * ramp[i] + hot[2]) / 8, (7 * ramp[i] + hot[1]) / 8, (7 * ramp[i] + hot[0]) / 8};
            });
            case "pink" -> Arrays.setAll(rgb, i -> {
                double[] hot = hot(i, m);
                return new double[] {Math.sqrt((2 * ramp[i] + hot[0]) / 3), Math.sqrt((2 * ramp[i] + hot[1]) / 3), Math.sqrt((2 * ramp[i] + hot[2]) / 3)};
            });
            case "hsv" -> Arrays.setAll(rgb, i -> Hues.rgb((double) i / m, 1, 1));
            case "jet" -> jet(rgb);
            case "lines" -> Arrays.setAll(rgb, i -> Defaults.COLORS[i % Defaults.COLORS.length]);
            case "prism" -> Arrays.setAll(rgb, i -> new double[][] {{1, 0, 0}, {1, 0.5, 0}, {1, 1, 0}, {0, 1, 0}, {0, 0, 1}, {2.0 / 3, 0, 1}}[i % 6]);
            case "flag" -> Arrays.setAll(rgb, i -> new double[][] {{1, 0, 0}, {1, 1, 1}, {0, 0, 1}, {0, 0, 0}}[i % 4]);
            case "white" -> Arrays.setAll(rgb, _ -> new double[] {1, 1, 1});
            default -> between(ANCHORS.get(name).split(" "), ramp, rgb);
        }
        return matrix(rgb);
    }

    static DoubleArray matrix(double[][] rgb) {
        double[] all = new double[3 * rgb.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = rgb[i % rgb.length][i / rgb.length];
        }
        return new DoubleArray(new int[] {rgb.length, 3}, all);
    }

    private static double[] hot(int i, int m) {
        int n = (int) (3.0 / 8 * m);
        return new double[] {i < n ? (i + 1.0) / n : 1, i < n ? 0 : i < 2 * n ? (i - n + 1.0) / n : 1, i < 2 * n ? 0 : (i - 2 * n + 1.0) / (m - 2 * n)};
    }

    /** Trapezoids of red, green and blue, each a quarter of the map after the other. */
    private static void jet(double[][] rgb) {
        int m = rgb.length;
        int n = (m + 3) / 4;
        List<Double> u = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            u.add((double) i / n);
        }
        for (int i = 1; i < n; i++) {
            u.add(1.0);
        }
        for (int i = n; i >= 1; i--) {
            u.add((double) i / n);
        }
        Arrays.setAll(rgb, _ -> new double[3]);
        int first = (n + 1) / 2 - (m % 4 == 1 ? 1 : 0);
        for (int k = 0; k < u.size(); k++) {
            int green = first + k;
            if (green + n < m) {
                rgb[green + n][0] = u.get(k);
            }
            if (green < m) {
                rgb[green][1] = u.get(k);
            }
            if (green - n >= 0 && green - n < m) {
                rgb[green - n][2] = u.get(k);
            }
        }
    }

    private static void between(String[] anchors, double[] ramp, double[][] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            double at = ramp[i] * (anchors.length - 1);
            int from = Math.min((int) at, anchors.length - 2);
            double[] before = Colors.code(anchors[from]);
            double[] after = Colors.code(anchors[from + 1]);
            rgb[i] = new double[3];
            for (int c = 0; c < 3; c++) {
                rgb[i][c] = before[c] + (at - from) * (after[c] - before[c]);
            }
        }
    }
}
