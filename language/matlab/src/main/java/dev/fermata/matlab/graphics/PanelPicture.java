package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Axis;
import dev.fermata.library.plot.Caption;
import dev.fermata.library.plot.Mark;
import dev.fermata.library.plot.Panel;
import dev.fermata.matlab.value.DoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns axes and what they hold into a panel. */
final class PanelPicture {
    private static final int BLACK = 0xff262626;
    private static final int POLAR_STEP = 30;

    private final GraphicsObject axes;
    private final double[] position;
    private final boolean isPolar;

    PanelPicture(GraphicsObject axes, double[] position) {
        this.axes = axes;
        this.position = position;
        this.isPolar = axes.kind == Kind.POLAR_AXES;
    }

    /** One panel; of axes with two vertical scales, two on top of each other. */
    List<Panel> panels() {
        int side = axes.side;
        if (!axes.hasSides()) {
            return List.of(panel(false));
        }
        try {
            axes.useSide(0);
            Panel first = panel(false);
            axes.useSide(1);
            return List.of(first, panel(true));
        } finally {
            axes.useSide(side);
        }
    }

    private Panel panel(boolean isSecond) {
        MarkPicture marks = new MarkPicture(axes);
        axes.children.stream().filter(each -> each.isText("Visible", "on") && (!axes.hasSides() || each.side == axes.side)).forEach(marks::add);
        double[] view = isPolar ? new double[] {0, 90} : axes.numbers("View");
        boolean isShown = axes.isText("Visible", "on");
        Panel.Frame frame = new Panel.Frame(position[0], position[1], position[2], position[3], isSecond ? 0 : Styles.color(axes, "Color", 0),
                isShown, axes.isText("Box", "on") && !axes.hasSides(), isPolar, axes.isText("Layer", "top"), axes.number("FontSize") * Styles.PIXELS_PER_POINT);
        Axis x = isPolar ? angles() : isSecond ? bare(axis('X')) : axis('X');
        Axis y = isPolar ? radii() : axis('Y');
        return new Panel(frame, new Panel.View(view[0], view[1], lengths(x, y, view)), x, y, isPolar ? y : axis('Z'),
                isSecond ? Caption.NONE : title(), isSecond ? null : legend(marks), isSecond ? null : scale(), marks.marks());
    }

    private Caption title() {
        Caption title = Styles.caption(Graphics.label(axes, "Title"));
        List<String> lines = new ArrayList<>(title.lines());
        lines.addAll(Data.lines(Graphics.label(axes, "Subtitle").get("String")));
        return new Caption(lines, title.size(), title.color(), title.isBold(), title.isItalic(), title.isMarkup());
    }

    /** Relative lengths of the axes when a program asked for such; null when they fill their place. */
    private double[] lengths(Axis x, Axis y, double[] view) {
        if (isPolar) {
            return new double[] {1, 1, 1};
        }
        if (axes.isText("DataAspectRatioMode", "manual")) {
            double[] units = axes.numbers("DataAspectRatio");
            double[] z = axes.numbers("ZLim");
            return new double[] {(x.high() - x.low()) / units[0], (y.high() - y.low()) / units[1], (z[1] - z[0]) / units[2]};
        }
        return axes.isText("PlotBoxAspectRatioMode", "manual") ? axes.numbers("PlotBoxAspectRatio") : null;
    }

    private static Axis bare(Axis axis) {
        return new Axis(axis.low(), axis.high(), axis.isLog(), axis.isReversed(), false, false, new double[0], List.of(), "", Caption.NONE, axis.color(), false, 0);
    }

    private Axis axis(char name) {
        double[] limits = axes.numbers(name + "Lim");
        double[] ticks = axes.numbers(name + "Tick");
        Ticks.Labels written = axes.isText(name + "TickLabelMode", "auto") ? Ticks.labels(axes, name, ticks) : null;
        List<String> labels = written == null ? Data.lines(axes.get(name + "TickLabel")) : written.texts();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < ticks.length; i++) {
            shown.add(labels.isEmpty() ? "" : labels.get(i % labels.size()));
        }
        String location = axes.text(name + "AxisLocation");
        return new Axis(limits[0], limits[1], axes.isLog(name), axes.isText(name + "Dir", "reverse"), axes.isText(name + "Grid", "on"),
                axes.isText(name + "MinorGrid", "on"), ticks, shown, written == null ? "" : written.factor(), Styles.caption(Graphics.label(axes, name + "Label")),
                Styles.color(axes, name + "Color", BLACK), location.equals("right") || location.equals("top"), axes.number(name + "TickLabelRotation"));
    }

    private Axis angles() {
        double[] ticks = new double[360 / POLAR_STEP];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = i * POLAR_STEP;
            labels.add(i * POLAR_STEP + "°");
        }
        return new Axis(-1, 1, false, false, axes.isText("ThetaGrid", "on"), false, ticks, labels, "", Caption.NONE, BLACK, false, 0);
    }

    private Axis radii() {
        Limits limits = Limits.radii(axes);
        double[] ticks = axes.numbers("RTick");
        List<String> labels = Arrays.stream(ticks).mapToObj(Limits::label).toList();
        return new Axis(limits.low(), limits.high(), false, false, axes.isText("RGrid", "on"), false, ticks, labels, "", Caption.NONE, BLACK, false, 0);
    }

    private Panel.Legend legend(MarkPicture marks) {
        GraphicsObject legend = AxesBuiltins.decoration(axes, Kind.LEGEND);
        if (legend == null || !legend.isText("Visible", "on")) {
            return null;
        }
        List<Panel.Entry> entries = new ArrayList<>();
        List<String> names = Data.lines(legend.get("String"));
        List<GraphicsObject> listed = AxesBuiltins.listed(axes, legend);
        for (int i = 0; i < Math.min(names.size(), listed.size()); i++) {
            Mark sample = marks.sample(listed.get(i));
            if (sample != null) {
                entries.add(new Panel.Entry(names.get(i), sample));
            }
        }
        String title = legend.stored("Title") instanceof GraphicsArray text ? String.join(" ", Data.lines(text.first().get("String"))) : "";
        return new Panel.Legend(entries, legend.text("Location"), legend.isText("Box", "on"), legend.isText("Orientation", "horizontal"),
                legend.number("FontSize") * Styles.PIXELS_PER_POINT, title);
    }

    private Panel.ColorScale scale() {
        GraphicsObject bar = AxesBuiltins.decoration(axes, Kind.COLORBAR);
        if (bar == null || !bar.isText("Visible", "on")) {
            return null;
        }
        DoubleArray map = Colors.mapOf(axes);
        int[] colors = new int[map.rows()];
        Arrays.setAll(colors, i -> Styles.argb(map.re(i), map.re(colors.length + i), map.re(2 * colors.length + i)));
        Limits limits = isPolar ? new Limits(0, 1) : Limits.colors(axes);
        double[] own = bar.stored("Ticks") == null ? new double[0] : bar.numbers("Ticks");
        double[] ticks = own.length > 0 ? own : limits.ticks(false, Limits.STEPS);
        List<String> labels = bar.stored("TickLabels") == null ? List.of() : Data.lines(bar.get("TickLabels"));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < ticks.length; i++) {
            shown.add(i < labels.size() ? labels.get(i) : Limits.label(ticks[i]));
        }
        return new Panel.ColorScale(colors, limits.low(), limits.high(), ticks, shown, bar.text("Location"),
                bar.stored("Label") instanceof GraphicsArray text ? Styles.caption(text.first()) : Caption.NONE);
    }
}
