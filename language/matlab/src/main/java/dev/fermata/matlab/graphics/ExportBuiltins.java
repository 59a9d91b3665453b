package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Chart;
import dev.fermata.library.plot.Drawing;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes figures to files. */
public final class ExportBuiltins {
    static final String NAMES = "print saveas exportgraphics";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private ExportBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "print", "saveas", "exportgraphics" -> Builtin.of(name, 0, Builtin.ANY, 0, (in, _) -> export(name, in));
            default -> null;
        };
    }

    private static Object export(String function, Object[] in) {
        GraphicsObject figure = Graphics.current().figure();
        List<String> words = new ArrayList<>();
        String format = null;
        for (Object each : in) {
            String word = Values.textOrNull(each);
            if (word == null && each instanceof GraphicsArray || each instanceof Double && each == in[0]) {
                figure = Handles.one(function, each).ancestor(kind -> kind == Kind.FIGURE);
            } else if (word != null && word.startsWith("-")) {
                format = word.startsWith("-d") ? word.substring(2) : format;
            } else if (word != null) {
                words.add(word);
            }
        }
        if (words.isEmpty() || figure == null) {
            throw Errors.of(function + ":InvalidInput", function + ": a figure and the name of a file are needed.");
        }
        String file = words.getFirst();
        String ending = file.contains(".") ? file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        if (format == null) {
            format = function.equals("saveas") && words.size() > 1 ? words.get(1).toLowerCase(Locale.ROOT) : ending.isEmpty() ? "png" : ending;
        }
        format = format.equals("jpeg") ? "jpg" : format;
        if (!List.of("png", "jpg", "svg").contains(format)) {
            throw Errors.of(function + ":UnsupportedFormat", function + ": format '" + format + "' is not supported; use png, jpg or svg.");
        }
        Path path = Session.current().workingDirectory().resolve(ending.isEmpty() ? file + "." + format : file);
        try {
            Chart chart = Pictures.of(figure, WIDTH, HEIGHT);
            if (format.equals("svg")) {
                Drawing.svg(chart, path);
            } else {
                Drawing.pixels(chart, format, path);
            }
        } catch (IOException e) {
            throw Errors.of(function + ":CannotWrite", function + ": cannot write '" + file + "': " + e.getMessage());
        }
        return null;
    }
}
