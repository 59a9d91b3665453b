package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Colours of lines by the name of a palette. Gem is the usual one; the others are chosen to fit their names. */
final class Palettes {
    private static final Map<String, String> CODES = Map.of(
            "glow", "0099ff ff6900 ffd500 a95aff 4cd137 4de4ff ff5c8a",
            "glow12", "0099ff ff6900 ffd500 a95aff 4cd137 4de4ff ff5c8a c0ff3e ff4cf0 3effc0 ffa8a8 a8a8ff",
            "sail", "0a4c9e 5fa8d3 c9dcee 1b998b 7a9e9f e4b363 b23a48",
            "reef", "dd5400 009f6b 0095d5 ffb900 c0328b 6a4c93 3a86a8",
            "meadow", "1f6f3a 6ea43b c9c13a e0922f b0413e 7d5ba6 3b7a9e",
            "dye", "b8005c 0060a8 e07b00 00876c 7a3e9d c4a000 5a6b7a",
            "earth", "6b4226 a0703c c8a165 5b6e3b 8a9a5b 3e5c76 9c4a3c");

    private Palettes() {
    }

    /** A matrix of colours, names of colours, or the name of a palette. */
    static DoubleArray given(Object value) {
        String name = Values.textOrNull(value);
        if (name != null) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("gem") || lower.equals("default") || lower.equals("gem12")) {
                double[][] all = Arrays.copyOf(Defaults.COLORS, lower.equals("gem12") ? 12 : 7);
                double[][] more = {{1, 0.839, 0.039}, {0.396, 0.509, 0.992}, {1, 0.27, 0.227}, {0, 0.639, 0.639}, {0.796, 0.517, 0.364}};
                System.arraycopy(more, 0, all, 7, all.length - 7);
                return ColorMaps.matrix(all);
            }
            if (CODES.containsKey(lower)) {
                return ColorMaps.matrix(Arrays.stream(CODES.get(lower).split(" ")).map(Colors::code).toArray(double[][]::new));
            }
        }
        if (Values.classOf(value).isArithmetic()) {
            return Data.array("colororder", value);
        }
        List<double[]> colors = Data.lines(value).stream().map(Colors::named).toList();
        if (colors.isEmpty() || colors.stream().anyMatch(Objects::isNull)) {
            throw Errors.of("colororder:InvalidInput", "Colors must be names, codes, an m-by-3 matrix, or the name of a palette.");
        }
        return ColorMaps.matrix(colors.toArray(double[][]::new));
    }
}
