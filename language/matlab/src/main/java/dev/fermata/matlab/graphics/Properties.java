package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
            return DoubleArray.row(Values.real(value, 0), Values.real(value, 1), 0);
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
        if (object.stored(name) instanceof GraphicsArray label && label.count() == 1 && label.first().kind == Kind.TEXT && !(value instanceof GraphicsArray)) {
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
        String known = object.text(name);
        if (known.equals("on") || known.equals("off")) {
            return switched(object, name, value, text);
        }
        if ((name.equals("LineWidth") || name.equals("MarkerSize") || name.equals("FontSize")) && !(Values.count(value) == 1 && Data.isNumbers(value) && Values.real(value, 0) > 0)) {
            throw invalid(object, name, "Value must be a positive number.");
        }
        return value;
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
