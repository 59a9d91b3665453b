package dev.fermata.library.plot;

import java.util.List;

/** Axes and what is drawn in them. */
public record Panel(Frame frame, View view, Axis x, Axis y, Axis z, Caption title, Legend legend, ColorScale scale, List<Mark> marks) {
    /**
     * Where the axes are in the chart, in parts of its size, and what is drawn around data.
     *
     * @param background 0 for none
     * @param isShown    whether axes are drawn; a title is in any case
     * @param isOnTop    whether grid and ticks are drawn over the data
     */
    public record Frame(double left, double bottom, double width, double height, int background, boolean isShown, boolean isBoxed, boolean isPolar,
            boolean isOnTop, double fontSize) {
    }

    /**
     * Where the axes are looked at from, in degrees; elevation 90 is from above.
     *
     * @param lengths the relative lengths of the three axes; null when they fill the place they have
     */
    public record View(double azimuth, double elevation, double[] lengths) {
        boolean isFlat() {
            return azimuth == 0 && elevation == 90;
        }
    }

    /**
     * What each colour stands for.
     *
     * @param colors from the least value to the greatest
     */
    public record ColorScale(int[] colors, double low, double high, double[] ticks, List<String> tickLabels, String location, Caption label) {
    }

    /** Names of data; {@code location} is a word such as northeast or eastoutside. */
    public record Legend(List<Entry> entries, String location, boolean isBoxed, boolean isAcross, double fontSize, String title) {
    }

    /**
     * A line of a legend.
     *
     * @param sample how the data are drawn: a curve or a face, whose points do not matter
     */
    public record Entry(String name, Mark sample) {
    }
}
