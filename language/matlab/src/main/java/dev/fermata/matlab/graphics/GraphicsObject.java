package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A figure, axes, line and so on: properties, and a place in a tree. Programs hold it in a {@link GraphicsArray}. */
final class GraphicsObject {
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
    private Map<String, Object> properties;
    private boolean deleted;

    GraphicsObject(Kind kind, double number, GraphicsObject parent) {
        this.kind = kind;
        this.number = number;
        this.parent = parent;
        this.properties = Defaults.of(kind);
        this.handle = new GraphicsArray(new int[] {1, 1}, new GraphicsObject[] {this});
        if (kind.isAxes()) {
            addTitles();
        }
        if (parent != null) {
            parent.children.add(this);
        }
    }

    private void addTitles() {
        for (String name : kind == Kind.AXES ? new String[] {"Title", "Subtitle", "XLabel", "YLabel", "ZLabel"} : new String[] {"Title", "Subtitle"}) {
            GraphicsObject text = new GraphicsObject(Kind.TEXT, Graphics.current().number(), null);
            text.parent = this;
            text.put("HorizontalAlignment", CharArray.of("center"));
            properties.put(name, text.handle);
        }
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Takes this and what is in it out of the tree. */
    void delete() {
        if (parent != null) {
            parent.children.remove(this);
            if (parent.currentAxes == this) {
                parent.currentAxes = parent.children.reversed().stream().filter(each -> each.kind.isAxes()).findFirst().orElse(null);
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

    /** Makes the properties new, except those named. */
    void reset(String... kept) {
        Map<String, Object> before = properties;
        properties = Defaults.of(kind);
        for (String name : kept) {
            properties.put(name, before.get(name));
        }
        if (kind.isAxes()) {
            addTitles();
        }
    }

    /** The nearest object around this, or this, of such a kind; null when there is none. */
    GraphicsObject ancestor(java.util.function.Predicate<Kind> wanted) {
        GraphicsObject at = this;
        while (at != null && !wanted.test(at.kind)) {
            at = at.parent;
        }
        return at;
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
        for (String each : new String[] {"Type", "Parent", "Children", "BeingDeleted", "Number", "CurrentAxes", "CurrentFigure"}) {
            if (each.equalsIgnoreCase(name)) {
                return each;
            }
        }
        return Defaults.spelling(name);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(properties.keySet());
        names.addAll(List.of("Type", "Parent", "Children"));
        if (kind == Kind.FIGURE) {
            names.addAll(List.of("Number", "CurrentAxes"));
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
            case null -> null;
            case "Type" -> CharArray.of(kind.type());
            case "Parent" -> parent == null ? GraphicsArray.none() : parent.handle;
            case "Children" -> GraphicsArray.column(children.reversed().stream().filter(each -> each.isListed()).toList());
            case "BeingDeleted" -> CharArray.of("off");
            case "Number" -> kind == Kind.FIGURE ? (Object) number : null;
            case "CurrentAxes" -> kind != Kind.FIGURE ? null : currentAxes == null ? GraphicsArray.none() : currentAxes.handle;
            case "CurrentFigure" -> kind != Kind.ROOT ? null : Graphics.current().currentOrNone();
            case "XLim", "YLim", "ZLim" -> kind == Kind.AXES ? limits(name) : properties.get(name);
            case "CLim" -> kind == Kind.AXES && isText("CLimMode", "auto") ? Limits.colors(this).toRow() : properties.get(name);
            case "XTick", "YTick", "ZTick" -> kind == Kind.AXES && isText(name + "Mode", "auto") ? Limits.of(this, name.charAt(0)).ticks(isLog(name.charAt(0)))
                    : properties.get(name);
            case "XTickLabel", "YTickLabel", "ZTickLabel" -> kind == Kind.AXES && isText(name + "Mode", "auto") ? tickLabels(name.charAt(0)) : properties.get(name);
            case "Colormap" -> kind.isAxes() || kind == Kind.FIGURE ? Colors.mapOf(this) : null;
            default -> {
                Object value = properties.get(name);
                yield value == null ? DoubleArray.empty() : value;
            }
        };
    }

    private boolean isListed() {
        return kind != Kind.LEGEND && kind != Kind.COLORBAR || parent.kind == Kind.FIGURE;
    }

    boolean isLog(char axis) {
        return isText(axis + "Scale", "log");
    }

    private DoubleArray limits(String name) {
        return isText(name + "Mode", "auto") ? Limits.of(this, name.charAt(0)).toRow() : (DoubleArray) properties.get(name);
    }

    private CellArray tickLabels(char axis) {
        DoubleArray ticks = (DoubleArray) get(axis + "Tick");
        Object[] labels = new Object[ticks.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = CharArray.of(Limits.label(ticks.re(i)));
        }
        return CellArray.column(labels);
    }

    boolean isText(String name, String text) {
        return text.equalsIgnoreCase(text(name));
    }

    /** The text of a property; empty when it is something else. */
    String text(String name) {
        String text = Values.textOrNull(get(name));
        return text == null ? "" : text;
    }

    double number(String name) {
        Object value = get(name);
        return Values.count(value) > 0 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : 0;
    }

    double[] numbers(String name) {
        return Data.numbers(get(name));
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
        if (name == null) {
            throw Errors.of("UndefinedProperty", "Unrecognized property '" + anyName + "' for class '" + kind.className() + "'.");
        }
        switch (name) {
            case "Type", "BeingDeleted", "Number" -> throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '"
                    + kind.className() + "' because it is read-only.");
            case "Parent" -> moveTo(Handles.one("set", value));
            case "Children" -> reorder(value);
            case "CurrentAxes" -> currentAxes = Handles.one("set", value);
            case "CurrentFigure" -> Graphics.current().select(Handles.one("set", value));
            default -> put(name, checked(name, value));
        }
    }

    private void reorder(Object value) {
        if (value instanceof GraphicsArray order && order.count() == children.size()) {
            List<GraphicsObject> wanted = order.objects();
            if (wanted.containsAll(children)) {
                children.clear();
                children.addAll(wanted.reversed());
                return;
            }
        }
        throw Errors.of("set:InvalidInput", "Children may only be set to a permutation of itself.");
    }

    private void moveTo(GraphicsObject target) {
        if (target.ancestor(_ -> false) == null && target != this && target.kind != kind) {
            for (GraphicsObject at = target; at != null; at = at.parent) {
                if (at == this) {
                    throw Errors.of("set:InvalidInput", "An object cannot be its own parent.");
                }
            }
            parent.children.remove(this);
            parent = target;
            target.children.add(this);
        } else {
            throw Errors.of("set:InvalidInput", "Value of 'Parent' must be an object that can hold a " + kind.type() + ".");
        }
    }

    private Object checked(String name, Object value) {
        Object before = properties.get(name);
        if (name.equals("Position") && kind == Kind.TEXT && Values.count(value) == 2) {
            return DoubleArray.row(Values.real(value, 0), Values.real(value, 1), 0);
        }
        if (name.endsWith("Lim") && kind.isAxes()) {
            return Limits.checked(name, value);
        }
        if (name.endsWith("Color") || name.equals("Color")) {
            return Colors.property(name, value);
        }
        if (name.endsWith("TickLabel")) {
            return Data.cells(value);
        }
        String known = Values.textOrNull(before);
        if (known == null) {
            return value;
        }
        if ((known.equals("on") || known.equals("off")) && !name.equals("Tag")) {
            String text = Values.textOrNull(value);
            boolean isOn = text != null ? text.equalsIgnoreCase("on") : value instanceof Boolean truth ? truth
                    : value instanceof Double number && number != 0 || value instanceof LogicalArray all && all.count() == 1 && all.get(0);
            if (text != null && !isOn && !text.equalsIgnoreCase("off")) {
                throw Errors.of("set:InvalidInput", "Value of '" + name + "' must be 'on' or 'off'.");
            }
            return CharArray.of(isOn ? "on" : "off");
        }
        if (value instanceof StringArray strings && strings.count() == 1 && strings.get(0) != null) {
            return CharArray.of(strings.get(0));
        }
        return value;
    }

    /** Stores a value, and what follows from it. */
    void put(String name, Object value) {
        properties.put(name, Values.share(value));
        String mode = switch (name) {
            case "XLim", "YLim", "ZLim", "CLim", "RLim", "XTick", "YTick", "ZTick", "XTickLabel", "YTickLabel", "ZTickLabel", "DataAspectRatio",
                 "PlotBoxAspectRatio" -> name + "Mode";
            default -> null;
        };
        if (mode != null && kind.isAxes()) {
            properties.put(mode, CharArray.of("manual").share());
        }
        if (kind == Kind.PATCH && (name.equals("Faces") || name.equals("Vertices"))) {
            Patches.fill(this);
        }
    }

    void putText(String name, String text) {
        put(name, CharArray.of(text));
    }

    private static MatlabError invalid() {
        return Errors.of("InvalidHandle", "Invalid or deleted object.");
    }

    /** A copy of this and what is in it, in another place. */
    GraphicsObject copyTo(GraphicsObject target) {
        Graphics graphics = Graphics.current();
        GraphicsObject copy = kind == Kind.FIGURE ? graphics.newFigure(0) : new GraphicsObject(kind, graphics.number(), target);
        properties.forEach((name, value) -> {
            if (value instanceof GraphicsArray text && text.count() == 1) {
                GraphicsObject own = ((GraphicsArray) copy.properties.get(name)).first();
                own.properties.putAll(text.first().properties);
            } else {
                copy.properties.put(name, value instanceof Array ? Values.share(value) : value);
            }
        });
        for (GraphicsObject child : List.copyOf(children)) {
            child.copyTo(copy);
        }
        return copy;
    }
}
