package dev.fermata.library.plot;

import java.util.List;

/**
 * A picture of panels.
 *
 * @param title      above all panels
 * @param loose      texts whose places are parts of the picture's size, from the lower left
 */
public record Chart(int width, int height, int background, List<Panel> panels, Caption title, List<Mark> loose) {
    public static final int SIDE_MAX = 16_384;

    public Chart {
        if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX) {
            throw new IllegalArgumentException("the size of a picture must be between 1 and " + SIDE_MAX + " pixels");
        }
    }
}
