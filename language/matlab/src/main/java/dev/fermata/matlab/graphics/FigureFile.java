package dev.fermata.matlab.graphics;

import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.mat.MatFiles;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures in files: a MAT-file with one struct for each object, in which its children are. */
final class FigureFile {
    private static final String VARIABLE = "runmat_figures";
    private static final String[] LABELS = {"Title", "Subtitle", "XLabel", "YLabel", "ZLabel", "Label"};
    private static final int DEPTH_MAX = 50;

    private FigureFile() {
    }

    static void write(List<GraphicsObject> figures, String name) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(VARIABLE, CellArray.row(figures.stream().map(each -> (Object) saved(each)).toArray()));
        MatFiles.write(name, variables, true);
    }

    private static StructArray saved(GraphicsObject object) {
        StructArray saved = StructArray.scalar();
        saved.put("kind", 0, CharArray.of(object.kind.name()));
        saved.put("side", 0, (double) object.side);
        StructArray properties = StructArray.scalar();
        Defaults.of(object.kind).forEach((name, value) -> {
            Object now = object.stored(name);
            if (now != null && isPlain(now, 0)) {
                properties.put(name, 0, now);
            }
        });
        saved.put("properties", 0, properties);
        if (object.offsets != null) {
            saved.put("offsets", 0, DoubleArray.row(object.offsets));
        }
        if (object.points != null) {
            saved.put("points", 0, CellArray.row(DoubleArray.row(object.points.along('X')), DoubleArray.row(object.points.along('Y')),
                    DoubleArray.row(object.points.along('Z'))));
        }
        StructArray labels = StructArray.scalar();
        for (String name : LABELS) {
            if (object.stored(name) instanceof GraphicsArray label && label.count() == 1) {
                labels.put(name, 0, saved(label.first()));
            }
        }
        saved.put("labels", 0, labels);
        saved.put("children", 0, CellArray.row(object.children.stream().map(each -> (Object) saved(each)).toArray()));
        return saved;
    }

    /** Whether a MAT-file can hold the value. */
    private static boolean isPlain(Object value, int depth) {
        if (value instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                if (depth > DEPTH_MAX || !isPlain(cells.get(i), depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        return Values.classOf(value).isArithmetic() || Values.classOf(value) == MatlabClass.CHAR || value instanceof Boolean
                || Values.classOf(value) == MatlabClass.LOGICAL || Values.classOf(value) == MatlabClass.STRING;
    }

    static List<GraphicsObject> read(String function, String name) {
        if (!Files.isRegularFile(Paths.toRead(function, name))) {
            throw Errors.of("figurePersistence:IoFailure", "File '" + name + "' does not exist.");
        }
        Object stored;
        try {
            stored = MatFiles.read(function, name).get(VARIABLE);
        } catch (MatlabError bad) {
            throw Errors.of("figurePersistence:ImportFailed", bad.getMessage());
        }
        if (!(stored instanceof CellArray figures)) {
            throw Errors.of("figurePersistence:ImportFailed", "File '" + name + "' is not a figure file of this program.");
        }
        List<GraphicsObject> made = new ArrayList<>();
        for (int i = 0; i < figures.count(); i++) {
            made.add(restored(function, figures.get(i), null, 0));
        }
        return made;
    }

    private static Object field(String function, Object saved, String name) {
        if (saved instanceof StructArray struct && struct.isScalar() && struct.has(name)) {
            return struct.get(name, 0);
        }
        throw Errors.of("figurePersistence:ImportFailed", "The figure file is damaged.");
    }

    private static GraphicsObject restored(String function, Object saved, GraphicsObject parent, int depth) {
        String name = Values.textOrNull(field(function, saved, "kind"));
        Kind kind = null;
        for (Kind each : Kind.values()) {
            kind = each.name().equals(name) ? each : kind;
        }
        if (kind == null || depth > DEPTH_MAX || kind == Kind.FIGURE != (parent == null)) {
            throw Errors.of("figurePersistence:ImportFailed", "The figure file is damaged.");
        }
        Graphics graphics = Graphics.current();
        GraphicsObject object = kind == Kind.FIGURE ? graphics.newFigure(0) : new GraphicsObject(kind, graphics.number(), parent);
        restoreProperties(function, object, saved);
        if (((StructArray) saved).has("offsets")) {
            object.offsets = Data.numbers(((StructArray) saved).get("offsets", 0));
        }
        if (object.points != null && ((StructArray) saved).has("points") && ((StructArray) saved).get("points", 0) instanceof CellArray points && points.count() == 3) {
            double[] x = Data.numbers(points.get(0));
            if (x.length == Values.count(points.get(1))) {
                object.points.add(x, Data.numbers(points.get(1)), Data.numbers(points.get(2)), Integer.MAX_VALUE);
            }
        }
        object.side = Values.real(field(function, saved, "side"), 0) == 1 && !kind.isAxes() ? 1 : 0;
        if (field(function, saved, "labels") instanceof StructArray labels) {
            for (String label : labels.names()) {
                if (object.stored(label) instanceof GraphicsArray own && own.count() == 1) {
                    restoreProperties(function, own.first(), labels.get(label, 0));
                }
            }
        }
        if (field(function, saved, "children") instanceof CellArray children) {
            for (int i = 0; i < children.count(); i++) {
                GraphicsObject child = restored(function, children.get(i), object, depth + 1);
                if (child.kind.isAxes()) {
                    graphics.select(child);
                }
            }
        }
        return object;
    }

    private static void restoreProperties(String function, GraphicsObject object, Object saved) {
        if (field(function, saved, "properties") instanceof StructArray properties) {
            for (String name : properties.names()) {
                Object before = object.stored(name);
                Object value = properties.get(name, 0);
                if (before != null && !(before instanceof GraphicsArray)) {
                    object.restore(name, value instanceof Array array ? Values.simple(array) : value);
                }
            }
        }
    }
}
