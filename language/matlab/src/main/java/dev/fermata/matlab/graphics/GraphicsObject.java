package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A figure, axes, line and so on: properties, and a place in a tree. Programs hold it in a {@link GraphicsArray}. */
final class GraphicsObject {
    private static final String[] LABELS = {"Title", "Subtitle", "XLabel", "YLabel", "ZLabel"};
    private static final List<String> COMPUTED = List.of("Type", "Parent", "Children", "BeingDeleted", "Number", "CurrentAxes", "CurrentFigure", "XAxis", "YAxis",
            "ZAxis", "Annotation");

    final Kind kind;
    /** What {@code double(h)} gives; a whole number for figures. */
    final double number;
    /** In the order they were made; the property lists the newest first. */
    final List<GraphicsObject> children = new ArrayList<>();
    final GraphicsArray handle;
    GraphicsObject parent;
    /** Of a figure. */
    GraphicsObject currentAxes;
    /** Where stacked bars and areas begin; null for those that stand on their base. */
    double[] offsets;
    /** Bars of one call stand beside each other. */
    Object barGroup;
    /** The colour that the axes' cycle gave, for objects whose colour is automatic. */
    double[] cycleColor;
    /** What a legend names; null for all. */
    List<GraphicsObject> named;
    /** Axes with the same limits; null for none. */
    Linked linked;
    /** Of axes with two vertical scales the current one, 0 or 1; of what is in them, the one it belongs to. */
    int side;
    /** Data that a program attached; null for none. */
    StructArray attached;
    /** Of a figure, the modes of the mouse that are on. */
    List<String> modes = List.of();
    /** What objects in this one are to be made with; null for nothing. */
    DefaultValues defaults;
    private Map<String, Object> otherSide;
    private Map<String, Object> properties;
    private final Map<String, GraphicsObject> rulers = new LinkedHashMap<>();
    private boolean deleted;

    GraphicsObject(Kind kind, double number, GraphicsObject parent) {
        this.kind = kind;
        this.number = number;
        this.parent = parent;
        this.properties = Defaults.of(kind);
        this.handle = new GraphicsArray(new int[] {1, 1}, new GraphicsObject[] {this});
        addLabels();
        if (parent != null) {
            parent.children.add(this);
            side = kind.isAxes() ? 0 : parent.side;
            DefaultValues.apply(this, parent);
        }
    }

    private void addLabels() {
        for (String name : LABELS) {
            boolean isOwned = switch (kind) {
                case AXES -> true;
                case POLAR_AXES -> !name.endsWith("Label");
                case TILED -> !name.equals("ZLabel");
                case LEGEND -> name.equals("Title");
                default -> false;
            };
            if (isOwned) {
                properties.put(name, newLabel(name).handle);
            }
        }
        if (kind == Kind.COLORBAR) {
            properties.put("Label", newLabel("YLabel").handle);
            properties.put("Title", newLabel("Title").handle);
        }
    }

    private GraphicsObject newLabel(String name) {
        GraphicsObject text = new GraphicsObject(Kind.TEXT, Graphics.current().number(), null);
        text.parent = this;
        text.put("HorizontalAlignment", CharArray.of("center"));
        boolean isTitle = name.equals("Title");
        text.put("FontSize", kind == Kind.LEGEND ? 9.0 : 11.0);
        text.put("FontWeight", CharArray.of(isTitle ? "bold" : "normal"));
        if (!isTitle) {
            text.put("Color", DoubleArray.row(0.15, 0.15, 0.15));
        }
        if (name.equals("YLabel")) {
            text.put("Rotation", 90.0);
        }
        return text;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Takes this and what is in it out of the tree. */
    void delete() {
        if (parent != null) {
            parent.children.remove(this);
            for (GraphicsObject at = parent; at != null; at = at.parent) {
                if (at.currentAxes == this) {
                    at.currentAxes = at.axesWithin().reversed().stream().findFirst().orElse(null);
                }
            }
        }
        kill();
        Graphics.current().forget(this);
    }

    private void kill() {
        deleted = true;
        children.forEach(GraphicsObject::kill);
        children.clear();
    }

    void deleteChildren() {
        List.copyOf(children).forEach(GraphicsObject::delete);
        currentAxes = null;
    }

    /** All axes in a figure or layout, in the order they were made. */
    List<GraphicsObject> axesWithin() {
        List<GraphicsObject> found = new ArrayList<>();
        for (GraphicsObject child : children) {
            if (child.kind.isAxes()) {
                found.add(child);
            } else if (child.kind.holdsAxes()) {
                found.addAll(child.axesWithin());
            }
        }
        return found;
    }

    /** Makes the properties new, except those named. */
    void reset(String... kept) {
        Map<String, Object> before = properties;
        properties = Defaults.of(kind);
        for (String name : kept) {
            properties.put(name, before.get(name));
        }
        otherSide = null;
        side = 0;
        addLabels();
        if (parent != null) {
            Map<String, Object> now = properties;
            DefaultValues.apply(this, parent);
            for (String name : kept) {
                now.put(name, before.get(name));
            }
        }
    }

    /** The nearest object around this, or this, of such a kind; null when there is none. */
    GraphicsObject ancestor(Predicate<Kind> wanted) {
        GraphicsObject at = this;
        while (at != null && !wanted.test(at.kind)) {
            at = at.parent;
        }
        return at;
    }

    // ---- two vertical scales ----

    boolean hasSides() {
        return otherSide != null;
    }

    /** Exchanges the properties of the vertical scale for those of the other; makes a second scale when there is none. */
    void useSide(int wanted) {
        if (otherSide == null) {
            otherSide = new LinkedHashMap<>();
            Defaults.of(kind).forEach((name, value) -> {
                if (name.startsWith("Y")) {
                    otherSide.put(name, value);
                }
            });
            otherSide.put("YLabel", newLabel("YLabel").handle);
            otherSide.put("YAxisLocation", CharArray.of("right").share());
            otherSide.put("YColor", Defaults.color(Defaults.COLORS[1]));
            properties.put("YColor", Defaults.color(Defaults.COLORS[0]));
            properties.put("ColorOrderIndex", 1.0);
            otherSide.put("ColorOrderIndex", 2.0);
        }
        if (wanted != side) {
            Map<String, Object> now = new LinkedHashMap<>();
            otherSide.keySet().forEach(name -> now.put(name, properties.get(name)));
            properties.putAll(otherSide);
            otherSide = now;
            side = wanted;
        }
    }

    // ---- properties ----

    /** The proper spelling of a property; null when there is none of that name. */
    String spelling(String name) {
        if (properties.containsKey(name)) {
            return name;
        }
        for (String each : properties.keySet()) {
            if (each.equalsIgnoreCase(name)) {
                return each;
            }
        }
        for (String each : COMPUTED) {
            if (each.equalsIgnoreCase(name) && hasComputed(each)) {
                return each;
            }
        }
        return kind == Kind.RULER ? Rulers.spelling(name) : null;
    }

    private boolean hasComputed(String name) {
        return switch (name) {
            case "Number", "CurrentAxes" -> kind == Kind.FIGURE;
            case "CurrentFigure" -> kind == Kind.ROOT;
            case "XAxis", "YAxis", "ZAxis" -> kind == Kind.AXES;
            case "Annotation" -> properties.containsKey("DisplayName");
            default -> true;
        };
    }

    List<String> names() {
        List<String> names = new ArrayList<>(properties.keySet());
        COMPUTED.stream().filter(this::hasComputed).forEach(names::add);
        if (kind == Kind.RULER) {
            names.addAll(Rulers.NAMES.keySet());
        }
        names.sort(null);
        return names;
    }

    /** The value of a property; null when it has none. */
    Object get(String anyName) {
        if (deleted) {
            throw invalid();
        }
        String name = spelling(anyName);
        return switch (name) {
            case null -> DefaultValues.isName(this, anyName) ? DefaultValues.get(this, anyName) : null;
            case "Type" -> CharArray.of(kind == Kind.ANNOTATION ? text("Shape") + "shape" : kind.type());
            case "Parent" -> parent == null ? GraphicsArray.none() : parent.handle;
            case "Children" -> GraphicsArray.column(listedChildren());
            case "BeingDeleted" -> CharArray.of("off");
            case "Number" -> number;
            case "CurrentAxes" -> currentAxes == null ? GraphicsArray.none() : currentAxes.handle;
            case "CurrentFigure" -> Graphics.current().currentOrNone();
            case "XAxis", "YAxis", "ZAxis" -> ruler(name);
            case "Annotation" -> DoubleArray.empty();
            case "XLim", "YLim", "ZLim" -> kind == Kind.AXES ? limits(name) : properties.get(name);
            case "RLim" -> Limits.radii(this).toRow();
            case "RTick" -> isText("RTickMode", "auto") ? DoubleArray.row(Limits.radii(this).ticks(false, 5)) : properties.get(name);
            case "CLim" -> kind == Kind.AXES && isText("CLimMode", "auto") ? Limits.colors(this).toRow() : properties.get(name);
            case "XTick", "YTick", "ZTick" -> isText(name + "Mode", "auto") ? DoubleArray.row(Limits.ticks(this, name.charAt(0))) : properties.get(name);
            case "XTickLabel", "YTickLabel", "ZTickLabel" -> isText(name + "Mode", "auto") ? tickLabels(name.charAt(0)) : properties.get(name);
            case "Colormap" -> kind.isAxes() || kind == Kind.FIGURE ? Colors.mapOf(this) : properties.get(name);
            case "ColorOrder" -> Colors.orderMatrix(this);
            case "InnerPosition" -> properties.get("Position");
            default -> kind == Kind.RULER && Rulers.NAMES.containsKey(name) ? Rulers.get(this, name) : properties.get(name);
        };
    }

    private List<GraphicsObject> listedChildren() {
        return children.reversed().stream().filter(each -> kind == Kind.FIGURE || each.kind != Kind.LEGEND && each.kind != Kind.COLORBAR)
                .filter(each -> !each.isText("HandleVisibility", "off") && (!hasSides() || each.side == side)).toList();
    }

    private Object ruler(String name) {
        if (name.equals("YAxis") && hasSides()) {
            return GraphicsArray.column(List.of(ruler("YAxis", 0), ruler("YAxis", 1)));
        }
        return ruler(name, 0).handle;
    }

    private GraphicsObject ruler(String name, int which) {
        return rulers.computeIfAbsent(name + which, _ -> {
            GraphicsObject made = new GraphicsObject(Kind.RULER, Graphics.current().number(), null);
            made.parent = this;
            made.properties.put("Tag", CharArray.of(name.substring(0, 1)).share());
            made.side = which;
            return made;
        });
    }

    /** The power of ten that a program chose for the labels of an axis; null when it chose none. */
    Integer exponent(char axis) {
        GraphicsObject ruler = rulers.get(axis + "Axis" + (axis == 'Y' ? side : 0));
        return ruler == null || ruler.isText("ExponentMode", "auto") ? null : (Integer) (int) ruler.number("Exponent");
    }

    boolean isLog(char axis) {
        return isText(axis + "Scale", "log");
    }

    private DoubleArray limits(String name) {
        return isText(name + "Mode", "auto") ? Limits.of(this, name.charAt(0)).toRow() : (DoubleArray) properties.get(name);
    }

    private CellArray tickLabels(char axis) {
        return CellArray.column(Ticks.labels(this, axis, numbers(axis + "Tick")).texts().stream().map(each -> (Object) CharArray.of(each)).toArray());
    }

    boolean isText(String name, String text) {
        return text.equalsIgnoreCase(text(name));
    }

    /** The text of a property; empty when it is something else. */
    String text(String name) {
        Object value = properties.get(name);
        String text = value == null ? null : Values.textOrNull(value);
        return text == null ? "" : text;
    }

    double number(String name) {
        Object value = get(name);
        return value != null && Values.count(value) > 0 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : 0;
    }

    /** The numbers of a property; none when it has none, or another value. */
    double[] numbers(String name) {
        Object value = get(name);
        return value == null ? new double[0] : Data.numbers(value);
    }

    /** What was stored under a name, which may be null. */
    Object stored(String name) {
        return properties.get(name);
    }

    /** Sets a property as programs do; an error for a name or value that cannot be. */
    void set(String anyName, Object value) {
        if (deleted) {
            throw invalid();
        }
        String name = spelling(anyName);
        if (name == null && DefaultValues.isName(this, anyName)) {
            defaults = defaults == null ? new DefaultValues() : defaults;
            defaults.set(anyName, value);
            return;
        }
        if (name == null) {
            throw unknown(anyName);
        }
        if (value instanceof GraphicsArray && (name.endsWith("Axis") || name.equals("Annotation")) && COMPUTED.contains(name)) {
            return; // what is left to do after a property of the axis was set: ax.XAxis.Color = 'r'
        }
        switch (name) {
            case "Type", "BeingDeleted", "Number", "Annotation", "XAxis", "YAxis", "ZAxis" -> throw Errors.of("class:SetProhibited",
                    "You cannot set the read-only property '" + name + "' of " + shortClass() + ".");
            case "Parent" -> moveTo(Handles.one("set", value));
            case "Children" -> reorder(value);
            case "CurrentAxes" -> {
                GraphicsObject axes = Handles.one("set", value);
                currentAxes = axes;
            }
            case "CurrentFigure" -> Graphics.current().select(Handles.one("set", value));
            default -> {
                if (kind == Kind.RULER && Rulers.NAMES.containsKey(name)) {
                    Rulers.set(this, name, value);
                } else {
                    put(name, Properties.checked(this, name, value));
                }
            }
        }
    }

    boolean isOfType(String type) {
        return type.equalsIgnoreCase(Values.textOrNull(get("Type")));
    }

    MatlabError unknown(String name) {
        return Errors.of("class:InvalidProperty", "Unrecognized property '" + name + "' for class '" + kind.className() + "'.");
    }

    String shortClass() {
        String name = kind.className();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void reorder(Object value) {
        if (value instanceof GraphicsArray order) {
            List<GraphicsObject> wanted = order.objects();
            List<GraphicsObject> listed = listedChildren();
            if (wanted.size() == listed.size() && wanted.containsAll(listed)) {
                children.removeAll(wanted);
                children.addAll(wanted.reversed());
                return;
            }
        }
        throw Errors.of("set:InvalidInput", "Children may only be set to a permutation of itself.");
    }

    private void moveTo(GraphicsObject target) {
        if (target == this || target.kind == kind && kind != Kind.GROUP && kind != Kind.TRANSFORM) {
            throw Errors.of("set:InvalidInput", "Value of 'Parent' must be an object that can hold a " + kind.type() + ".");
        }
        for (GraphicsObject at = target; at != null; at = at.parent) {
            if (at == this) {
                throw Errors.of("set:InvalidInput", "An object cannot be its own parent.");
            }
        }
        if (parent != null) {
            parent.children.remove(this);
        }
        parent = target;
        target.children.add(this);
    }

    /** Stores a value, and what follows from it. */
    void put(String name, Object value) {
        properties.put(name, Values.share(value));
        if (properties.containsKey(name + "Mode")) {
            properties.put(name + "Mode", CharArray.of("manual").share());
        }
        Properties.changed(this, name);
    }

    /** Stores a value, with nothing following from it. */
    void restore(String name, Object value) {
        properties.put(name, Values.share(value));
    }

    void putText(String name, String text) {
        put(name, CharArray.of(text));
    }

    private static MatlabError invalid() {
        return Errors.of("class:InvalidHandle", "Invalid or deleted object.");
    }

    /** A copy of this and what is in it, in another place. */
    GraphicsObject copyTo(GraphicsObject target) {
        Graphics graphics = Graphics.current();
        GraphicsObject copy = kind == Kind.FIGURE ? graphics.newFigure(0) : new GraphicsObject(kind, graphics.number(), target);
        properties.forEach((name, value) -> {
            if (value instanceof GraphicsArray text && text.count() == 1 && copy.properties.get(name) instanceof GraphicsArray own) {
                own.first().properties.putAll(text.first().properties);
            } else {
                copy.properties.put(name, value instanceof Array ? Values.share(value) : value);
            }
        });
        copy.offsets = offsets;
        copy.barGroup = barGroup;
        copy.cycleColor = cycleColor;
        for (GraphicsObject child : List.copyOf(children)) {
            GraphicsObject made = child.copyTo(copy);
            if (made.kind.isAxes()) {
                copy.currentAxes = made;
            }
        }
        return copy;
    }
}
