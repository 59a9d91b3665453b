package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several axes in a figure: layouts of tiles, two vertical scales, linked axes, polar axes. */
public final class LayoutBuiltins {
    static final String NAMES = "tiledlayout nexttile yyaxis linkaxes polaraxes rlim thetalim rticks thetaticks linkprop";
    private static final double TILES_MAX = 10_000;

    private LayoutBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "tiledlayout" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(tiledlayout(in), nargout));
            case "nexttile" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(nexttile(in), nargout));
            case "yyaxis" -> Builtin.of(name, 1, 2, 0, (in, _) -> yyaxis(in));
            case "linkaxes" -> Builtin.of(name, 1, 2, 0, (in, _) -> linkaxes(in));
            case "linkprop" -> Builtin.of(name, 2, 2, (in, _) -> {
                List<GraphicsObject> objects = Handles.all(name, in[0]);
                String property = FigureBuiltins.text(name, in[1]);
                objects.stream().skip(1).forEach(each -> each.set(property, objects.getFirst().get(property)));
                return GraphicsArray.row(objects);
            });
            case "polaraxes" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> {
                int from = in.length > 0 && Handles.isFigure(in[0]) ? 1 : 0;
                if (in.length == 1 && Handles.isAxes(in[0])) {
                    Graphics.current().select(Handles.one(name, in[0]));
                    return FigureBuiltins.one(Handles.one(name, in[0]), nargout);
                }
                GraphicsObject axes = Graphics.current().newAxes(from == 1 ? Handles.one(name, in[0]) : Graphics.current().figure(), Kind.POLAR_AXES);
                FigureBuiltins.setPairs(name, axes, in, from);
                return FigureBuiltins.one(axes, nargout);
            });
            case "rlim" -> polar(name, "RLim");
            case "thetalim" -> polar(name, "ThetaLim");
            case "rticks" -> polar(name, "RTick");
            case "thetaticks" -> polar(name, "ThetaTick");
            default -> null;
        };
    }

    private static Builtin polar(String name, String property) {
        return Builtin.of(name, 0, 2, (in, nargout) -> {
            boolean isGiven = in.length > 0 && Handles.isAxes(in[0]);
            GraphicsObject axes = isGiven ? Handles.one(name, in[0]) : Graphics.current().axes();
            if (axes.kind != Kind.POLAR_AXES) {
                throw Errors.of(name + ":InvalidAxes", "Current axes is not a polar axes.");
            }
            Object[] rest = isGiven ? Arrays.copyOfRange(in, 1, in.length) : in;
            if (rest.length > 0 && Values.isText(rest[0])) {
                axes.putText(property + "Mode", FigureBuiltins.text(name, rest[0]));
            } else if (rest.length > 0) {
                axes.set(property, rest[0]);
            }
            return rest.length > 0 && nargout == 0 ? null : axes.get(property);
        });
    }

    private static double whole(String function, Object value) {
        double number = Values.count(value) == 1 && Data.isNumbers(value) ? Data.array(function, value).re(0) : 0;
        if (!(number >= 1 && number == Math.rint(number) && number <= TILES_MAX)) {
            throw Errors.of(function + ":InvalidArgument", function + ": sizes and tiles must be positive integers.");
        }
        return number;
    }

    private static GraphicsObject tiledlayout(Object[] in) {
        int at = 0;
        GraphicsObject figure = in.length > 0 && Handles.isFigure(in[0]) ? Handles.one("tiledlayout", in[at++]) : Graphics.current().figure();
        List.copyOf(figure.children).stream().filter(each -> each.kind.isAxes() || each.kind == Kind.TILED).forEach(GraphicsObject::delete);
        GraphicsObject layout = Graphics.current().add(Kind.TILED, figure);
        String word = at < in.length ? Values.textOrNull(in[at]) : null;
        if (at == in.length || word != null && Properties.isOneOf(word, "flow", "horizontal", "vertical")) {
            layout.putText("TileArrangement", word == null ? "flow" : word);
            at += word == null ? 0 : 1;
        } else if (word == null && at + 1 < in.length && !Values.isText(in[at + 1])) {
            layout.put("GridSize", DoubleArray.row(whole("tiledlayout", in[at]), whole("tiledlayout", in[at + 1])));
            at += 2;
        } else {
            layout.putText("TileArrangement", "flow");
        }
        FigureBuiltins.setPairs("tiledlayout", layout, in, at);
        return layout;
    }

    private static GraphicsObject nexttile(Object[] in) {
        Graphics graphics = Graphics.current();
        int at = 0;
        GraphicsObject layout = null;
        if (in.length > 0 && in[0] instanceof GraphicsArray handle && handle.count() == 1 && handle.first().kind == Kind.TILED) {
            layout = handle.first();
            at++;
        }
        for (GraphicsObject each : layout == null ? graphics.figure().children : List.<GraphicsObject>of()) {
            layout = each.kind == Kind.TILED ? each : layout;
        }
        if (layout == null) {
            layout = tiledlayout(new Object[0]);
        }
        double tile = 0;
        double[] span = {1, 1};
        for (; at < in.length; at++) {
            double[] numbers = Data.numbers(in[at]);
            if (numbers.length == 1) {
                tile = whole("nexttile", in[at]);
            } else if (numbers.length == 2) {
                span = numbers;
            }
        }
        boolean isFlowing = !layout.isText("TileArrangement", "fixed");
        double[] grid = layout.numbers("GridSize");
        double columns = isFlowing ? Double.MAX_VALUE : grid[1];
        boolean[] taken = new boolean[isFlowing ? (int) TILES_MAX : (int) (grid[0] * grid[1])];
        for (GraphicsObject each : layout.axesWithin()) {
            double[] place = each.numbers("Layout");
            if (place.length == 3 && place[0] == tile) {
                graphics.select(each);
                return each;
            }
            for (int r = 0; place.length == 3 && r < place[1]; r++) {
                for (int c = 0; c < place[2]; c++) {
                    int index = (int) (place[0] - 1 + c + (isFlowing ? 0 : r * columns));
                    if (index < taken.length) {
                        taken[index] = true;
                    }
                }
            }
        }
        for (int i = 0; tile == 0 && i < taken.length; i++) {
            if (fits(taken, i, span, isFlowing ? taken.length : (int) columns)) {
                tile = i + 1;
            }
        }
        if (tile == 0 || tile > taken.length) {
            throw Errors.of("nexttile:NoTile", "Unable to find an available tile in the layout.");
        }
        GraphicsObject axes = graphics.newAxes(layout, Kind.AXES);
        axes.put("Layout", DoubleArray.row(tile, span[0], span[1]));
        Tiles.arrange(layout);
        return axes;
    }

    private static boolean fits(boolean[] taken, int from, double[] span, int columns) {
        for (int r = 0; r < span[0]; r++) {
            for (int c = 0; c < span[1]; c++) {
                int index = from + r * columns + c;
                if (from % columns + c >= columns || index >= taken.length || taken[index]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Object yyaxis(Object[] in) {
        GraphicsObject axes = in.length == 2 ? Handles.one("yyaxis", in[0]) : Graphics.current().axes();
        String word = FigureBuiltins.text("yyaxis", in[in.length - 1]).toLowerCase(Locale.ROOT);
        if (!word.equals("left") && !word.equals("right")) {
            throw Errors.of("yyaxis:InvalidArgument", "Specify the side as 'left' or 'right'.");
        }
        axes.useSide(word.equals("left") ? 0 : 1);
        return null;
    }

    private static Object linkaxes(Object[] in) {
        List<GraphicsObject> axes = new ArrayList<>(Handles.all("linkaxes", in[0]));
        String which = in.length > 1 ? FigureBuiltins.text("linkaxes", in[1]) : "xy";
        if (axes.stream().anyMatch(each -> each.kind != Kind.AXES)) {
            throw Errors.of("linkaxes:InvalidArgument", "There must be at least one valid axes.");
        }
        Linked linked = which.equals("off") ? null : new Linked(List.copyOf(axes), which);
        for (char axis : new char[] {'X', 'Y', 'Z'}) {
            GraphicsObject set = axes.stream().filter(each -> each.isText(axis + "LimMode", "manual")).findFirst().orElse(null);
            if (set != null && linked != null && linked.isLinked(axis)) {
                axes.forEach(each -> each.put(axis + "Lim", set.get(axis + "Lim")));
            }
        }
        axes.forEach(each -> each.linked = linked);
        return null;
    }

}
