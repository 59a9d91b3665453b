package dev.fermata.matlab.graphics;

/** The kinds of graphics objects. */
enum Kind {
    ROOT("root", "matlab.ui.Root"),
    FIGURE("figure", "matlab.ui.Figure"),
    AXES("axes", "matlab.graphics.axis.Axes"),
    POLAR_AXES("polaraxes", "matlab.graphics.axis.PolarAxes"),
    LINE("line", "matlab.graphics.chart.primitive.Line"),
    PRIMITIVE_LINE("line", "matlab.graphics.primitive.Line"),
    CONSTANT_LINE("constantline", "matlab.graphics.chart.decoration.ConstantLine"),
    TEXT("text", "matlab.graphics.primitive.Text"),
    SURFACE("surface", "matlab.graphics.chart.primitive.Surface"),
    PATCH("patch", "matlab.graphics.primitive.Patch"),
    IMAGE("image", "matlab.graphics.primitive.Image"),
    BAR("bar", "matlab.graphics.chart.primitive.Bar"),
    HISTOGRAM("histogram", "matlab.graphics.chart.primitive.Histogram"),
    SCATTER("scatter", "matlab.graphics.chart.primitive.Scatter"),
    STAIR("stair", "matlab.graphics.chart.primitive.Stair"),
    STEM("stem", "matlab.graphics.chart.primitive.Stem"),
    AREA("area", "matlab.graphics.chart.primitive.Area"),
    ERRORBAR("errorbar", "matlab.graphics.chart.primitive.ErrorBar"),
    CONTOUR("contour", "matlab.graphics.chart.primitive.Contour"),
    QUIVER("quiver", "matlab.graphics.chart.primitive.Quiver"),
    LEGEND("legend", "matlab.graphics.illustration.Legend"),
    COLORBAR("colorbar", "matlab.graphics.illustration.ColorBar");

    private final String type;
    private final String className;

    Kind(String type, String className) {
        this.type = type;
        this.className = className;
    }

    /** The property {@code Type}. */
    String type() {
        return type;
    }

    String className() {
        return className;
    }

    boolean isAxes() {
        return this == AXES || this == POLAR_AXES;
    }
}
