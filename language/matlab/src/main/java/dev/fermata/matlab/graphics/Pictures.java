package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Caption;
import dev.fermata.library.plot.Chart;
import dev.fermata.library.plot.Mark;
import dev.fermata.library.plot.Panel;
import java.util.ArrayList;
import java.util.List;

/** Turns a figure into a chart that can be drawn. */
final class Pictures {
    private static final int WHITE = 0xffffffff;
    private static final double[] SOLID = {};
    private static final double ARROW = 12;
    private static final int CORNERS = 60;

    private final GraphicsObject figure;
    private final int width;
    private final int height;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Mark> loose = new ArrayList<>();
    private Caption title = Caption.NONE;

    private Pictures(GraphicsObject figure, int width, int height) {
        this.figure = figure;
        this.width = width;
        this.height = height;
    }

    /** @param isPrinted whether the background is that of paper, unless the program forbids it */
    static Chart of(GraphicsObject figure, int width, int height, boolean isPrinted) {
        Pictures pictures = new Pictures(figure, width, height);
        figure.children.forEach(pictures::add);
        return new Chart(width, height, isPrinted && figure.isText("InvertHardcopy", "on") ? WHITE : Styles.color(figure, "Color", WHITE), pictures.panels, pictures.title, pictures.loose);
    }

    /** A picture of axes alone. */
    static Chart ofAxes(GraphicsObject axes, int width, int height) {
        Pictures pictures = new Pictures(axes.ancestor(kind -> kind == Kind.FIGURE), width, height);
        double[] own = pictures.position(axes);
        double[] whole = {0.13, 0.11, 0.775, 0.815};
        pictures.panels.addAll(new PanelPicture(axes, whole).panels());
        int w = Math.clamp(Math.round(width * own[2] / whole[2]), 1, Chart.SIDE_MAX);
        int h = Math.clamp(Math.round(height * own[3] / whole[3]), 1, Chart.SIDE_MAX);
        return new Chart(w, h, WHITE, pictures.panels, Caption.NONE, List.of());
    }

    private void add(GraphicsObject object) {
        switch (object.kind) {
            case AXES, POLAR_AXES -> panels.addAll(new PanelPicture(object, position(object)).panels());
            case TILED -> {
                object.children.forEach(this::add);
                Caption above = Styles.caption(Graphics.label(object, "Title"));
                title = above.lines().isEmpty() ? title : above;
                label(Graphics.label(object, "XLabel"), 0.5, 0.012, 1, 0);
                label(Graphics.label(object, "YLabel"), 0.008, 0.5, 0, 90);
            }
            case TEXT -> title = Styles.caption(object);
            case ANNOTATION -> annotation(object);
            default -> { }
        }
    }

    private void label(GraphicsObject text, double x, double y, double down, double rotation) {
        Caption caption = Styles.caption(text);
        if (!caption.lines().isEmpty()) {
            loose.add(new Mark.Label(x, y, 0, caption, 0.5, down, rotation, 0, 0, true));
        }
    }

    /** In parts of the figure. */
    private double[] position(GraphicsObject object) {
        double[] position = object.numbers("Position").clone();
        if (object.isText("Units", "pixels")) {
            double[] whole = figure.numbers("Position");
            for (int i = 0; i < 4; i++) {
                position[i] /= whole[2 + i % 2];
            }
        }
        return position;
    }

    private void annotation(GraphicsObject object) {
        int color = Styles.color(object, "Color", 0xff000000);
        Mark.Style line = new Mark.Style(object.isText("LineStyle", "none") ? 0 : color, Styles.width(object), Styles.dashes(object), ' ', 0, 0, 0);
        String shape = object.text("Shape");
        if (shape.equals("textbox") || shape.equals("rectangle") || shape.equals("ellipse")) {
            double[] at = object.numbers("Position");
            int edge = Styles.color(object, shape.equals("textbox") ? "EdgeColor" : "Color", 0xff000000);
            int fill = Styles.color(object, shape.equals("textbox") ? "BackgroundColor" : "FaceColor", 0);
            int corners = shape.equals("ellipse") ? CORNERS : 4;
            double[] x = new double[corners];
            double[] y = new double[corners];
            for (int i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * i / corners;
                x[i] = at[0] + at[2] * (corners == 4 ? (i == 1 || i == 2 ? 1 : 0) : 0.5 + 0.5 * Math.cos(angle));
                y[i] = at[1] + at[3] * (corners == 4 ? i / 2 : 0.5 + 0.5 * Math.sin(angle));
            }
            if (!(shape.equals("textbox") && object.isText("FitBoxToText", "on"))) {
                loose.add(new Mark.Face(x, y, SOLID, fill, edge, line.width(), line.dashes()));
            }
            if (shape.equals("textbox")) {
                boolean isFit = object.isText("FitBoxToText", "on");
                loose.add(new Mark.Label(at[0] + 4.0 / width, at[1] + at[3] - 4.0 / height, 0, Styles.caption(object), 0, 0, 0, isFit ? fill : 0, isFit ? edge : 0, true));
            }
            return;
        }
        double[] x = object.numbers("X");
        double[] y = object.numbers("Y");
        loose.add(new Mark.Curve(x, y, SOLID, line));
        if (shape.contains("arrow")) {
            head(x, y, 0, 1, color);
        }
        if (shape.equals("doublearrow")) {
            head(x, y, 1, 0, color);
        }
        if (shape.equals("textarrow")) {
            loose.add(new Mark.Label(x[0], y[0], 0, Styles.caption(object), x[1] >= x[0] ? 1 : 0, 0.5, 0, 0, 0, true));
        }
    }

    private void head(double[] x, double[] y, int from, int to, int color) {
        double dx = (x[to] - x[from]) * width;
        double dy = (y[to] - y[from]) * height;
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double ux = dx / length * ARROW;
        double uy = dy / length * ARROW;
        loose.add(new Mark.Face(new double[] {x[to], x[to] - (ux + uy / 2.5) / width, x[to] - (ux - uy / 2.5) / width},
                new double[] {y[to], y[to] - (uy - ux / 2.5) / height, y[to] - (uy + ux / 2.5) / height}, SOLID, color, 0, 0, SOLID));
    }
}
