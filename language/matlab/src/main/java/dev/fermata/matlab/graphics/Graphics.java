package dev.fermata.matlab.graphics;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import java.util.List;
import java.util.TreeMap;

/** The figures of a running program, and which of them is current. */
final class Graphics {
    /** Numbers of objects other than figures lie between whole ones. */
    private static final double NUMBER_STEP = 1.0 / 8192;

    private final TreeMap<Double, GraphicsObject> figures = new TreeMap<>();
    private GraphicsObject root;
    private GraphicsObject current;
    private double lastNumber = 0.5;

    static Graphics current() {
        return MatlabSession.current().state(Graphics.class, Graphics::new);
    }

    double number() {
        lastNumber += NUMBER_STEP;
        if (lastNumber == Math.rint(lastNumber)) {
            lastNumber += NUMBER_STEP;
        }
        return lastNumber;
    }

    GraphicsObject root() {
        if (root == null) {
            root = new GraphicsObject(Kind.ROOT, 0, null);
        }
        return root;
    }

    /** A figure with a number, 0 for the least that is free; it becomes the current one. */
    GraphicsObject newFigure(double wanted) {
        double number = wanted;
        if (number == 0) {
            do {
                number++;
            } while (figures.containsKey(number));
        }
        GraphicsObject figure = new GraphicsObject(Kind.FIGURE, number, root());
        figures.put(number, figure);
        current = figure;
        return figure;
    }

    GraphicsObject figure() {
        return current == null ? newFigure(0) : current;
    }

    GraphicsArray currentOrNone() {
        return current == null ? GraphicsArray.none() : current.handle;
    }

    List<GraphicsObject> figures() {
        return List.copyOf(figures.values());
    }

    void select(GraphicsObject object) {
        GraphicsObject axes = object.ancestor(Kind::isAxes);
        GraphicsObject figure = object.ancestor(kind -> kind == Kind.FIGURE);
        if (figure != null) {
            current = figure;
            if (axes != null) {
                figure.currentAxes = axes;
            }
        }
    }

    GraphicsObject axes() {
        GraphicsObject figure = figure();
        return figure.currentAxes == null ? newAxes(figure, Kind.AXES) : figure.currentAxes;
    }

    GraphicsObject newAxes(GraphicsObject figure, Kind kind) {
        GraphicsObject axes = new GraphicsObject(kind, number(), figure);
        select(axes);
        return axes;
    }

    /** Axes that a plot goes to: emptied unless they are held. */
    GraphicsObject prepared(GraphicsObject wanted, Kind kind) {
        GraphicsObject axes = wanted == null ? axes() : wanted;
        if (axes.kind != kind && wanted == null) {
            GraphicsObject replacement = new GraphicsObject(kind, number(), axes.parent);
            replacement.put("Position", axes.get("Position"));
            replacement.put("Layout", axes.get("Layout"));
            axes.delete();
            select(replacement);
            return replacement;
        }
        if (axes.hasSides() && !axes.isText("NextPlot", "add")) {
            axes.children.stream().filter(each -> each.side == axes.side).toList().forEach(GraphicsObject::delete);
            return axes;
        }
        switch (axes.text("NextPlot")) {
            case "add" -> { }
            case "replacechildren" -> {
                axes.deleteChildren();
                axes.put("ColorOrderIndex", 1.0);
            }
            default -> {
                axes.deleteChildren();
                axes.reset("Position", "Units", "Colormap", "Tag", "UserData", "Layout", "FontSize", "FontName", "NextPlot");
            }
        }
        return axes;
    }

    GraphicsObject add(Kind kind, GraphicsObject parent) {
        GraphicsObject made = new GraphicsObject(kind, number(), parent);
        GraphicsObject legend = parent.kind.isAxes() && made.stored("DisplayName") != null ? AxesBuiltins.decoration(parent, Kind.LEGEND) : null;
        if (legend != null && legend.named != null && legend.isText("AutoUpdate", "on")) {
            legend.named.add(made);
        }
        return made;
    }

    /** The next colour of the axes' cycle. */
    DoubleArray nextColor(GraphicsObject axes) {
        int index = (int) axes.number("ColorOrderIndex");
        axes.put("ColorOrderIndex", (double) index + 1);
        double[][] order = Colors.order(axes);
        return Defaults.color(order[Math.floorMod(index - 1, order.length)]);
    }

    void forget(GraphicsObject object) {
        if (object.kind == Kind.FIGURE) {
            figures.remove(object.number);
            if (current == object) {
                current = figures.isEmpty() ? null : figures.lastEntry().getValue();
            }
        }
    }

    /** The object of that number; null when there is none. */
    GraphicsObject numbered(double number) {
        return number == 0 ? root() : figures.containsKey(number) ? figures.get(number)
                : number == Math.rint(number) ? null : within(root(), number);
    }

    static GraphicsObject within(GraphicsObject object, double number) {
        if (object.number == number) {
            return object;
        }
        for (GraphicsObject child : object.children) {
            GraphicsObject found = within(child, number);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A text object in the place of a title or label. */
    static GraphicsObject label(GraphicsObject axes, String name) {
        return ((GraphicsArray) axes.get(name)).first();
    }

    static CharArray onOff(boolean isOn) {
        return CharArray.of(isOn ? "on" : "off");
    }
}
