package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands around data: limits, ticks, grids, titles, legends, colour maps. */
public final class AxesBuiltins {
    static final String NAMES = "grid box axis xlim ylim zlim clim caxis xticks yticks zticks xticklabels yticklabels zticklabels xtickangle ytickangle ztickangle xtickformat "
            + "ytickformat ztickformat xscale yscale zscale daspect pbaspect view shading hidden colorbar colormap colororder legend title subtitle sgtitle "
            + "suptitle xlabel ylabel zlabel";

    private AxesBuiltins() {
    }

    public static Builtin find(String name) {
        Body body = switch (name) {
            case "grid" -> AxesBuiltins::grid;
            case "box", "hidden" -> AxesBuiltins::box;
            case "axis" -> AxesBuiltins::axis;
            case "xlim", "ylim", "zlim" -> AxesBuiltins::limits;
            case "clim", "caxis" -> (_, axes, in, nargout) -> limits("clim", axes, in, nargout);
            case "xticks", "yticks", "zticks" -> (f, axes, in, nargout) -> simple(axes, upper(f) + "Tick", in, nargout);
            case "xticklabels", "yticklabels", "zticklabels" -> (f, axes, in, nargout) -> simple(axes, upper(f) + "TickLabel", in, nargout);
            case "xtickangle", "ytickangle", "ztickangle" -> (f, axes, in, nargout) -> simple(axes, upper(f) + "TickLabelRotation", in, nargout);
            case "xtickformat", "ytickformat", "ztickformat" -> (f, axes, in, nargout) -> simple(axes, upper(f) + "TickLabelFormat", in, nargout);
            case "xscale", "yscale", "zscale" -> (f, axes, in, nargout) -> simple(axes, upper(f) + "Scale", in, nargout);
            case "daspect" -> (_, axes, in, nargout) -> simple(axes, "DataAspectRatio", in, nargout);
            case "pbaspect" -> (_, axes, in, nargout) -> simple(axes, "PlotBoxAspectRatio", in, nargout);
            case "view" -> AxesBuiltins::view;
            case "shading" -> AxesBuiltins::shading;
            case "colorbar" -> AxesBuiltins::colorbar;
            case "colormap" -> AxesBuiltins::colormap;
            case "colororder" -> AxesBuiltins::colororder;
            case "legend" -> AxesBuiltins::legend;
            case "title", "subtitle" -> (f, axes, in, nargout) -> label(f, axes, upper(f) + f.substring(1), in, nargout);
            case "xlabel", "ylabel", "zlabel" -> (f, axes, in, nargout) -> label(f, axes, upper(f) + "Label", in, nargout);
            default -> null;
        };
        if (body != null) {
            return Builtin.of(name, 0, Builtin.ANY, name.equals("view") ? 2 : 1, (in, nargout) -> {
                boolean isGiven = in.length > 0 && Handles.isAxes(in[0]);
                boolean isFigure = in.length > 0 && (Handles.isFigure(in[0]) && name.startsWith("color") || Handles.isTiled(in[0]));
                GraphicsObject axes = isGiven || isFigure ? ((GraphicsArray) in[0]).first() : Graphics.current().axes();
                return body.apply(name, axes, isGiven || isFigure ? Arrays.copyOfRange(in, 1, in.length) : in, nargout);
            });
        }
        return switch (name) {
            case "sgtitle", "suptitle" -> Builtin.of(name, 1, Builtin.ANY, AxesBuiltins::figureTitle);
            default -> null;
        };
    }

    private interface Body {
        Object apply(String function, GraphicsObject axes, Object[] in, int nargout);
    }

    private static String upper(String function) {
        return function.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static RuntimeException option(String function) {
        return Errors.of(function + ":InvalidArgument", function + ": Unknown command option.");
    }

    private static boolean isOn(String function, Object[] in, boolean before) {
        if (in.length == 0) {
            return !before;
        }
        if (in[0] instanceof Boolean truth) {
            return truth;
        }
        return switch (FigureBuiltins.text(function, in[0]).toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw option(function);
        };
    }

    private static Object grid(String function, GraphicsObject axes, Object[] in, int nargout) {
        boolean isMinor = in.length > 0 && "minor".equalsIgnoreCase(Values.textOrNull(in[0]));
        String suffix = isMinor ? "MinorGrid" : "Grid";
        boolean isOn = isMinor ? !axes.isText("XMinorGrid", "on") : isOn(function, in, axes.isText("XGrid", "on"));
        for (String axis : new String[] {"X", "Y", "Z"}) {
            axes.put(axis + suffix, Graphics.onOff(isOn));
        }
        return nargout == 0 ? null : (Object) isOn;
    }

    private static Object box(String function, GraphicsObject axes, Object[] in, int nargout) {
        if (function.equals("hidden")) {
            boolean isOn = isOn(function, in, axes.children.stream().noneMatch(each -> each.kind == Kind.SURFACE && each.isText("FaceColor", "none")));
            axes.children.stream().filter(each -> each.kind == Kind.SURFACE && (each.isText("FaceColor", "none") || Arrays.equals(each.numbers("FaceColor"), new double[] {1, 1, 1})))
                    .forEach(each -> each.put("FaceColor", isOn ? Defaults.color(new double[] {1, 1, 1}) : CharArray.of("none")));
            return nargout == 0 ? null : (Object) isOn;
        }
        boolean isOn = isOn(function, in, axes.isText("Box", "on"));
        axes.put("Box", Graphics.onOff(isOn));
        return nargout == 0 ? null : (Object) isOn;
    }

    private static Object limits(String function, GraphicsObject axes, Object[] in, int nargout) {
        String name = (function.startsWith("c") ? "C" : upper(function)) + "Lim";
        String word = in.length == 0 ? null : Values.textOrNull(in[0]);
        if (word != null) {
            switch (word) {
                case "auto", "manual" -> {
                    Object now = axes.get(name);
                    axes.put(name, now);
                    axes.putText(name + "Mode", word);
                }
                case "tight", "tickaligned", "padded" -> axes.putText(name + "itMethod", word);
                case "mode" -> {
                    return axes.get(name + "Mode");
                }
                default -> throw option(function);
            }
        } else if (in.length > 0) {
            axes.put(name, bounded(axes, name, in[0]));
        }
        return in.length > 0 && nargout == 0 ? null : axes.get(name);
    }

    /** Infinite limits stand for those of the data. */
    private static DoubleArray bounded(GraphicsObject axes, String name, Object value) {
        DoubleArray wanted = Limits.checked(name, value);
        DoubleArray now = (DoubleArray) axes.get(name);
        return DoubleArray.row(Double.isInfinite(wanted.re(0)) ? now.re(0) : wanted.re(0), Double.isInfinite(wanted.re(1)) ? now.re(1) : wanted.re(1));
    }

    private static Object simple(GraphicsObject axes, String property, Object[] in, int nargout) {
        String word = in.length == 0 ? null : Values.textOrNull(in[0]);
        if (word != null && (word.equals("auto") || word.equals("manual"))) {
            axes.putText(property + "Mode", word);
        } else if (in.length > 0) {
            axes.set(property, in[0]);
        }
        return in.length > 0 && nargout == 0 ? null : axes.get(property);
    }

    private static boolean isSpace(GraphicsObject axes) {
        return axes.kind == Kind.AXES && axes.numbers("View")[1] != 90;
    }

    private static Object axis(String function, GraphicsObject axes, Object[] in, int nargout) {
        String names = isSpace(axes) ? "XYZ" : "XY";
        for (Object each : in) {
            String word = Values.textOrNull(each);
            if (word == null) {
                double[] bounds = Data.all(Data.array(function, each));
                if (bounds.length != 4 && bounds.length != 6 && bounds.length != 8) {
                    throw Errors.of("axis:InvalidArgument", "Vector must have 4, 6, or 8 elements.");
                }
                for (int i = 0; i < Math.min(3, bounds.length / 2); i++) {
                    String name = "XYZ".charAt(i) + "Lim";
                    axes.put(name, bounded(axes, name, DoubleArray.row(bounds[2 * i], bounds[2 * i + 1])));
                }
                continue;
            }
            switch (word.toLowerCase(Locale.ROOT)) {
                case "equal", "image" -> {
                    axes.put("DataAspectRatio", DoubleArray.row(1, 1, 1));
                    if (word.equals("image")) {
                        tight(axes, names);
                    }
                }
                case "square" -> axes.put("PlotBoxAspectRatio", DoubleArray.row(1, 1, 1));
                case "tight" -> tight(axes, names);
                case "padded", "tickaligned" -> {
                    for (char c : names.toCharArray()) {
                        axes.putText(c + "LimMode", "auto");
                        axes.putText(c + "LimitMethod", word);
                    }
                }
                case "fill", "vis3d", "x", "y", "z", "xz", "yz" -> { }
                case "normal" -> {
                    axes.putText("DataAspectRatioMode", "auto");
                    axes.putText("PlotBoxAspectRatioMode", "auto");
                }
                case "auto", "manual", "auto x", "auto y", "auto z", "auto xy", "auto xz", "auto yz" -> {
                    String rest = in.length == 2 && Properties.isOneOf(String.valueOf(Values.textOrNull(in[1])), "x", "y", "z", "xy", "xz", "yz")
                            ? Values.textOrNull(in[1]) : word.length() > 6 ? "" : word.startsWith("auto ") ? word.substring(5) : "";
                    for (char c : rest.isEmpty() ? "XYZ".toCharArray() : rest.toUpperCase(Locale.ROOT).toCharArray()) {
                        axes.put(c + "Lim", axes.get(c + "Lim"));
                        axes.putText(c + "LimMode", word.startsWith("auto") ? "auto" : word);
                    }
                }
                case "on", "off" -> axes.putText("Visible", word);
                case "ij" -> axes.putText("YDir", "reverse");
                case "xy" -> {
                    if (in.length == 1 || !"auto".equals(Values.textOrNull(in[0]))) {
                        axes.putText("YDir", "normal");
                    }
                }
                default -> throw option(function);
            }
        }
        if (in.length > 0 && nargout == 0) {
            return null;
        }
        List<Double> all = new ArrayList<>();
        for (char c : names.toCharArray()) {
            for (double bound : axes.numbers(c + "Lim")) {
                all.add(bound);
            }
        }
        return DoubleArray.row(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void tight(GraphicsObject axes, String names) {
        for (char c : names.toCharArray()) {
            axes.putText(c + "LimMode", "auto");
            axes.putText(c + "LimitMethod", "tight");
        }
    }

    private static Object view(String function, GraphicsObject axes, Object[] in, int nargout) {
        if (in.length > 0) {
            if (in.length == 2 && (Values.count(in[0]) != 1 || Values.count(in[1]) != 1)) {
                throw Errors.of("view:InvalidArgument", "view: expected azimuth and elevation.");
            }
            double[] angles = in.length == 2 ? new double[] {Data.array(function, in[0]).re(0), Data.array(function, in[1]).re(0)} : Data.all(Data.array(function, in[0]));
            switch (angles.length) {
                case 1 -> angles = angles[0] == 3 ? new double[] {-37.5, 30} : new double[] {0, 90};
                case 3 -> angles = new double[] {Math.toDegrees(Math.atan2(angles[0], -angles[1])),
                    Math.toDegrees(Math.atan2(angles[2], Math.hypot(angles[0], angles[1])))};
                case 2 -> { }
                default -> throw Errors.of("view:InvalidArgument", "view: expected azimuth and elevation.");
            }
            axes.put("View", DoubleArray.row(angles));
        }
        if (nargout == 2) {
            return new Object[] {axes.numbers("View")[0], axes.numbers("View")[1]};
        }
        return in.length > 0 && nargout == 0 ? null : axes.get("View");
    }

    private static Object shading(String function, GraphicsObject axes, Object[] in, int nargout) {
        String mode = in.length == 0 ? "flat" : FigureBuiltins.text(function, in[0]);
        if (!List.of("flat", "interp", "faceted").contains(mode)) {
            throw option(function);
        }
        for (GraphicsObject each : axes.children) {
            if (each.kind == Kind.SURFACE) {
                each.putText("FaceColor", mode.equals("interp") ? "interp" : "flat");
                each.put("EdgeColor", mode.equals("faceted") ? Defaults.color(new double[] {0, 0, 0}) : CharArray.of("none"));
            }
        }
        return nargout == 0 ? null : CharArray.of(mode);
    }

    private static Object colorbar(String function, GraphicsObject axes, Object[] in, int nargout) {
        GraphicsObject bar = decoration(axes, Kind.COLORBAR);
        String word = in.length == 1 ? Values.textOrNull(in[0]) : null;
        if ("off".equals(word)) {
            if (bar != null) {
                bar.delete();
            }
            return nargout == 0 ? null : GraphicsArray.none();
        }
        if (bar == null) {
            bar = Graphics.current().add(Kind.COLORBAR, axes);
        }
        int from = in.length % 2;
        if (from == 1 && word != null && !word.equals("on")) {
            bar.putText("Location", word);
        }
        FigureBuiltins.setPairs(function, bar, in, from);
        return FigureBuiltins.one(bar, nargout);
    }

    static GraphicsObject decoration(GraphicsObject axes, Kind kind) {
        return axes.children.stream().filter(each -> each.kind == kind).findFirst().orElse(null);
    }

    private static Object colormap(String function, GraphicsObject axes, Object[] in, int nargout) {
        if (in.length > 0) {
            DoubleArray map = Colors.given(function, in[0]);
            boolean isOnly = axes.kind == Kind.FIGURE || in.length > 1;
            axes.put("Colormap", map);
            if (!isOnly && axes.parent.kind == Kind.FIGURE && axes.parent.axesWithin().size() == 1) {
                axes.parent.put("Colormap", map);
            }
        }
        return in.length > 0 && nargout == 0 ? null : axes.get("Colormap");
    }

    private static Object colororder(String function, GraphicsObject axes, Object[] in, int nargout) {
        if (in.length > 0) {
            DoubleArray colors = Palettes.given(in[0]);
            if (colors.columns() != 3) {
                throw Errors.of("colororder:InvalidArgument", "colororder: colors must have 3 columns.");
            }
            axes.put("ColorOrder", colors);
        }
        if (in.length > 0 && nargout == 0) {
            return null;
        }
        double[][] order = Colors.order(axes);
        double[] rgb = new double[order.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = order[i % order.length][i / order.length];
        }
        return new DoubleArray(new int[] {order.length, 3}, rgb);
    }

    /** What a legend has lines for. */
    static List<GraphicsObject> listed(GraphicsObject axes, GraphicsObject legend) {
        return legend != null && legend.named != null ? legend.named.stream().filter(each -> !each.isDeleted()).toList()
                : axes.children.stream().filter(each -> each.stored("DisplayName") != null
                        && (each.kind != Kind.CONSTANT_LINE || !each.text("DisplayName").isEmpty())).toList();
    }

    /** What a legend shows: the names of data, or numbers for those without. */
    static CellArray legendNames(GraphicsObject legend) {
        List<GraphicsObject> listed = listed(legend.parent, legend);
        Object[] names = new Object[listed.size()];
        for (int i = 0; i < names.length; i++) {
            String name = String.join("\n", Data.lines(listed.get(i).get("DisplayName")));
            names[i] = CharArray.of(name.isEmpty() ? "data" + (i + 1) : name);
        }
        return CellArray.row(names);
    }

    private static Object legend(String function, GraphicsObject axes, Object[] in, int nargout) {
        GraphicsObject legend = decoration(axes, Kind.LEGEND);
        String word = in.length == 1 ? Values.textOrNull(in[0]) : null;
        if (word != null && List.of("off", "hide").contains(word)) {
            if (legend != null) {
                legend.delete();
            }
            return nargout == 0 ? null : GraphicsArray.none();
        }
        if (legend == null) {
            legend = Graphics.current().add(Kind.LEGEND, axes);
        }
        List<Object> labels = new ArrayList<>();
        List<GraphicsObject> listed = listed(axes, null);
        int at = 0;
        if (in.length > 0 && in[0] instanceof GraphicsArray chosen) {
            listed = new ArrayList<>(chosen.objects());
            legend.named = listed;
            at = 1;
        }
        for (; at < in.length; at++) {
            String text = Values.textOrNull(in[at]);
            String property = text == null || at + 1 >= in.length ? null : legend.spelling(text);
            if (property != null && legend.stored(property) != null && property.equalsIgnoreCase(text) && !property.equals("String")) {
                legend.set(text, in[at + 1]);
                at++;
            } else if (text == null || !List.of("show", "toggle", "boxon", "boxoff").contains(text)) {
                CellArray cells = Data.cells(in[at]);
                labels.addAll(Arrays.asList(cells.data()).subList(0, cells.count()));
            }
        }
        for (int i = 0; i < Math.min(labels.size(), listed.size()); i++) {
            listed.get(i).put("DisplayName", labels.get(i));
        }
        if (!labels.isEmpty() && (labels.size() < listed.size() || legend.named != null)) {
            legend.named = new ArrayList<>(listed.subList(0, Math.min(labels.size(), listed.size())));
        }
        return FigureBuiltins.one(legend, nargout);
    }

    private static Object label(String function, GraphicsObject axes, String property, Object[] in, int nargout) {
        if (in.length == 0) {
            throw Errors.notEnoughInputs();
        }
        if (!(axes.get(property) instanceof GraphicsArray label) || label.count() != 1) {
            throw Errors.of(function + ":InvalidArgument", function + ": these axes have no such label.");
        }
        label.first().set("String", in[0]);
        if (function.equals("title") && in.length > 1 && in.length % 2 == 0 && Values.isText(in[1])) {
            Graphics.label(axes, "Subtitle").set("String", in[1]);
            FigureBuiltins.setPairs(function, label.first(), in, 2);
        } else {
            FigureBuiltins.setPairs(function, label.first(), in, 1);
        }
        return FigureBuiltins.one(label.first(), nargout);
    }

    private static Object figureTitle(Object[] in, int nargout) {
        boolean isGiven = Handles.isFigure(in[0]);
        GraphicsObject figure = isGiven ? ((GraphicsArray) in[0]).first() : Graphics.current().figure();
        int at = isGiven ? 1 : 0;
        if (at >= in.length) {
            throw Errors.notEnoughInputs();
        }
        figure.children.stream().filter(each -> each.kind == Kind.TEXT).findFirst().ifPresent(GraphicsObject::delete);
        GraphicsObject text = Graphics.current().add(Kind.TEXT, figure);
        text.set("String", in[at]);
        FigureBuiltins.setPairs("sgtitle", text, in, at + 1);
        return FigureBuiltins.one(text, nargout);
    }
}
