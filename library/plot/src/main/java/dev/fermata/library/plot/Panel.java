package dev.fermata.library.plot;

import java.util.List;

/**
 * Axes and what is drawn in them.
 *
 * @param left      with bottom, width and height: the place of the axes in the chart, in parts of its size
 * @param azimuth   with elevation: where it is looked at from, in degrees; elevation 90 is from above
 * @param isShown   whether axes are drawn
 * @param isEqual   whether a unit is as long on all axes
 * @param legend    a name and a colour for each entry
 */
public record Panel(double left, double bottom, double width, double height, Axis x, Axis y, Axis z, double azimuth, double elevation,
        boolean isShown, boolean isEqual, List<String> title, List<Entry> legend, List<Mark> marks) {
    /** A line of the legend. */
    public record Entry(String name, int color) {
    }
}
