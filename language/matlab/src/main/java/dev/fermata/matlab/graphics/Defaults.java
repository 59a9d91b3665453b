package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The properties that objects are made with. */
final class Defaults {
    /** The seven colours of lines, in turn. */
    static final double[][] COLORS = {{0, 0.447, 0.741}, {0.85, 0.325, 0.098}, {0.929, 0.694, 0.125}, {0.494, 0.184, 0.556},
        {0.466, 0.674, 0.188}, {0.301, 0.745, 0.933}, {0.635, 0.078, 0.184}};

    /** Properties that any object accepts although it is made without them. */
    private static final Set<String> OTHERS = Set.of(("""
            ActivePositionProperty ALim AlphaData AlphaDataMapping Alphamap AlignVertexCenters AmbientStrength Annotation AspectRatio AutoScale
            AutoScaleFactor BackFaceLighting BackgroundColor BarLayout BarWidth BaseLine BaseValue BinCounts BinCountsMode BinEdges BinLimits
            BinLimitsMode BinMethod BinWidth BoxStyle ButtonDownFcn CapSize CData CDataMapping CDataMode CDataSource CameraPosition CameraTarget
            CameraUpVector CameraViewAngle Clipping ClippingStyle CloseRequestFcn ColorMode ColorOrder ColorOrderIndex ColorScale ContextMenu
            CreateFcn CurrentPoint DataAspectRatio DataAspectRatioMode DataTipTemplate DeleteFcn DiffuseStrength Direction DisplayStyle
            DockControls Editing EdgeAlpha EdgeColor EdgeLighting Extent FaceAlpha FaceColor FaceLighting FaceNormals FaceVertexCData Faces Fill
            FitBoxToText FontAngle FontName FontSize FontSizeMode FontSmoothing FontUnits FontWeight GraphicsSmoothing GridAlpha GridColor
            GridLineStyle HandleVisibility HitTest HorizontalAlignment Icon InnerPosition Interpreter Interruptible BusyAction IntegerHandle
            InvertHardcopy ItemTokenSize KeyPressFcn KeyReleaseFcn Label LabelHorizontalAlignment LabelOrientation LabelSpacing
            LabelVerticalAlignment Layer Layout LevelList LevelListMode LevelStep LineJoin LineStyleOrder LineStyleOrderIndex LineWidth Location
            Margin MarkerEdgeAlpha MarkerEdgeColor MarkerFaceAlpha MarkerFaceColor MarkerIndices MaxHeadSize MenuBar MeshStyle MinorGridAlpha
            MinorGridColor MinorGridLineStyle NextPlot Normalization NumBins NumColumns OuterPosition PaperOrientation PaperPosition
            PaperPositionMode PaperSize PaperType PaperUnits PickableParts PlotBoxAspectRatio Pointer PolarAngle Projection RAxis RLim RTick
            RTickLabel Renderer RendererMode Resize ResizeFcn Rotation Selected SelectionHighlight ShowBaseLine ShowText SizeChangedFcn SizeData
            SortMethod SpecularStrength Subtitle Tag TextColor TextList ThetaLim ThetaTick ThetaTickLabel ThetaDir ThetaZeroLocation
            TickDir TickLabelInterpreter TickLabels TickLength Ticks Title TitleFontSizeMultiplier TitleFontWeight Toolbar ToolBar UIContextMenu
            UserData UData Units Values VData VertexNormals VerticalAlignment Vertices ViewMode WData WindowButtonDownFcn WindowButtonMotionFcn
            WindowButtonUpFcn WindowKeyPressFcn WindowScrollWheelFcn WindowState WindowStyle XAxis XAxisLocation XColor XData XDataMode
            XDataSource XDir XLabel XMinorGrid XMinorTick XNegativeDelta XPositiveDelta XTickLabelMode XTickMode YAxis YAxisLocation YColor YData
            YDataMode YDataSource YDir YMinorGrid YMinorTick YNegativeDelta YPositiveDelta YTickLabelMode YTickMode ZAxis ZColor ZData ZDataSource
            ZDir ZLocation ZMinorGrid ZMinorTick ZTickLabelMode ZTickMode Horizontal HorizontalAlign Value Limits Alpha Color String Position
            Description FrameStyle InnerPositionMode JoinStyle WindowKeyReleaseFcn Theme XJitter YJitter JitterWidth LegendDisplay GroupWidth
            """).strip().split("\\s+"));

    private Defaults() {
    }

    /** The proper spelling of a property that only some programs use; null for names of no property. */
    static String spelling(String name) {
        if (OTHERS.contains(name)) {
            return name;
        }
        return OTHERS.stream().filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    static DoubleArray color(double[] rgb) {
        return (DoubleArray) DoubleArray.row(rgb.clone()).share();
    }

    private static CharArray text(String text) {
        return (CharArray) CharArray.of(text).share();
    }

    private static void put(Map<String, Object> to, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            to.put((String) namesAndValues[i], switch (value) {
                case String string -> text(string);
                case Integer number -> number.doubleValue();
                case double[] row -> row.length == 0 ? DoubleArray.empty().share() : DoubleArray.row(row).share();
                default -> Values.share(value);
            });
        }
    }

    static Map<String, Object> of(Kind kind) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (kind) {
            case ROOT -> put(map, "ScreenSize", new double[] {1, 1, 1280, 720}, "ScreenPixelsPerInch", 96, "Units", "pixels");
            case FIGURE -> put(map, "Name", "", "NumberTitle", "on", "Color", new double[] {1, 1, 1},
                    "Position", new double[] {1, 1, 1280, 720}, "Units", "pixels", "NextPlot", "add", "Colormap", DoubleArray.empty(),
                    "WindowState", "normal", "MenuBar", "figure", "ToolBar", "auto");
            case AXES -> {
                put(map, "Position", new double[] {0.13, 0.11, 0.775, 0.815}, "Units", "normalized", "NextPlot", "replace",
                        "Color", new double[] {1, 1, 1}, "Box", "off", "FontSize", 10, "FontName", "Helvetica", "LineWidth", 0.5,
                        "ColorOrderIndex", 1, "Colormap", DoubleArray.empty(), "View", new double[] {0, 90});
                for (String axis : new String[] {"X", "Y", "Z"}) {
                    put(map, axis + "Lim", new double[] {0, 1}, axis + "LimMode", "auto", axis + "Scale", "linear", axis + "Grid", "off",
                            axis + "Dir", "normal", axis + "Tick", new double[0], axis + "TickMode", "auto",
                            axis + "TickLabel", new dev.fermata.matlab.value.CellArray(new int[] {0, 0}), axis + "TickLabelMode", "auto",
                            axis + "TickLabelRotation", 0, axis + "TickLabelFormat", "%g");
                }
                put(map, "CLim", new double[] {0, 1}, "CLimMode", "auto", "DataAspectRatio", new double[] {1, 1, 1},
                        "DataAspectRatioMode", "auto", "PlotBoxAspectRatio", new double[] {1, 1, 1}, "PlotBoxAspectRatioMode", "auto");
            }
            case POLAR_AXES -> put(map, "Position", new double[] {0.13, 0.11, 0.775, 0.815}, "Units", "normalized", "NextPlot", "replace",
                    "Color", new double[] {1, 1, 1}, "FontSize", 10, "ColorOrderIndex", 1, "RLim", new double[] {0, 1}, "RLimMode", "auto",
                    "ThetaLim", new double[] {0, 360}, "RGrid", "on", "ThetaGrid", "on", "Colormap", DoubleArray.empty());
            case LINE, PRIMITIVE_LINE, STAIR, STEM, ERRORBAR, QUIVER -> {
                put(map, "Color", color(COLORS[0]), "LineStyle", "-", "LineWidth", 0.5, "Marker", kind == Kind.STEM ? "o" : "none",
                        "MarkerSize", 6, "MarkerEdgeColor", "auto", "MarkerFaceColor", "none", "XData", new double[0], "YData", new double[0],
                        "ZData", new double[0], "DisplayName", "");
                if (kind == Kind.STEM) {
                    put(map, "BaseValue", 0);
                }
                if (kind == Kind.ERRORBAR) {
                    put(map, "CapSize", 6);
                }
            }
            case CONSTANT_LINE -> put(map, "Color", new double[] {0.15, 0.15, 0.15}, "LineStyle", "-", "LineWidth", 0.5, "Label", "",
                    "Value", 0, "InterceptAxis", "x", "DisplayName", "");
            case TEXT -> put(map, "String", "", "Position", new double[] {0, 0, 0}, "FontSize", 10, "FontName", "Helvetica", "FontWeight", "normal",
                    "FontAngle", "normal", "Color", new double[] {0, 0, 0}, "Rotation", 0, "HorizontalAlignment", "left",
                    "VerticalAlignment", "middle", "Interpreter", "tex", "Units", "data");
            case SURFACE -> put(map, "XData", new double[0], "YData", new double[0], "ZData", new double[0], "CData", new double[0],
                    "FaceColor", "flat", "EdgeColor", new double[] {0, 0, 0}, "FaceAlpha", 1, "EdgeAlpha", 1, "LineStyle", "-", "LineWidth", 0.5,
                    "DisplayName", "");
            case PATCH -> put(map, "XData", new double[0], "YData", new double[0], "ZData", new double[0], "CData", new double[0],
                    "Faces", new double[0], "Vertices", new double[0], "FaceColor", new double[] {0, 0, 0}, "EdgeColor", new double[] {0, 0, 0},
                    "FaceAlpha", 1, "EdgeAlpha", 1, "LineStyle", "-", "LineWidth", 0.5, "DisplayName", "");
            case IMAGE -> put(map, "CData", new double[0], "CDataMapping", "direct", "XData", new double[] {1, 1}, "YData", new double[] {1, 1},
                    "AlphaData", 1);
            case BAR -> put(map, "XData", new double[0], "YData", new double[0], "BarWidth", 0.8, "BarLayout", "grouped", "Horizontal", "off",
                    "BaseValue", 0, "FaceColor", color(COLORS[0]), "EdgeColor", new double[] {0, 0, 0}, "FaceAlpha", 1, "LineStyle", "-",
                    "LineWidth", 0.5, "DisplayName", "");
            case HISTOGRAM -> put(map, "Data", new double[0], "BinEdges", new double[0], "BinCounts", new double[0], "Values", new double[0],
                    "NumBins", 0, "BinWidth", 1, "BinLimits", new double[] {0, 1}, "Normalization", "count", "FaceColor", "auto",
                    "EdgeColor", new double[] {0, 0, 0}, "FaceAlpha", 0.6, "LineStyle", "-", "LineWidth", 0.5, "DisplayName", "",
                    "Orientation", "vertical", "DisplayStyle", "bar");
            case SCATTER -> put(map, "XData", new double[0], "YData", new double[0], "ZData", new double[0], "SizeData", 36,
                    "CData", color(COLORS[0]), "Marker", "o", "MarkerEdgeColor", "flat", "MarkerFaceColor", "none", "LineWidth", 0.5,
                    "MarkerFaceAlpha", 1, "MarkerEdgeAlpha", 1, "DisplayName", "");
            case AREA -> put(map, "XData", new double[0], "YData", new double[0], "BaseValue", 0, "FaceColor", color(COLORS[0]),
                    "EdgeColor", new double[] {0, 0, 0}, "FaceAlpha", 1, "LineStyle", "-", "LineWidth", 0.5, "DisplayName", "");
            case CONTOUR -> put(map, "XData", new double[0], "YData", new double[0], "ZData", new double[0], "LevelList", new double[0],
                    "ContourMatrix", new double[0], "Fill", "off", "LineColor", "flat", "EdgeColor", "flat", "FaceColor", "none", "LineStyle", "-",
                    "LineWidth", 0.5, "ShowText", "off", "Is3D", "off", "DisplayName", "");
            case LEGEND -> put(map, "String", new dev.fermata.matlab.value.CellArray(new int[] {1, 0}), "Location", "northeast",
                    "Orientation", "vertical", "FontSize", 9, "Box", "on", "NumColumns", 1);
            case COLORBAR -> put(map, "Location", "eastoutside", "Limits", new double[] {0, 1}, "FontSize", 9, "Direction", "normal");
        }
        put(map, "Visible", "on", "Tag", "", "UserData", DoubleArray.empty(), "HandleVisibility", "on");
        return map;
    }
}
