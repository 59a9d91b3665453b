package dev.fermata.matlab.graphics;

/** The kinds of graphics objects. */
enum Kind {
    ROOT("root", "matlab.ui.Root"),
    FIGURE("figure", "matlab.ui.Figure"),
    AXES("axes", "matlab.graphics.axis.Axes"),
    POLAR_AXES("polaraxes", "matlab.graphics.axis.PolarAxes"),
    RULER("numericruler", "matlab.graphics.axis.decorator.NumericRuler"),
    TILED("tiledlayout", "matlab.graphics.layout.TiledChartLayout"),
    LINE("line", "matlab.graphics.chart.primitive.Line"),
    PRIMITIVE_LINE("line", "matlab.graphics.primitive.Line"),
    ANIMATED_LINE("animatedline", "matlab.graphics.animation.AnimatedLine"),
    FUNCTION_LINE("functionline", "matlab.graphics.function.FunctionLine"),
    IMPLICIT_LINE("implicitfunctionline", "matlab.graphics.function.ImplicitFunctionLine"),
    FUNCTION_SURFACE("functionsurface", "matlab.graphics.function.FunctionSurface"),
    FUNCTION_CONTOUR("functioncontour", "matlab.graphics.function.FunctionContour"),
    CONSTANT_LINE("constantline", "matlab.graphics.chart.decoration.ConstantLine"),
    TEXT("text", "matlab.graphics.primitive.Text"),
    SURFACE("surface", "matlab.graphics.chart.primitive.Surface"),
    PATCH("patch", "matlab.graphics.primitive.Patch"),
    IMAGE("image", "matlab.graphics.primitive.Image"),
    RECTANGLE("rectangle", "matlab.graphics.primitive.Rectangle"),
    LIGHT("light", "matlab.graphics.primitive.Light"),
    GROUP("hggroup", "matlab.graphics.primitive.Group"),
    TRANSFORM("hgtransform", "matlab.graphics.primitive.Transform"),
    BAR("bar", "matlab.graphics.chart.primitive.Bar"),
    HISTOGRAM("histogram", "matlab.graphics.chart.primitive.Histogram"),
    HISTOGRAM2("histogram2", "matlab.graphics.chart.primitive.Histogram2"),
    SCATTER("scatter", "matlab.graphics.chart.primitive.Scatter"),
    STAIR("stair", "matlab.graphics.chart.primitive.Stair"),
    STEM("stem", "matlab.graphics.chart.primitive.Stem"),
    AREA("area", "matlab.graphics.chart.primitive.Area"),
    ERRORBAR("errorbar", "matlab.graphics.chart.primitive.ErrorBar"),
    CONTOUR("contour", "matlab.graphics.chart.primitive.Contour"),
    QUIVER("quiver", "matlab.graphics.chart.primitive.Quiver"),
    HEATMAP("heatmap", "matlab.graphics.chart.HeatmapChart"),
    STACKED("stackedplot", "matlab.graphics.chart.StackedLineChart"),
    TEXT_SCATTER("textscatter", "matlab.graphics.chart.primitive.TextScatter"),
    WORD_CLOUD("wordcloud", "matlab.graphics.chart.WordCloudChart"),
    LEGEND("legend", "matlab.graphics.illustration.Legend"),
    COLORBAR("colorbar", "matlab.graphics.illustration.ColorBar"),
    ANNOTATION("annotation", "matlab.graphics.shape.internal.ScribeObject");

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

    /** Whether axes may stand in it. */
    boolean holdsAxes() {
        return this == FIGURE || this == TILED;
    }
}
