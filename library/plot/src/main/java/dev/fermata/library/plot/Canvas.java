package dev.fermata.library.plot;

import java.util.List;

/** Where drawing goes: pixels, SVG or PDF. Coordinates are pixels from the upper left. */
interface Canvas {
    void line(double[] x, double[] y, int count, int color, double width, double[] dashes);

    void polygon(double[] x, double[] y, int fill, int edge, double width, double[] dashes);

    /** Text whose small letters are halved by y, turned around its place counter-clockwise. */
    void text(List<Markup.Run> runs, double x, double y, double size, int color, double anchor, double degrees);

    /** The length of a text. */
    double width(List<Markup.Run> runs, double size);

    /** Pixels, each as a rectangle of one colour; a negative width or height turns them over. */
    void image(double x, double y, double width, double height, Mark.Raster raster);

    /** Drawing outside is left out until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
