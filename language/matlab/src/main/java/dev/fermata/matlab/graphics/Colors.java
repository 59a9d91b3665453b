package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import dev.fermata.matlab.value.CharArray;
import java.util.Locale;
import java.util.Set;

/** Colours by name or code, and colour maps. */
final class Colors {
    private static final int MAP_SIZE = 256;
    private static final Set<String> MODES = Set.of("none", "flat", "interp", "auto", "texturemap");
    /** Anchors of maps that are drawn between a few colours, as rrggbb. */
    private static final java.util.Map<String, String> ANCHORS = java.util.Map.ofEntries(
            java.util.Map.entry("parula", "3e26a8 4743e8 3a73fe 2797eb 12b1d6 15beb0 41c972 99cb3f e3bb2b fdd835 f9fb15"),
            java.util.Map.entry("viridis", "440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6ece58 b5de2b fde725"),
            java.util.Map.entry("turbo", "30123b 4662d7 36a8f9 1ae4b6 72fe5e c8ef34 fabb39 f66b19 ca2b04 7a0403"),
            java.util.Map.entry("jet", "00008f 0000ff 00ffff ffff00 ff0000 800000"),
            java.util.Map.entry("hot", "0b0000 ff0000 ffff00 ffffff"),
            java.util.Map.entry("cool", "00ffff ff00ff"), java.util.Map.entry("spring", "ff00ff ffff00"),
            java.util.Map.entry("summer", "008066 ffff66"), java.util.Map.entry("autumn", "ff0000 ffff00"),
            java.util.Map.entry("winter", "0000ff 00ff80"), java.util.Map.entry("gray", "000000 ffffff"),
            java.util.Map.entry("bone", "000000 545474 a9c8c8 ffffff"), java.util.Map.entry("copper", "000000 cb7f51 ffc77f"),
            java.util.Map.entry("pink", "1e0000 c38080 e8e8b4 ffffff"),
            java.util.Map.entry("hsv", "ff0000 ffff00 00ff00 00ffff 0000ff ff00ff ff0000"),
            java.util.Map.entry("plasma", "0d0887 6a00a8 b12a90 e16462 fca636 f0f921"),
            java.util.Map.entry("inferno", "000004 420a68 932667 dd513a fca50a fcffa4"),
            java.util.Map.entry("magma", "000004 3b0f70 8c2981 de4968 fe9f6d fcfdbf"));

    private Colors() {
    }

    /** A colour by name, letter or code; null for a text that is none. */
    static double[] named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "r", "red" -> new double[] {1, 0, 0};
            case "g", "green" -> new double[] {0, 1, 0};
            case "b", "blue" -> new double[] {0, 0, 1};
            case "c", "cyan" -> new double[] {0, 1, 1};
            case "m", "magenta" -> new double[] {1, 0, 1};
            case "y", "yellow" -> new double[] {1, 1, 0};
            case "k", "black" -> new double[] {0, 0, 0};
            case "w", "white" -> new double[] {1, 1, 1};
            default -> name.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})") ? code(name.substring(1)) : null;
        };
    }

    private static double[] code(String digits) {
        String six = digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0");
        int rgb = Integer.parseInt(six, 16);
        return new double[] {(rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
    }

    /** The value of a property that is a colour: a triplet, or a word such as none. */
    static Object property(String name, Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            double[] rgb = named(text);
            if (rgb != null) {
                return Defaults.color(rgb);
            }
            if (MODES.contains(text.toLowerCase(Locale.ROOT))) {
                return CharArray.of(text.toLowerCase(Locale.ROOT));
            }
        } else if (Values.count(value) == 3 && Values.classOf(value).isArithmetic() || name.equals("LineColor") || Values.count(value) == 4) {
            return value;
        }
        throw Errors.of("InvalidColor", "Invalid color name or value for property '" + name
                + "'. Use an RGB triplet, a hexadecimal code such as '#0072BD', or a name such as 'red'.");
    }

    static double[][] order(GraphicsObject axes) {
        double[] own = axes.numbers("ColorOrder");
        if (own.length < 3) {
            return Defaults.COLORS;
        }
        int rows = own.length / 3;
        double[][] order = new double[rows][];
        for (int i = 0; i < rows; i++) {
            order[i] = new double[] {own[i], own[rows + i], own[2 * rows + i]};
        }
        return order;
    }

    /** The colour map of axes or a figure: its own, its figure's, or parula. */
    static DoubleArray mapOf(GraphicsObject object) {
        for (GraphicsObject at = object; at != null; at = at.parent) {
            if (at.stored("Colormap") instanceof DoubleArray map && !map.isEmpty()) {
                return map;
            }
        }
        return map("parula", MAP_SIZE);
    }

    static boolean isMap(String name) {
        return ANCHORS.containsKey(name) || name.equals("grey") || name.equals("default");
    }

    /** A map of so many colours. */
    static DoubleArray map(String name, int count) {
        String[] anchors = ANCHORS.get(name.equals("grey") ? "gray" : name.equals("default") ? "parula" : name).split(" ");
        double[] rgb = new double[3 * count];
        for (int i = 0; i < count; i++) {
            double at = count == 1 ? 0 : (double) i / (count - 1) * (anchors.length - 1);
            int from = Math.min((int) at, anchors.length - 2);
            double[] before = code(anchors[from]);
            double[] after = code(anchors[from + 1]);
            for (int c = 0; c < 3; c++) {
                rgb[c * count + i] = before[c] + (at - from) * (after[c] - before[c]);
            }
        }
        return new DoubleArray(new int[] {count, 3}, rgb);
    }
}
