package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CharArray;
import java.util.Map;
import java.util.TreeMap;

/** A single axis as an object, whose properties are those of the axes under other names. */
final class Rulers {
    /** Names of the ruler's properties, and what follows the letter of the axis in those of the axes. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("Limits", "Lim"), Map.entry("LimitsMode", "LimMode"), Map.entry("TickValues", "Tick"), Map.entry("TickValuesMode", "TickMode"),
            Map.entry("TickLabels", "TickLabel"), Map.entry("TickLabelsMode", "TickLabelMode"), Map.entry("Label", "Label"), Map.entry("Scale", "Scale"),
            Map.entry("Color", "Color"), Map.entry("Direction", "Dir"), Map.entry("MinorTick", "MinorTick"),
            Map.entry("TickLabelRotation", "TickLabelRotation"), Map.entry("TickLabelFormat", "TickLabelFormat")));

    private Rulers() {
    }

    static String spelling(String name) {
        return NAMES.keySet().stream().filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private static String ofAxes(GraphicsObject ruler, String name) {
        return ruler.text("Tag") + NAMES.get(name);
    }

    static Object get(GraphicsObject ruler, String name) {
        return onSide(ruler, () -> ruler.parent.get(ofAxes(ruler, name)));
    }

    static void set(GraphicsObject ruler, String name, Object value) {
        onSide(ruler, () -> {
            ruler.parent.set(ofAxes(ruler, name), value);
            return CharArray.of("");
        });
    }

    private interface Step {
        Object run();
    }

    private static Object onSide(GraphicsObject ruler, Step step) {
        GraphicsObject axes = ruler.parent;
        if (!axes.hasSides() || !ruler.text("Tag").equals("Y")) {
            return step.run();
        }
        int before = axes.side;
        try {
            axes.useSide(ruler.side);
            return step.run();
        } finally {
            axes.useSide(before);
        }
    }
}
