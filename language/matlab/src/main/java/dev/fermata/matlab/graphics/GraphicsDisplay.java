package dev.fermata.matlab.graphics;

import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.display.StructBody;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How graphics objects are shown: a few properties of one, the kinds of several. */
final class GraphicsDisplay {
    private GraphicsDisplay() {
    }

    static void write(GraphicsArray handles, Lines out) {
        String name = handles.className().equals("matlab.graphics.Graphics") ? "graphics" : shortName(handles.className());
        if (handles.count() != 1) {
            out.line("  " + Sizes.text(handles.dims()) + (handles.isEmpty() ? " empty " + name + " array" + (handles.isEmpty() ? "." : "") : " " + name + " array:"));
            if (!handles.isEmpty()) {
                out.blank();
                elements(handles, out);
            }
        } else if (handles.first() == null) {
            out.line("  GraphicsPlaceholder with no properties.");
        } else if (handles.first().isDeleted()) {
            out.line("  handle to deleted " + name);
        } else {
            one(handles.first(), name, out);
        }
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void elements(GraphicsArray handles, Lines out) {
        int rows = handles.dims()[0];
        int columns = handles.count() / Math.max(1, rows);
        String[] names = IntStream.range(0, handles.count()).mapToObj(i -> handles.at(i) == null ? "GraphicsPlaceholder"
                : handles.at(i).isDeleted() ? "handle to deleted " + shortName(handles.at(i).kind.className()) : shortName(handles.at(i).kind.className())
                        + label(handles.at(i))).toArray(String[]::new);
        int widest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String each = names[column * rows + row];
                line.append("  ").append(each).append(column + 1 < columns ? " ".repeat(widest - each.length()) : "");
            }
            out.line(line.toString());
        }
    }

    /** What tells objects of a kind apart, in brackets. */
    private static String label(GraphicsObject object) {
        String text = switch (object.kind) {
            case FIGURE -> object.text("Name").isEmpty() ? Limits.label(object.number) : Limits.label(object.number) + ": " + object.text("Name");
            case AXES, POLAR_AXES -> String.join(" ", Data.lines(Graphics.label(object, "Title").get("String")));
            case TEXT -> String.join(" ", Data.lines(object.get("String")));
            case LEGEND -> String.join(", ", Data.lines(object.get("String")));
            default -> object.text("DisplayName");
        };
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static void one(GraphicsObject object, String name, Lines out) {
        String title = object.kind == Kind.ROOT ? "Graphics Root" : name;
        out.line("  " + title + label(object) + " with properties:").blank();
        List<String> shown = Arrays.stream(shown(object.kind).split(" ")).filter(each -> object.get(each) != null
                && !(each.equals("ZData") && object.kind != Kind.SURFACE && object.numbers(each).length == 0)).toList();
        StructBody.writeProperties(shown, shown.stream().map(object::get).toList(), out);
        out.blank().line("  Use GET to show all properties");
    }

    private static String shown(Kind kind) {
        return switch (kind) {
            case ROOT -> "CurrentFigure ScreenPixelsPerInch ScreenSize MonitorPositions Units";
            case FIGURE -> "Number Name Color Position Units";
            case AXES -> "XLim YLim XScale YScale GridLineStyle Position Units";
            case POLAR_AXES -> "ThetaLim RLim ThetaAxisUnits ThetaDir ThetaZeroLocation";
            case RULER -> "Limits Scale Exponent TickValues TickLabelFormat";
            case TILED -> "TileArrangement GridSize Padding TileSpacing";
            case LINE, PRIMITIVE_LINE -> "Color LineStyle LineWidth Marker MarkerSize MarkerFaceColor XData YData ZData";
            case STAIR -> "Color LineStyle LineWidth Marker MarkerSize MarkerFaceColor XData YData";
            case STEM -> "Color LineStyle LineWidth Marker MarkerSize MarkerFaceColor XData YData ZData";
            case ANIMATED_LINE -> "Color LineStyle LineWidth Marker MarkerSize MarkerFaceColor MaximumNumPoints";
            case FUNCTION_LINE, IMPLICIT_LINE -> "Function Color LineStyle LineWidth";
            case FUNCTION_SURFACE -> "Function EdgeColor LineStyle FaceColor";
            case FUNCTION_CONTOUR -> "Function LineColor LineStyle LineWidth Fill LevelList";
            case CONSTANT_LINE -> "InterceptAxis Value Color LineStyle LineWidth Label DisplayName";
            case TEXT -> "String FontSize FontWeight FontName Color HorizontalAlignment Position Units";
            case SURFACE -> "EdgeColor LineStyle FaceColor FaceLighting FaceAlpha XData YData ZData CData";
            case PATCH -> "FaceColor FaceAlpha EdgeColor LineStyle Faces Vertices";
            case IMAGE -> "CData CDataMapping";
            case RECTANGLE -> "FaceColor EdgeColor LineWidth LineStyle Curvature Position";
            case LIGHT -> "Color Style Position Visible";
            case GROUP, TRANSFORM -> "Children Visible HitTest";
            case BAR -> "BarLayout BarWidth FaceColor EdgeColor BaseValue XData YData";
            case HISTOGRAM -> "Data Values NumBins BinEdges BinWidth BinLimits Normalization FaceColor EdgeColor";
            case HISTOGRAM2 -> "Data Values NumBins XBinEdges YBinEdges BinWidth Normalization FaceColor EdgeColor";
            case SCATTER -> "Marker MarkerEdgeColor MarkerFaceColor SizeData LineWidth XData YData ZData CData";
            case AREA -> "FaceColor EdgeColor LineStyle LineWidth BaseValue XData YData";
            case ERRORBAR -> "Color LineStyle LineWidth Marker XData YData XNegativeDelta XPositiveDelta YNegativeDelta YPositiveDelta";
            case CONTOUR -> "EdgeColor LineStyle LineWidth FaceColor LevelList XData YData ZData";
            case QUIVER -> "Color LineStyle LineWidth XData YData ZData UData VData WData";
            case HEATMAP -> "SourceTable XVariable YVariable ColorVariable ColorMethod XData YData ColorData";
            case STACKED -> "SourceTable DisplayVariables XVariable XData YData";
            case TEXT_SCATTER -> "TextData XData YData TextDensityPercentage MaxTextLength";
            case WORD_CLOUD -> "WordVariable SizeVariable MaxDisplayWords WordData SizeData";
            case LEGEND -> "String Location Orientation FontSize Position Units";
            case COLORBAR -> "Location Limits FontSize Position Units";
            case ANNOTATION -> "Position Units Color LineStyle LineWidth";
        };
    }
}
