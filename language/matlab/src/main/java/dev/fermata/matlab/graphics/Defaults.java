package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties that objects are made with, from a table beside this class. */
final class Defaults {
    /** The seven colours of lines, in turn. */
    static final double[][] COLORS = {{0, 0.447, 0.741}, {0.85, 0.325, 0.098}, {0.929, 0.694, 0.125}, {0.494, 0.184, 0.556},
        {0.466, 0.674, 0.188}, {0.301, 0.745, 0.933}, {0.635, 0.078, 0.184}};
    private static final Map<String, Map<String, Object>> SECTIONS = read();

    private Defaults() {
    }

    static DoubleArray color(double[] rgb) {
        return (DoubleArray) DoubleArray.row(rgb.clone()).share();
    }

    static Map<String, Object> of(Kind kind) {
        return new LinkedHashMap<>(SECTIONS.get(kind.name()));
    }

    /** What objects of a kind are made with; null for no such property. */
    static Object value(Kind kind, String name) {
        return SECTIONS.get(kind.name()).get(name);
    }

    private static Map<String, Map<String, Object>> read() {
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        Map<String, Object> section = null;
        for (String line : text().split("\n")) {
            if (line.startsWith("[")) {
                String[] words = line.substring(1, line.length() - 1).split(" ");
                section = new LinkedHashMap<>();
                for (int i = 1; i < words.length; i++) {
                    section.putAll(sections.get(words[i]));
                }
                sections.put(words[0], section);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                section.put(line.substring(0, space), value(line.substring(space + 1)));
            }
        }
        return sections;
    }

    private static String text() {
        try (InputStream in = Defaults.class.getResourceAsStream("properties.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(String text) {
        return switch (text.charAt(0)) {
            case '\'' -> CharArray.of(text.substring(1, text.length() - 1)).share();
            case '{' -> new CellArray(new int[] {0, 0}).share();
            case '[' -> Values.share(text.equals("[]") ? DoubleArray.empty()
                    : DoubleArray.row(Arrays.stream(text.substring(1, text.length() - 1).split(" ")).mapToDouble(Double::parseDouble).toArray()));
            default -> Double.parseDouble(text);
        };
    }
}
