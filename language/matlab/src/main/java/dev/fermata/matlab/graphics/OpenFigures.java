package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Chart;
import dev.fermata.library.plot.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of the running program, for whoever runs it. */
public final class OpenFigures {
    private OpenFigures() {
    }

    /** The numbers of the figures that are open, ascending. */
    public static List<Integer> numbers() {
        return Graphics.current().figures().stream().map(figure -> (int) figure.number).toList();
    }

    /** Writes the picture of a figure in PNG format; returns what went wrong, or null. */
    public static String write(int number, Path file, int width, int height) {
        GraphicsObject figure = Graphics.current().figures().stream().filter(each -> each.number == number).findFirst().orElse(null);
        if (figure == null) {
            return "there is no figure " + number;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Drawing.png(Pictures.of(figure, Math.min(width, Chart.SIDE_MAX), Math.min(height, Chart.SIDE_MAX), true), 1));
            return null;
        } catch (IOException | IllegalArgumentException e) {
            return "cannot write '" + file + "': " + e.getMessage();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException _) { // what programs may set to any size
            return "the data of an object in the figure do not fit together";
        }
    }
}
