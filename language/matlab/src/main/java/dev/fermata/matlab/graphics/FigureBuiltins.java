package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures, axes in them, and questions about graphics objects. */
public final class FigureBuiltins {
    static final String NAMES = "figure gcf gca axes subplot clf cla close closereq hold ishold newplot get set ishandle isgraphics findobj findall allchild ancestor "
            + "copyobj gobjects groot drawnow refresh gco gcbo gcbf shg";

    private FigureBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "figure" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> one(figure(in), nargout));
            case "gcf" -> Builtin.of(name, 0, 0, (_, _) -> graphics().figure().handle);
            case "gca" -> Builtin.of(name, 0, 1, (in, _) -> (in.length == 0 ? graphics().axes() : axesOf(Handles.one("gca", in[0]))).handle);
            case "axes" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> one(axes(in), nargout));
            case "subplot" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> one(subplot(in), nargout));
            case "clf" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> {
                GraphicsObject figure = in.length > 0 && !Values.isText(in[0]) ? Handles.one(name, in[0]) : graphics().figure();
                figure.deleteChildren();
                return one(figure, nargout);
            });
            case "cla" -> Builtin.of(name, 0, 2, (in, nargout) -> {
                GraphicsObject axes = in.length > 0 && !Values.isText(in[0]) ? Handles.one(name, in[0]) : graphics().axes();
                axes.deleteChildren();
                if (in.length > 0 && "reset".equals(Values.textOrNull(in[in.length - 1]))) {
                    axes.reset("Position");
                } else if (axes.kind.isAxes()) {
                    axes.put("ColorOrderIndex", 1.0);
                }
                return one(axes, nargout);
            });
            case "close" -> Builtin.of(name, 0, 2, FigureBuiltins::close);
            case "hold" -> Builtin.of(name, 0, 2, FigureBuiltins::hold);
            case "ishold" -> Builtin.of(name, 0, 1, (in, _) -> (in.length == 0 ? graphics().axes() : Handles.one(name, in[0])).isText("NextPlot", "add"));
            case "get" -> Builtin.of(name, 1, 2, FigureBuiltins::get);
            case "set" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> set(in));
            case "ishandle", "ishghandle" -> Builtin.of(name, 1, 1, (in, _) -> Handles.valid(in[0]));
            case "closereq" -> Builtin.of(name, 0, 0, 0, FigureBuiltins::close);
            case "newplot" -> Builtin.of(name, 0, 1, (in, _) -> graphics().prepared(in.length == 0 ? null : Handles.one(name, in[0]), Kind.AXES).handle);
            case "allchild" -> Builtin.of(name, 1, 1, (in, _) -> GraphicsArray.column(Handles.one(name, in[0]).children.reversed()));
            case "gco", "gcbo", "gcbf" -> Builtin.of(name, 0, 1, (_, _) -> GraphicsArray.none());
            case "shg" -> Builtin.of(name, 0, 0, 0, (_, _) -> {
                graphics().figure();
                return null;
            });
            case "isgraphics" -> Builtin.of(name, 1, 2, (in, _) -> in.length == 1 ? Handles.valid(in[0]) : Handles.ofType(in[0], text(name, in[1])));
            case "findobj", "findall" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> findObjects(name, in));
            case "ancestor" -> Builtin.of(name, 2, 3, (in, _) -> {
                List<String> types = in[1] instanceof CellArray ? Data.lines(in[1]) : List.of(text(name, in[1]));
                GraphicsObject found = Handles.one(name, in[0]).ancestor(kind -> types.stream().anyMatch(type -> kind.type().equalsIgnoreCase(type)));
                for (GraphicsObject at = found; in.length == 3 && at != null; at = at.parent) {
                    GraphicsObject here = at;
                    found = types.stream().anyMatch(type -> here.kind.type().equalsIgnoreCase(type)) ? at : found;
                }
                return found == null ? GraphicsArray.none() : found.handle;
            });
            case "copyobj" -> Builtin.of(name, 2, 2, (in, _) -> {
                GraphicsObject target = Handles.one(name, in[1]);
                return GraphicsArray.column(Handles.all(name, in[0]).stream().map(each -> each.copyTo(target)).toList());
            });
            case "gobjects" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> placeholders(in));
            case "groot" -> Builtin.of(name, 0, 0, (_, _) -> graphics().root().handle);
            case "drawnow" -> Builtin.of(name, 0, 2, 0, (_, _) -> Task.yieldNow()).suspending();
            case "refresh" -> Builtin.of(name, 0, 1, 0, (_, _) -> null);
            default -> null;
        };
    }

    private static Graphics graphics() {
        return Graphics.current();
    }

    static Object one(GraphicsObject made, int nargout) {
        return nargout == 0 ? null : made.handle;
    }

    static String text(String function, Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + ":InvalidArgument", function + ": expected text.");
        }
        return text;
    }

    private static GraphicsObject axesOf(GraphicsObject figure) {
        return figure.currentAxes != null ? figure.currentAxes : graphics().newAxes(figure, Kind.AXES);
    }

    static void setPairs(String function, GraphicsObject object, Object[] in, int from) {
        if ((in.length - from) % 2 != 0) {
            throw Errors.of(function + ":InvalidArgument", function + ": properties must be given as pairs of names and values.");
        }
        for (int i = from; i < in.length; i += 2) {
            object.set(text(function, in[i]), in[i + 1]);
        }
    }

    private static GraphicsObject figure(Object[] in) {
        GraphicsObject figure;
        int from = 0;
        if (in.length > 0 && !Values.isText(in[0])) {
            from = 1;
            if (in[0] instanceof GraphicsArray) {
                figure = Handles.one("figure", in[0]);
                graphics().select(figure);
            } else {
                double number = Data.numbers(in[0]).length == 1 ? Data.numbers(in[0])[0] : 0;
                if (!(number >= 1 && number == Math.rint(number) && number <= Integer.MAX_VALUE)) {
                    throw Errors.of("figure:InvalidArgument", "Figure number must be a positive integer.");
                }
                figure = graphics().numbered(number);
                if (figure == null) {
                    figure = graphics().newFigure(number);
                }
                graphics().select(figure);
            }
        } else {
            figure = graphics().newFigure(0);
        }
        setPairs("figure", figure, in, from);
        return figure;
    }

    private static GraphicsObject axes(Object[] in) {
        if (in.length == 1 && Handles.isAxes(in[0])) {
            GraphicsObject axes = ((GraphicsArray) in[0]).first();
            graphics().select(axes);
            return axes;
        }
        int from = in.length > 0 && Handles.isFigure(in[0]) ? 1 : 0;
        GraphicsObject axes = graphics().newAxes(from == 1 ? Handles.one("axes", in[0]) : graphics().figure(), Kind.AXES);
        setPairs("axes", axes, in, from);
        return axes;
    }

    private static GraphicsObject subplot(Object[] in) {
        double rows;
        double columns;
        double[] places;
        int from = 3;
        if (in.length == 1 && Handles.isAxes(in[0])) {
            graphics().select(Handles.one("subplot", in[0]));
            return Handles.one("subplot", in[0]);
        }
        if ("Position".equalsIgnoreCase(Values.textOrNull(in[0])) && in.length > 1) {
            return placed(Data.array("subplot", in[1]), in, 2);
        }
        String digits = Values.textOrNull(in[0]);
        if (digits != null && in.length == 1 && digits.matches("[0-9]{3}")) {
            return subplot(new Object[] {Double.valueOf(digits)});
        }
        if (in.length == 3 && Values.isText(in[0])) {
            return subplot(new Object[] {number(in[0]), number(in[1]), number(in[2])});
        }
        if (in.length < 3 || Values.isText(in[1])) {
            double code = Data.numbers(in[0]).length == 1 ? Data.numbers(in[0])[0] : 0;
            rows = Math.floor(code / 100);
            columns = Math.floor(code / 10) % 10;
            places = new double[] {code % 10};
            from = 1;
        } else {
            rows = Data.array("subplot", in[0]).re(0);
            columns = Data.array("subplot", in[1]).re(0);
            places = Data.all(Data.array("subplot", in[2]));
        }
        double left = Double.POSITIVE_INFINITY;
        double right = 0;
        double top = Double.POSITIVE_INFINITY;
        double bottom = 0;
        for (double place : places) {
            if (!(rows >= 1 && columns >= 1 && place >= 1 && place <= rows * columns)) {
                throw Errors.of("subplot:IndexOutOfRange", "Index exceeds number of subplots.");
            }
            double row = Math.floor((place - 1) / columns);
            double column = (place - 1) % columns;
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
        double cellWidth = 0.775 / (columns + (columns - 1) * 0.3);
        double cellHeight = 0.815 / (rows + (rows - 1) * 0.4);
        DoubleArray position = rows * columns == 1 ? DoubleArray.row(0.13, 0.11, 0.775, 0.815)
                : DoubleArray.row(0.13 + left * cellWidth * 1.3, 0.11 + (rows - 1 - bottom) * cellHeight * 1.4,
                        cellWidth * (1 + (right - left) * 1.3), cellHeight * (1 + (bottom - top) * 1.4));
        if (in.length > 3 && Handles.isAxes(in[3])) {
            GraphicsObject moved = Handles.one("subplot", in[3]);
            moved.put("Position", position);
            graphics().select(moved);
            return moved;
        }
        if (in.length > 3 && "replace".equals(Values.textOrNull(in[3])) || in.length > 3 && "align".equals(Values.textOrNull(in[3]))) {
            from = 4;
        }
        return placed(position, in, from);
    }

    /** A number that command syntax made a text. */
    private static Object number(Object value) {
        String text = Values.textOrNull(value);
        if (text == null || !text.matches("[0-9]{1,4}")) {
            throw Errors.of("subplot:InvalidArgument", "Illegal plot number.");
        }
        return Double.valueOf(text);
    }

    /** The axes at a place, which are there already, or made after deleting those that they would overlap. */
    private static GraphicsObject placed(DoubleArray position, Object[] in, int from) {
        GraphicsObject figure = graphics().figure();
        for (GraphicsObject each : figure.axesWithin()) {
            if (Arrays.equals(each.numbers("Position"), position.re())) {
                graphics().select(each);
                setPairs("subplot", each, in, Math.min(from, in.length));
                return each;
            }
        }
        for (GraphicsObject each : List.copyOf(figure.children)) {
            if (each.kind.isAxes() && overlaps(each.numbers("Position"), position.re())) {
                each.delete();
            }
        }
        GraphicsObject axes = graphics().newAxes(figure, Kind.AXES);
        axes.put("Position", position);
        setPairs("subplot", axes, in, Math.min(from, in.length));
        return axes;
    }

    private static boolean overlaps(double[] a, double[] b) {
        double slack = 1e-6;
        return a.length == 4 && a[0] + slack < b[0] + b[2] && b[0] + slack < a[0] + a[2] && a[1] + slack < b[1] + b[3] && b[1] + slack < a[1] + a[3];
    }

    private static Object close(Object[] in, int nargout) {
        String word = in.length == 0 ? null : Values.textOrNull(in[0]);
        if (word != null && (word.equals("all") || word.equals("force"))) {
            graphics().figures().forEach(GraphicsObject::delete);
        } else if (word != null) {
            List<GraphicsObject> named = graphics().figures().stream().filter(each -> each.isText("Name", word)).toList();
            if (named.isEmpty()) {
                throw Errors.of("close:InvalidArgument", "Specified window does not exist.");
            }
            named.forEach(GraphicsObject::delete);
        } else if (in.length > 0) {
            for (GraphicsObject each : Handles.all("close", in[0])) {
                if (each.kind != Kind.FIGURE) {
                    throw Errors.of("close:InvalidArgument", "Invalid figure handle.");
                }
                each.delete();
            }
        } else if (graphics().currentOrNone().count() == 1) {
            graphics().figure().delete();
        }
        return nargout == 0 ? null : (Object) 1.0;
    }

    private static Object hold(Object[] in, int nargout) {
        int from = in.length > 0 && Handles.isAxes(in[0]) ? 1 : 0;
        GraphicsObject axes = from == 1 ? Handles.one("hold", in[0]) : graphics().axes();
        boolean before = axes.isText("NextPlot", "add");
        String word = in.length > from ? in[from] instanceof Boolean truth ? truth ? "on" : "off" : text("hold", in[from]).toLowerCase(Locale.ROOT) : before ? "off" : "on";
        switch (word) {
            case "on", "all" -> axes.putText("NextPlot", "add");
            case "off" -> axes.putText("NextPlot", "replace");
            default -> throw Errors.of("hold:InvalidArgument", "Unknown command option.");
        }
        return nargout == 0 ? null : (Object) !word.equals("off");
    }

    private static Object get(Object[] in, int nargout) {
        List<GraphicsObject> objects = Handles.all("get", in[0]);
        if (in.length == 1 && nargout == 0) {
            Lines out = new Lines(DisplayFormat.current());
            GraphicsObject object = Handles.one("get", in[0]);
            StructBody.writeProperties(object.names(), object.names().stream().map(object::get).toList(), out);
            Outputs.print(out.blank().toString());
            return null;
        }
        if (in.length == 1) {
            StructArray all = StructArray.scalar();
            GraphicsObject object = Handles.one("get", in[0]);
            object.names().forEach(name -> all.put(name, 0, object.get(name)));
            return all;
        }
        if (in[1] instanceof CellArray names) {
            Object[] values = new Object[objects.size() * names.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = get(objects.get(i % objects.size()), text("get", names.get(i / objects.size())));
            }
            return new CellArray(new int[] {objects.size(), names.count()}, values);
        }
        if (in[1] instanceof StringArray names && names.count() > 1) {
            return get(new Object[] {in[0], Data.cells(names)}, 1);
        }
        String name = text("get", in[1]);
        return objects.size() == 1 ? get(objects.getFirst(), name) : CellArray.column(objects.stream().map(each -> get(each, name)).toArray());
    }

    private static Object get(GraphicsObject object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw Errors.of("get:InvalidArgument", object.unknown(name).getMessage());
        }
        return Values.share(value);
    }

    private static Object set(Object[] in) {
        List<GraphicsObject> objects = Handles.all("set", in[0]);
        for (int at = 1; at < in.length;) {
            if (in[at] instanceof StructArray properties && properties.isScalar()) {
                for (GraphicsObject each : objects) {
                    properties.names().forEach(name -> setOne(each, name, properties.get(name, 0)));
                }
                at++;
                continue;
            }
            if (at + 1 >= in.length) {
                throw Errors.of("set:InvalidArgument", "Invalid parameter/value pair arguments.");
            }
            for (int i = 0; i < objects.size(); i++) {
                if (in[at] instanceof CellArray names && in[at + 1] instanceof CellArray values && values.columns() == names.count()
                        && (values.rows() == 1 || values.rows() == objects.size())) {
                    for (int n = 0; n < names.count(); n++) {
                        setOne(objects.get(i), text("set", names.get(n)), values.get(n * values.rows() + (values.rows() == 1 ? 0 : i)));
                    }
                } else {
                    setOne(objects.get(i), text("set", in[at]), in[at + 1]);
                }
            }
            at += 2;
        }
        return null;
    }

    private static void setOne(GraphicsObject object, String name, Object value) {
        try {
            object.set(name, value);
        } catch (MatlabError e) {
            throw Errors.of("set:InvalidArgument", e.getMessage());
        }
    }

    private static Object findObjects(String function, Object[] in) {
        int at = 0;
        boolean isAll = function.equals("findall");
        List<GraphicsObject> from = List.of(graphics().root());
        if (in.length > 0 && !Values.isText(in[0])) {
            from = Handles.all(function, in[at++]);
        }
        double depth = Double.POSITIVE_INFINITY;
        if (at < in.length && "flat".equals(Values.textOrNull(in[at]))) {
            depth = 0;
            at++;
        }
        if (at + 1 < in.length && "-depth".equals(Values.textOrNull(in[at]))) {
            depth = Data.array(function, in[at + 1]).re(0);
            at += 2;
        }
        return GraphicsArray.column(new Finding(in, at).among(from, depth, isAll));
    }

    private static Object placeholders(Object[] in) {
        int[] dims = {1, 1};
        if (in.length == 1) {
            double[] sizes = Data.numbers(in[0]);
            dims = sizes.length == 1 ? new int[] {(int) sizes[0], (int) sizes[0]} : Arrays.stream(sizes).mapToInt(each -> (int) each).toArray();
        } else if (in.length > 1) {
            dims = Arrays.stream(in).mapToInt(each -> {
                DoubleArray size = Data.array("gobjects", each);
                return size.count() == 1 ? (int) size.re(0) : -1;
            }).toArray();
        } else {
            return GraphicsArray.none();
        }
        if (dims.length < 2 || Arrays.stream(dims).anyMatch(each -> each < 0)) {
            throw Errors.of("gobjects:InvalidArgument", "gobjects: sizes must be nonnegative integers.");
        }
        return GraphicsArray.none().make(dims);
    }
}
