package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What needs a display elsewhere: modes of the mouse keep their state, bars of progress their value. Data that programs attach to objects. */
public final class InteractionBuiltins {
    static final String NAMES = "zoom pan rotate3d datacursormode brush waitbar movegui opengl axtoolbar disableDefaultInteractivity enableDefaultInteractivity "
            + "getappdata setappdata isappdata rmappdata dataTipTextRow datatip orient";

    private InteractionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "zoom", "pan", "rotate3d", "datacursormode", "brush" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> mode(name, in, nargout));
            case "waitbar" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(waitbar(in), nargout));
            case "movegui", "axtoolbar", "disableDefaultInteractivity", "enableDefaultInteractivity", "orient" -> Builtin.of(name, 0, Builtin.ANY, 0, (_, _) -> null);
            case "opengl" -> Builtin.of(name, 0, 2, (in, nargout) -> opengl(in, nargout));
            case "dataTipTextRow" -> Builtin.of(name, 2, 3, (in, _) -> StructArray.scalar().with("Label", in[0]).with("Value", in[1])
                    .with("Format", in.length > 2 ? in[2] : CharArray.of("auto")));
            case "datatip" -> Builtin.of(name, 1, Builtin.ANY, (_, nargout) -> nargout == 0 ? null : GraphicsArray.none());
            case "setappdata" -> Builtin.of(name, 3, 3, 0, (in, _) -> {
                data(name, in[0]).put(FigureBuiltins.text(name, in[1]), 0, Values.share(in[2]));
                return null;
            });
            case "getappdata" -> Builtin.of(name, 1, 2, (in, _) -> {
                StructArray all = data(name, in[0]);
                return in.length == 1 ? all.copy() : all.has(FigureBuiltins.text(name, in[1])) ? all.get(FigureBuiltins.text(name, in[1]), 0) : DoubleArray.empty();
            });
            case "isappdata" -> Builtin.of(name, 2, 2, (in, _) -> data(name, in[0]).has(FigureBuiltins.text(name, in[1])));
            case "rmappdata" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                if (!data(name, in[0]).has(FigureBuiltins.text(name, in[1]))) {
                    throw Errors.of("rmappdata:InvalidPropertyName", "No application data '" + FigureBuiltins.text(name, in[1]) + "'.");
                }
                data(name, in[0]).removeField(FigureBuiltins.text(name, in[1]));
                return null;
            });
            default -> null;
        };
    }

    private static StructArray data(String function, Object handle) {
        GraphicsObject object = Handles.one(function, handle);
        if (object.attached == null) {
            object.attached = StructArray.scalar();
        }
        return object.attached;
    }

    /** Whether a mode of the mouse is on in a figure; nobody uses it, but programs ask. */
    private static Object mode(String name, Object[] in, int nargout) {
        int at = in.length > 0 && in[0] instanceof GraphicsArray ? 1 : 0;
        GraphicsObject figure = at == 1 ? Handles.one(name, in[0]).ancestor(kind -> kind == Kind.FIGURE) : Graphics.current().figure();
        if (figure == null) {
            throw Errors.of(name + ":InvalidArgument", name + ": a figure or axes expected.");
        }
        List<String> modes = new ArrayList<>(figure.modes);
        boolean isOn = modes.contains(name);
        if (at < in.length) {
            String word = Values.textOrNull(in[at]);
            if (word == null && name.equals("zoom") && Data.isNumbers(in[at]) && Data.array(name, in[at]).re(0) > 0) {
                zoom(figure, Data.array(name, in[at]).re(0));
                return nargout == 0 ? null : CharArray.of(isOn ? "on" : "off");
            }
            switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
                case "on", "xon", "yon" -> isOn = true;
                case "off" -> isOn = false;
                case "toggle" -> isOn = !isOn;
                case "out", "reset", "inmode", "outmode", "fill" -> { }
                default -> throw Errors.of(name + ":InvalidArgument", "Unknown command option.");
            }
        } else if (nargout == 0) {
            isOn = !isOn;
        }
        modes.remove(name);
        if (isOn) {
            modes.add(name);
        }
        figure.modes = modes;
        if (nargout == 0) {
            return null;
        }
        return at < in.length ? CharArray.of(isOn ? "on" : "off")
                : StructArray.scalar().with("Enable", CharArray.of(isOn ? "on" : "off")).with("FigureHandle", figure.handle).with("Motion", CharArray.of("both"));
    }

    /** Limits around the middle of what is shown, so much closer. */
    private static void zoom(GraphicsObject figure, double factor) {
        if (figure.currentAxes != null && figure.currentAxes.kind == Kind.AXES) {
            for (String name : new String[] {"XLim", "YLim"}) {
                double[] limits = figure.currentAxes.numbers(name);
                double middle = (limits[0] + limits[1]) / 2;
                double half = (limits[1] - limits[0]) / 2 / factor;
                figure.currentAxes.put(name, DoubleArray.row(middle - half, middle + half));
            }
        }
    }

    private static GraphicsObject waitbar(Object[] in) {
        if (Values.count(in[0]) != 1) {
            throw Errors.of("waitbar:InvalidArgument", "First argument must be a fraction between 0 and 1.");
        }
        double value = Math.clamp(Data.array("waitbar", in[0]).re(0), 0, 1);
        int at = 1;
        GraphicsObject figure = null;
        if (at < in.length && in[at] instanceof GraphicsArray) {
            figure = Handles.one("waitbar", in[at++]);
        }
        Object message = at < in.length ? in[at++] : null;
        GraphicsObject bar;
        if (figure == null) {
            GraphicsArray before = Graphics.current().currentOrNone();
            figure = Graphics.current().newFigure(0);
            figure.putText("Tag", "TMWWaitbar");
            figure.putText("HandleVisibility", "callback");
            figure.put("Position", DoubleArray.row(505, 384, 360, 75));
            GraphicsObject axes = Graphics.current().newAxes(figure, Kind.AXES);
            axes.put("Position", DoubleArray.row(0.1, 0.25, 0.8, 0.25));
            axes.put("XLim", DoubleArray.row(0, 1));
            axes.put("YLim", DoubleArray.row(0, 1));
            axes.put("XTick", DoubleArray.empty());
            axes.put("YTick", DoubleArray.empty());
            axes.putText("Box", "on");
            bar = LineBuiltins.add(axes, Kind.PATCH, new double[][] {{0, 0, 0, 0}, {0, 0, 1, 1}});
            bar.put("FaceColor", DoubleArray.row(0.06, 0.5, 0.06));
            if (before.count() == 1 && !before.first().isDeleted()) {
                Graphics.current().select(before.first());
            }
        } else if (figure.currentAxes == null || figure.currentAxes.children.isEmpty()) {
            throw Errors.of("waitbar:InvalidArgument", "Improper arguments for waitbar.");
        } else {
            bar = figure.currentAxes.children.getFirst();
        }
        bar.put("XData", DoubleArray.row(0, value, value, 0));
        if (message != null && Values.isText(message) || message instanceof CellArray) {
            Graphics.label(figure.currentAxes, "Title").set("String", message);
        }
        FigureBuiltins.setPairs("waitbar", figure, in, Math.min(at, in.length));
        return figure;
    }

    private static Object opengl(Object[] in, int nargout) {
        if (in.length > 0 && "info".equals(Values.textOrNull(in[0]))) {
            return nargout == 0 ? null : StructArray.scalar().with("Version", CharArray.of("")).with("Vendor", CharArray.of("")).with("Renderer", CharArray.of("Java2D"))
                    .with("Software", true);
        }
        return nargout == 0 ? null : StructArray.scalar().with("Version", CharArray.of("")).with("Renderer", CharArray.of("Java2D")).with("Software", true);
    }
}
