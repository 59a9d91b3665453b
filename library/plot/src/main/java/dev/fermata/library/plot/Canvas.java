package dev.fermata.library.plot;

/** Where drawing goes: pixels or SVG. Coordinates are pixels from the upper left. */
interface Canvas {
    void line(double[] x, double[] y, int count, int color, double width, double[] dashes);

    void polygon(double[] x, double[] y, int fill, int edge, double width);

    /** Text whose middle line is at y. */
    void text(String text, double x, double y, double size, int color, double anchor, boolean isUpright);

    /** Drawing outside is left out until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();
}
