package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What values properties take, and what follows when they change. */
final class Properties {
    private static final List<String> MARKERS = List.of("none", "+", "o", "*", ".", "x", "square", "diamond", "v", "^", ">", "<", "pentagram", "hexagram", "|", "_",
            "s", "d", "p", "h");
    /** Words that properties may be set to, by name. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("LineStyle", List.of("-", "--", ":", "-.", "none")), Map.entry("Marker", MARKERS),
            Map.entry("XScale", List.of("linear", "log")), Map.entry("YScale", List.of("linear", "log")), Map.entry("ZScale", List.of("linear", "log")),
            Map.entry("XDir", List.of("normal", "reverse")), Map.entry("YDir", List.of("normal", "reverse")), Map.entry("ZDir", List.of("normal", "reverse")),
            Map.entry("HorizontalAlignment", List.of("left", "center", "right")),
            Map.entry("VerticalAlignment", List.of("middle", "top", "bottom", "cap", "baseline")),
            Map.entry("FontWeight", List.of("normal", "bold")), Map.entry("FontAngle", List.of("normal", "italic")),
            Map.entry("Interpreter", List.of("tex", "latex", "none")), Map.entry("NextPlot", List.of("add", "new", "replace", "replaceall", "replacechildren")),
            Map.entry("Layer", List.of("bottom", "top")), Map.entry("BarLayout", List.of("grouped", "stacked")),
            Map.entry("HandleVisibility", List.of("on", "off", "callback")), Map.entry("XAxisLocation", List.of("bottom", "top", "origin")),
            Map.entry("YAxisLocation", List.of("left", "right", "origin")), Map.entry("TickDir", List.of("in", "out", "both", "none")));

    private static final Set<String> SIZES = Set.of("LineWidth", "MarkerSize", "FontSize");
    private static final double SIZE_MAX = 1e5;
    /** Properties that take values of any class. */
    private static final Set<String> FREE = Set.of("UserData", "SourceTable", "Function", "XFunction", "YFunction", "ZFunction", "ContextMenu", "DataTipTemplate",
            "AxesProperties", "LineProperties", "Layout", "BaseLine", "Toolbar", "Ruler", "SecondaryLabel", "CurrentObject", "CallbackObject", "TextData", "WordData",
            "CellLabelFormat", "Title");

    private Properties() {
    }

    private static RuntimeException invalid(GraphicsObject object, String name, String reason) {
        return Errors.of("datatypes:InvalidValue", "Error setting property '" + name + "' of class '" + object.shortClass() + "':\n" + reason);
    }

    /** The value as the object keeps it; an error when it cannot be. */
    static Object checked(GraphicsObject object, String name, Object given) {
        Object value = given instanceof StringArray strings && strings.count() == 1 && strings.get(0) != null && !name.equals("UserData") ? CharArray.of(strings.get(0)) : given;
        if (name.equals("UserData")) {
            return value;
        }
        if (name.equals("Position") && object.kind == Kind.TEXT && Values.count(value) == 2) {
            DoubleArray place = Data.array(name, value);
            return DoubleArray.row(place.re(0), place.re(1), 0);
        }
        if (name.endsWith("Lim") && object.kind.isAxes()) {
            return Limits.checked(name, value);
        }
        if ((name.endsWith("Color") || name.equals("Color")) && object.kind != Kind.HEATMAP) {
            return Colors.property(name, value);
        }
        if (name.endsWith("TickLabel") || name.equals("TickLabels")) {
            return Data.cells(value);
        }
        if (name.equals("Colormap")) {
            return Colors.given("colormap", value);
        }
        if (object.stored(name) instanceof GraphicsArray label && label.count() == 1 && label.first() != null && label.first().kind == Kind.TEXT) {
            if (value instanceof GraphicsArray other) {
                if (other.count() != 1 || other.first() == null || other.first().kind != label.first().kind) {
                    throw invalid(object, name, "Value must be a " + label.first().shortClass() + " object.");
                }
                return other;
            }
            label.first().set("String", value);
            return label;
        }
        String text = Values.textOrNull(value);
        if (WORDS.containsKey(name) && (object.kind != Kind.HEATMAP)) {
            List<String> words = WORDS.get(name);
            String found = text == null ? null : words.stream().filter(each -> each.equalsIgnoreCase(text)).findFirst().orElse(null);
            if (found == null && object.kind != Kind.FIGURE) {
                String list = String.join(" | ", words.stream().limit(name.equals("Marker") ? 16 : words.size()).map(each -> "'" + each + "'").toList());
                throw invalid(object, name, text == null ? "Value must be one of the following: " + list + "." : "'" + text + "' is not a valid value. Use one of these values: "
                        + list + ".");
            }
            return found == null ? value : CharArray.of(switch (name.equals("Marker") ? found : "") {
                case "s" -> "square";
                case "d" -> "diamond";
                case "p" -> "pentagram";
                case "h" -> "hexagram";
                default -> found;
            });
        }
        Object made = Defaults.value(object.kind, name);
        String known = made == null ? null : Values.textOrNull(made);
        if ("on".equals(known) || "off".equals(known)) {
            return switched(object, name, value, text);
        }
        if (SIZES.contains(name) && !(Values.count(value) == 1 && isReal(value) && Data.array(name, value).re(0) > 0 && Data.array(name, value).re(0) < SIZE_MAX)) {
            throw invalid(object, name, "Value must be a positive number.");
        }
        if (FREE.contains(name) || name.endsWith("Fcn") || made == null) {
            return value;
        }
        if (known != null) {
            boolean isLabel = name.equals("String") || name.equals("Label") || name.equals("DisplayName") || object.kind == Kind.STACKED || object.kind == Kind.HEATMAP;
            if (text == null && !(isLabel && (value instanceof CellArray || value instanceof StringArray || isReal(value)))) {
                throw invalid(object, name, "Value must be a character vector or a string scalar.");
            }
            return isLabel && (value instanceof StringArray || value instanceof CellArray) ? Data.cells(value) : value;
        }
        return made instanceof CellArray ? value : numbers(object, name, value, made);
    }

    private static boolean isReal(Object value) {
        return Data.isNumbers(value) && !(value instanceof GraphicsArray);
    }

    private static Object numbers(GraphicsObject object, String name, Object value, Object made) {
        boolean isData = name.endsWith("Data") || name.endsWith("Delta") || name.endsWith("Edges") || name.equals("Values") || name.equals("BinCounts");
        if (!isReal(value)) {
            throw invalid(object, name, "Value must be numeric.");
        }
        if (isData) {
            return value;
        }
        DoubleArray given = Data.array(name, value);
        int count = Values.count(made);
        boolean isTicks = name.endsWith("Tick") || name.equals("Ticks");
        for (int i = 1; isTicks && i < given.count(); i++) {
            if (!(given.re(i) > given.re(i - 1))) {
                throw invalid(object, name, "Value must be a vector of increasing values.");
            }
        }
        boolean isAny = isTicks || count == 0 || name.equals("Faces") || name.equals("Vertices") || name.equals("LevelList") || name.equals("Curvature");
        if (!isAny && given.count() != count) {
            throw invalid(object, name, count == 1 ? "Value must be a scalar." : "Value must be a " + count + "-element vector.");
        }
        for (int i = 0; !isAny && i < count; i++) {
            if (!Double.isFinite(given.re(i))) {
                throw invalid(object, name, "Value must be finite.");
            }
        }
        if (name.equals("Position") && count == 4 && !(given.re(2) > 0 && given.re(3) > 0)) {
            throw invalid(object, name, "Width and height must be greater than zero.");
        }
        if (name.endsWith("AspectRatio") && !(given.re(0) > 0 && given.re(1) > 0 && given.re(2) > 0)) {
            throw invalid(object, name, "Values must be positive.");
        }
        return Values.simple(given);
    }

    private static CharArray switched(GraphicsObject object, String name, Object value, String text) {
        boolean isOn = text != null ? text.equalsIgnoreCase("on") || text.equalsIgnoreCase("true") : value instanceof Boolean truth ? truth
                : value instanceof Double number && number != 0 || value instanceof LogicalArray all && all.count() == 1 && all.get(0);
        if (text != null && !isOn && !text.equalsIgnoreCase("off") && !text.equalsIgnoreCase("false") || text == null && Values.count(value) != 1) {
            throw invalid(object, name, "'" + (text == null ? "" : text) + "' is not a valid value. Use one of these values: 'on' | 'off'.");
        }
        return CharArray.of(isOn ? "on" : "off");
    }

    /** What else is stored when a property gets a value. */
    static void changed(GraphicsObject object, String name) {
        switch (object.kind) {
            case AXES -> axesChanged(object, name);
            case PATCH -> patchChanged(object, name);
            case FIGURE -> {
                if (name.equals("Position") && object.stored("InnerPosition") != object.stored("Position")) {
                    object.put("InnerPosition", object.stored("Position"));
                }
            }
            case HEATMAP -> {
                if ((name.equals("Title") || name.equals("XLabel") || name.equals("YLabel")) && object.parent != null) {
                    Graphics.label(object.parent, name).put("String", object.stored(name));
                }
                if (name.equals("Colormap") && object.parent != null) {
                    object.parent.put(name, object.stored(name));
                }
                if (name.equals("ColorLimits") && object.parent != null) {
                    object.parent.put("CLim", object.stored(name));
                }
            }
            case HISTOGRAM -> Histograms.changed(object, name);
            case CONTOUR -> {
                if (name.equals("LevelList")) {
                    object.put("ContourMatrix", ContourLines.matrix(object));
                }
            }
            case SURFACE -> {
                if (name.equals("ZData") && object.isText("CDataMode", "auto")) {
                    object.put("CData", object.stored(name));
                    object.putText("CDataMode", "auto");
                }
            }
            case TILED -> {
                if (name.equals("TileSpacing") || name.equals("Padding")) {
                    Tiles.arrange(object);
                }
            }
            case RULER -> {
                if (name.equals("FontSize")) {
                    object.parent.put(name, object.stored(name));
                }
            }
            default -> { }
        }
    }

    private static void axesChanged(GraphicsObject axes, String name) {
        switch (name) {
            case "XLim", "YLim", "ZLim" -> {
                if (axes.linked != null && axes.linked.isLinked(name.charAt(0))) {
                    Linked all = axes.linked;
                    for (GraphicsObject each : all.members()) {
                        if (each != axes && !each.isDeleted() && each.stored(name) != axes.stored(name)) {
                            each.put(name, axes.stored(name));
                        }
                    }
                }
            }
            case "FontSize" -> {
                double size = axes.number(name);
                for (String label : new String[] {"Title", "Subtitle", "XLabel", "YLabel", "ZLabel"}) {
                    Graphics.label(axes, label).put("FontSize", size * (label.equals("Subtitle") ? 1 : 1.1));
                }
            }
            default -> { }
        }
    }

    private static void patchChanged(GraphicsObject patch, String name) {
        switch (name) {
            case "Faces", "Vertices" -> Patches.fill(patch);
            case "FaceVertexCData" -> Patches.color(patch);
            case "XData", "YData", "ZData" -> Patches.vertices(patch);
            default -> { }
        }
    }

    static boolean isOneOf(String text, String... words) {
        return List.of(words).contains(text.toLowerCase(Locale.ROOT));
    }
}
