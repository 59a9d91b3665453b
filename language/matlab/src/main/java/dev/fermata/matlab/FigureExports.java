package dev.fermata.matlab;

import dev.fermata.matlab.graphics.OpenFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes pictures, in a folder, of the figures that are open when a program ends, and tells what became of each. */
public final class FigureExports {
    private final Path folder;
    private final int width;
    private final int height;
    private final int max;
    private final List<Integer> open = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    /**
     * What became of one figure.
     *
     * @param handle the number of the figure
     * @param path   the file; null when there is none
     * @param error  why there is none; null otherwise
     */
    public record Picture(int handle, Path path, int width, int height, String error) { }

    /** @param max how many pictures are made; 0 for none: figures are then only counted */
    public FigureExports(Path folder, int width, int height, int max) {
        this.folder = folder;
        this.width = width;
        this.height = height;
        this.max = max;
    }

    /** To be called in a session with the state of the program. */
    void take() {
        for (int handle : OpenFigures.numbers()) {
            open.add(handle);
            if (pictures.size() < max) {
                Path file = folder.resolve(String.format(Locale.ROOT, "figure_%03d_h%d.png", pictures.size() + 1, handle));
                String error = OpenFigures.write(handle, file, width, height);
                pictures.add(new Picture(handle, error == null ? file : null, width, height, error));
            }
        }
    }

    /** The numbers of the figures that were open. */
    public List<Integer> open() {
        return List.copyOf(open);
    }

    public List<Picture> pictures() {
        return List.copyOf(pictures);
    }
}
