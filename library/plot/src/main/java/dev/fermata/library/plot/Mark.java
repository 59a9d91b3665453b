package dev.fermata.library.plot;

/** Something drawn at places of the data; colours are 0xAARRGGBB, 0 for none. */
public sealed interface Mark {
    /**
     * How lines and points look.
     *
     * @param color   of the line
     * @param dashes  lengths of strokes and gaps, empty for a solid line
     * @param marker  a letter for the shape at each point, blank for none
     * @param edge    the colour of the markers' outlines
     * @param fill    the colour inside the markers
     */
    record Style(int color, double width, double[] dashes, char marker, double size, int edge, int fill) {
        private static final double[] SOLID = {};

        public static Style line(int color, double width) {
            return new Style(color, width, SOLID, ' ', 0, 0, 0);
        }
    }

    /** Points joined by a line, interrupted where a coordinate is not finite. */
    record Curve(double[] x, double[] y, double[] z, Style style) implements Mark {
    }

    /** A closed polygon. */
    record Face(double[] x, double[] y, double[] z, int fill, int edge, double width, double[] dashes) implements Mark {
    }

    /** Pixels between two corners, row by row from the first. */
    record Raster(double left, double top, double right, double bottom, int columns, int rows, int[] pixels) implements Mark {
    }

    /**
     * Text.
     *
     * @param across 0 when the place is at its left, 0.5 in its middle, 1 at its right
     * @param down   0 when the place is at its top, 0.5 in its middle, 1 at its bottom
     * @param fill   the colour behind it
     * @param inAxes whether x and y are parts of the axes' size instead of data
     */
    record Label(double x, double y, double z, Caption caption, double across, double down, double rotation, int fill, int edge, boolean inAxes)
            implements Mark {
    }
}
