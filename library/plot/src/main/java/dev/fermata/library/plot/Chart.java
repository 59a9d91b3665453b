package dev.fermata.library.plot;

import java.util.List;

/** A picture of panels. */
public record Chart(int width, int height, int background, List<Panel> panels) {
    private static final int SIDE_MAX = 16_384;

    public Chart {
        if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX) {
            throw new IllegalArgumentException("the size of a picture must be between 1 and " + SIDE_MAX + " pixels");
        }
    }
}
