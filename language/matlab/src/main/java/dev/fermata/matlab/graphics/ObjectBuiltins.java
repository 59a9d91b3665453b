package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Single objects: shapes, lights, groups, annotations; and what functions written in the language make objects with. */
public final class ObjectBuiltins {
    static final String NAMES = "rectangle light camlight lighting material hggroup hgtransform annotation animatedline addpoints clearpoints getpoints surface "
            + "alpha clabel contourc";

    private ObjectBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "__axes_first" -> Builtin.of(name, 1, 1, 2, (in, _) -> axesFirst((CellArray) in[0]));
            case "__prepared" -> Builtin.of(name, 2, 2, (in, _) -> Graphics.current().prepared(Handles.isAxes(in[0]) ? Handles.one(name, in[0]) : null,
                    Kind.valueOf(FigureBuiltins.text(name, in[1]))).handle);
            case "__object" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> object(in));
            case "__next_color" -> Builtin.of(name, 1, 1, (in, _) -> Graphics.current().nextColor(Handles.one(name, in[0])));
            case "__store" -> Builtin.of(name, 3, Builtin.ANY, 0, (in, _) -> {
                for (int i = 1; i + 1 < in.length; i += 2) {
                    Handles.one(name, in[0]).restore(FigureBuiltins.text(name, in[i]), in[i + 1]);
                }
                return null;
            });
            case "__contour_levels" -> Builtin.of(name, 1, 1, (in, _) -> DoubleArray.row(ContourLines.levels(Data.numbers(in[0]), 0)));
            case "contourc" -> Builtin.of(name, 1, 4, (in, _) -> ContourLines.matrix(Arrays.stream(in).map(each -> Data.array(name, each)).toList()));
            case "__is_graphics" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof GraphicsArray);
            case "rectangle" -> inAxes(name, Kind.RECTANGLE);
            case "light" -> inAxes(name, Kind.LIGHT);
            case "hggroup" -> inAxes(name, Kind.GROUP);
            case "hgtransform" -> inAxes(name, Kind.TRANSFORM);
            case "surface" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> LineBuiltins.result(ShapeBuiltins.plainSurface(in), nargout));
            case "camlight" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(camlight(in), nargout));
            case "lighting", "material" -> Builtin.of(name, 1, 2, 0, (in, _) -> {
                lighting(name, in);
                return null;
            });
            case "alpha" -> Builtin.of(name, 1, 2, 0, (in, _) -> alpha(in));
            case "annotation" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(annotation(in), nargout));
            case "animatedline" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(animatedLine(in), nargout));
            case "addpoints" -> Builtin.of(name, 3, 4, 0, (in, _) -> addPoints(in));
            case "clearpoints" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                animated(name, in[0]).points.clear();
                return null;
            });
            case "getpoints" -> Builtin.of(name, 1, 1, 3, (in, nargout) -> {
                GraphicsObject line = animated(name, in[0]);
                Object[] all = {points(line, 'X'), points(line, 'Y'), points(line, 'Z')};
                return nargout <= 1 ? all[0] : Arrays.copyOf(all, nargout);
            });
            case "clabel" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> {
                for (Object each : in) {
                    if (each instanceof GraphicsArray handles) {
                        handles.objects().forEach(contour -> contour.putText("ShowText", "on"));
                    }
                }
                return nargout == 0 ? null : GraphicsArray.none();
            });
            default -> null;
        };
    }

    private static Builtin inAxes(String name, Kind kind) {
        return Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> {
            int from = in.length > 0 && Handles.isAxes(in[0]) ? 1 : 0;
            GraphicsObject made = Graphics.current().add(kind, from == 1 ? Handles.one(name, in[0]) : Graphics.current().axes());
            FigureBuiltins.setPairs(name, made, in, from);
            return FigureBuiltins.one(made, nargout);
        });
    }

    /** Axes that a list of arguments begins with, or that a pair for the parent names; and the other arguments. */
    private static Object[] axesFirst(CellArray all) {
        Object[] in = Arrays.copyOf(all.data(), all.count());
        if (in.length > 0 && Handles.isAxes(in[0])) {
            return new Object[] {in[0], CellArray.row(Arrays.copyOfRange(in, 1, in.length))};
        }
        for (int i = 0; i + 1 < in.length; i++) {
            if ("Parent".equalsIgnoreCase(Values.textOrNull(in[i])) && Handles.isAxes(in[i + 1])) {
                Object axes = in[i + 1];
                Object[] rest = new Object[in.length - 2];
                System.arraycopy(in, 0, rest, 0, i);
                System.arraycopy(in, i + 2, rest, i, rest.length - i);
                return new Object[] {axes, CellArray.row(rest)};
            }
        }
        return new Object[] {GraphicsArray.none(), CellArray.row(in)};
    }

    private static Object object(Object[] in) {
        GraphicsObject parent = in[1] instanceof GraphicsArray handles && handles.count() == 1 ? handles.first() : Graphics.current().axes();
        GraphicsObject made = Graphics.current().add(Kind.valueOf(FigureBuiltins.text("__object", in[0])), parent);
        FigureBuiltins.setPairs("__object", made, in, 2);
        return made.handle;
    }

    private static GraphicsObject camlight(Object[] in) {
        GraphicsObject axes = Graphics.current().axes();
        String word = in.length > 0 ? Values.textOrNull(in[0]) : null;
        double[] view = axes.numbers("View");
        double turn = word == null || word.equals("right") ? 30 : word.equals("left") ? -30 : 0;
        double azimuth = Math.toRadians(view[0] + turn);
        double elevation = Math.toRadians(Math.min(90, view[1] + (turn == 0 ? 0 : 30)));
        GraphicsObject light = Graphics.current().add(Kind.LIGHT, axes);
        light.put("Position", DoubleArray.row(Math.sin(azimuth) * Math.cos(elevation), -Math.cos(azimuth) * Math.cos(elevation), Math.sin(elevation)));
        return light;
    }

    private static void lighting(String function, Object[] in) {
        GraphicsObject axes = in.length > 1 ? Handles.one(function, in[0]) : Graphics.current().axes();
        String word = Values.textOrNull(in[in.length - 1]);
        List<String> words = function.equals("lighting") ? List.of("flat", "gouraud", "phong", "none") : List.of("shiny", "dull", "metal", "default");
        if (word == null && function.equals("material")) {
            return;
        }
        if (word == null || !words.contains(word)) {
            throw Errors.of(function + ":InvalidArgument", "Unknown command option.");
        }
        if (function.equals("lighting")) {
            axes.children.stream().filter(each -> each.stored("FaceLighting") != null).forEach(each -> each.putText("FaceLighting", word));
        }
    }

    private static Object alpha(Object[] in) {
        boolean isGiven = in.length > 0 && in[0] instanceof GraphicsArray;
        Object value = in[in.length - 1];
        List<GraphicsObject> objects = isGiven ? Handles.all("alpha", in[0]) : Graphics.current().axes().children;
        for (GraphicsObject each : objects) {
            for (GraphicsObject one : each.kind.isAxes() ? each.children : List.of(each)) {
                if (one.stored("FaceAlpha") != null && Data.isNumbers(value)) {
                    one.set("FaceAlpha", value);
                }
            }
        }
        return null;
    }

    private static GraphicsObject annotation(Object[] in) {
        int at = 0;
        GraphicsObject figure = in.length > 0 && Handles.isFigure(in[0]) ? Handles.one("annotation", in[at++]) : Graphics.current().figure();
        String shape = at < in.length ? FigureBuiltins.text("annotation", in[at]).toLowerCase(Locale.ROOT) : "";
        if (!Properties.isOneOf(shape, "line", "arrow", "doublearrow", "textarrow", "textbox", "rectangle", "ellipse")) {
            throw Errors.of("annotation:InvalidArgument", "Annotation type must be 'line', 'arrow', 'doublearrow', 'textarrow', 'textbox', 'ellipse' or 'rectangle'.");
        }
        at++;
        GraphicsObject made = Graphics.current().add(Kind.ANNOTATION, figure);
        made.putText("Shape", shape);
        boolean isBox = Properties.isOneOf(shape, "textbox", "rectangle", "ellipse");
        if (at < in.length && !Values.isText(in[at]) && isBox) {
            made.put("Position", Data.array("annotation", in[at++]));
        } else if (at + 1 < in.length && !Values.isText(in[at])) {
            made.put("X", Data.array("annotation", in[at++]));
            made.put("Y", Data.array("annotation", in[at++]));
        }
        FigureBuiltins.setPairs("annotation", made, in, at);
        return made;
    }

    // ---- lines that grow ----

    private static GraphicsObject animatedLine(Object[] in) {
        Arguments options = new Arguments("animatedline", in);
        GraphicsObject axes = options.axes != null ? options.axes : Graphics.current().axes();
        GraphicsObject line = Graphics.current().add(Kind.ANIMATED_LINE, axes);
        options.applyTo(line);
        if (options.data.size() == 1 || options.data.size() > 3) {
            throw Errors.of("animatedline:InvalidArgument", "animatedline: X and Y, or X, Y and Z, are expected.");
        }
        append(line, options.data.toArray());
        return line;
    }

    private static GraphicsObject animated(String function, Object value) {
        GraphicsObject line = Handles.one(function, value);
        if (line.kind != Kind.ANIMATED_LINE) {
            throw Errors.of(function + ":InvalidArgument", function + ": an animated line is expected.");
        }
        return line;
    }

    private static Object points(GraphicsObject line, char axis) {
        double[] all = line.points.along(axis);
        return DoubleArray.row(axis == 'Z' && all.length == 0 ? new double[line.points.count()] : all);
    }

    private static Object addPoints(Object[] in) {
        append(animated("addpoints", in[0]), Arrays.copyOfRange(in, 1, in.length));
        return null;
    }

    private static void append(GraphicsObject line, Object[] data) {
        double[][] more = new double[3][0];
        for (int i = 0; i < data.length; i++) {
            more[i] = Data.all(Data.array("addpoints", data[i]));
            if (more[i].length != more[0].length) {
                throw Errors.of("addpoints:InvalidArgument", "Vectors must be the same length.");
            }
        }
        if (data.length > 0) {
            line.points.add(more[0], more[1], more[2], (int) Math.clamp(line.number("MaximumNumPoints"), 1, Integer.MAX_VALUE));
        }
    }
}
