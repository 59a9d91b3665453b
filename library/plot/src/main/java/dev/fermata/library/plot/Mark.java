package dev.fermata.library.plot;

import java.util.List;

/** Something drawn at places of the data; colours are 0xAARRGGBB, 0 for none. */
public sealed interface Mark {
    /**
     * Points joined by a line, interrupted where a coordinate is not finite.
     *
     * @param color  of the line
     * @param dashes lengths of strokes and gaps, empty for a solid line
     * @param marker a letter for the shape at each point, blank for none
     */
    record Curve(double[] x, double[] y, double[] z, int color, double width, double[] dashes, char marker, double markerSize,
            int markerEdge, int markerFill) implements Mark {
    }

    /** A closed polygon. */
    record Face(double[] x, double[] y, double[] z, int fill, int edge, double width) implements Mark {
    }

    /** Lines of text; {@code anchor} 0 left, 0.5 centre, 1 right of the place. */
    record Label(double x, double y, double z, List<String> lines, double size, int color, double anchor) implements Mark {
    }
}
