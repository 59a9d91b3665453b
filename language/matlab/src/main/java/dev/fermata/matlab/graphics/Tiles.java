package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import java.util.List;
import java.util.Locale;

/** Places axes in the cells of a layout. */
final class Tiles {
    private static final double LEFT = 0.08;
    private static final double RIGHT = 0.97;
    private static final double BOTTOM = 0.09;
    private static final double TOP = 0.92;

    private Tiles() {
    }

    /** Gives each axes its position; a layout that flows grows its grid with them. */
    static void arrange(GraphicsObject layout) {
        List<GraphicsObject> axes = layout.axesWithin();
        if (layout.isText("TileArrangement", "flow")) {
            int count = Math.max(1, axes.size());
            int columns = (int) Math.ceil(Math.sqrt(count));
            layout.put("GridSize", DoubleArray.row(Math.ceil((double) count / columns), columns));
        }
        double rows = layout.numbers("GridSize")[0];
        double columns = layout.numbers("GridSize")[1];
        double gap = switch (layout.text("TileSpacing").toLowerCase(Locale.ROOT)) {
            case "none" -> 0.005;
            case "tight" -> 0.03;
            case "compact" -> 0.05;
            default -> 0.075;
        };
        double top = TOP - (Data.lines(Graphics.label(layout, "Title").get("String")).isEmpty() ? 0 : 0.04);
        double width = (RIGHT - LEFT - (columns - 1) * gap) / columns;
        double height = (top - BOTTOM - (rows - 1) * gap * 1.5) / rows;
        for (GraphicsObject each : axes) {
            double[] at = each.numbers("Layout");
            if (at.length == 3) {
                double row = Math.floor((at[0] - 1) / columns);
                double column = (at[0] - 1) % columns;
                each.put("Position", DoubleArray.row(LEFT + column * (width + gap), top - (row + at[1]) * height - (row + at[1] - 1) * gap * 1.5,
                        width * at[2] + gap * (at[2] - 1), height * at[1] + gap * 1.5 * (at[1] - 1)));
            }
        }
    }
}
