package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.operation.Adopting;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Handles of graphics objects. A place that was never set holds null, which programs see as a placeholder. */
public final class GraphicsArray extends Array implements HasProperties, Identity, Specialized, Convertible, Overloaded, SelfCompared,
        SelfConcatenated, Adopting, Displayed {
    private GraphicsObject[] data;

    GraphicsArray(int[] dims, GraphicsObject[] data) {
        super(dims);
        this.data = data;
        shared = true;
    }

    static GraphicsArray none() {
        return new GraphicsArray(new int[] {0, 0}, new GraphicsObject[0]);
    }

    /** A column; one object's own handle. */
    static GraphicsArray column(List<GraphicsObject> objects) {
        return objects.size() == 1 ? objects.getFirst().handle
                : new GraphicsArray(new int[] {objects.size(), objects.isEmpty() ? 0 : 1}, objects.toArray(GraphicsObject[]::new));
    }

    static GraphicsArray row(List<GraphicsObject> objects) {
        return objects.size() == 1 ? objects.getFirst().handle
                : new GraphicsArray(new int[] {1, objects.size()}, objects.toArray(GraphicsObject[]::new));
    }

    /** Those that are not placeholders. */
    List<GraphicsObject> objects() {
        return Arrays.stream(data, 0, count()).filter(Objects::nonNull).toList();
    }

    GraphicsObject first() {
        return data[0];
    }

    GraphicsObject at(int index) {
        return data[index];
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        Kind common = null;
        for (int i = 0; i < count(); i++) {
            Kind kind = data[i] == null ? null : data[i].kind;
            if (i > 0 && common != kind) {
                return "matlab.graphics.Graphics";
            }
            common = kind;
        }
        return common == null ? "matlab.graphics.GraphicsPlaceholder" : common.className();
    }

    // ---- an array ----

    @Override
    public GraphicsArray make(int[] dims) {
        GraphicsArray made = new GraphicsArray(dims, new GraphicsObject[Dims.count(dims)]);
        made.shared = false;
        return made;
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((GraphicsArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return data[index] == null ? new GraphicsArray(new int[] {1, 1}, new GraphicsObject[1]) : data[index].handle;
    }

    @Override
    public GraphicsArray reshaped(int[] dims) {
        return new GraphicsArray(dims, Arrays.copyOf(data, count()));
    }

    @Override
    public GraphicsArray copy() {
        GraphicsArray copy = new GraphicsArray(dims(), Arrays.copyOf(data, count()));
        copy.shared = false;
        return copy;
    }

    @Override
    public void extend(int[] dims) {
        data = Arrays.copyOf(data, capacity(data.length, Dims.count(dims)));
        resize(dims);
    }

    @Override
    public void truncate(int[] dims) {
        Arrays.fill(data, Dims.count(dims), count(), null);
        super.truncate(dims);
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        List<Array> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof CellArray) {
                return Concatenation.cat(dimension + 1, Arrays.stream(parts).map(each -> each instanceof CellArray ? each : CellArray.row(each)).toArray());
            }
            if (part instanceof GraphicsArray handles) {
                all.add(handles);
            } else if (part instanceof Double number) {
                all.add(Handles.one("horzcat", number).handle);
            } else if (!(part instanceof DoubleArray none && none.isEmpty())) {
                throw Errors.of("concatenation:InvalidArgument", "Graphics objects cannot be concatenated with values of other classes.");
            }
        }
        return Concatenation.join(dimension, all);
    }

    @Override
    public Array adopt(Object value) {
        if (value instanceof GraphicsArray handles) {
            return handles;
        }
        return new GraphicsArray(Values.dims(value), Handles.all("subsasgn", value).toArray(GraphicsObject[]::new));
    }

    // ---- numbers and comparison ----

    @Override
    public Array converted(MatlabClass kind) {
        return switch (kind) {
            case DOUBLE -> {
                double[] numbers = new double[count()];
                Arrays.setAll(numbers, i -> data[i] == null ? Double.NaN : data[i].number);
                yield new DoubleArray(dims(), numbers);
            }
            case LOGICAL -> {
                boolean[] truths = new boolean[count()];
                Arrays.fill(truths, true);
                yield new LogicalArray(dims(), truths);
            }
            default -> null;
        };
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        return switch (operator) {
            case EQ, NE, LT, LE, GT, GE, PLUS, MINUS, TIMES -> {
                Object x = left instanceof GraphicsArray handles ? handles.converted(MatlabClass.DOUBLE) : left;
                Object y = right instanceof GraphicsArray handles ? handles.converted(MatlabClass.DOUBLE) : right;
                yield Operators.binary(operator, x, y);
            }
            default -> null;
        };
    }

    @Override
    public Object unary(Operator operator) {
        return switch (operator) {
            case TRANSPOSE, CTRANSPOSE -> count() == rows() * dims()[1] && (rows() == 1 || dims()[1] == 1)
                    ? reshaped(new int[] {dims()[1], rows()}) : null;
            default -> null;
        };
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return other instanceof GraphicsArray handles ? Arrays.equals(data, 0, count(), handles.data, 0, count())
                : other instanceof Double number && count() == 1 && data[0] != null && data[0].number == number;
    }

    // ---- members ----

    private GraphicsObject single() {
        if (count() != 1 || data[0] == null) {
            throw Errors.of("index:expected_one_output_from_intermediate_indexing", "Intermediate dot '.' indexing produced a comma-separated list with " + count()
                    + " values, but it must produce a single value when followed by subsequent indexing operations.");
        }
        return data[0];
    }

    @Override
    public List<String> propertyNames() {
        return count() == 1 && data[0] != null ? data[0].names() : List.of();
    }

    @Override
    public Object member(String name) {
        Object value = single().get(name);
        if (value == null && List.of("get", "set", "delete", "isvalid", "addpoints", "clearpoints", "getpoints").contains(name)) {
            return new BoundMethod(this, name);
        }
        if (value == null) {
            throw single().unknown(name);
        }
        return value;
    }

    @Override
    public Object withMember(String name, Object value) {
        single().set(name, value);
        return this;
    }

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "isvalid" -> Builtin.of(name, 1, 1, (in, _) -> Handles.valid(in[0]));
            case "__is_deletable" -> Builtin.of(name, 1, 1, (_, _) -> true);
            case "__method" -> Builtin.of(name, 2, 2, (_, _) -> new CellArray(new int[] {0, 0}));
            case "__invalidate" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                ((GraphicsArray) in[0]).objects().stream().filter(each -> !each.isDeleted()).forEach(GraphicsObject::delete);
                return null;
            });
            case "isprop" -> Builtin.of(name, 2, 2, (in, _) -> in[0] instanceof GraphicsArray handles && handles.count() == 1
                    && Values.isText(in[1]) && handles.single().spelling(Values.textOrNull(in[1])) != null);
            default -> null;
        };
    }

    // ---- display ----

    @Override
    public void writeBody(Lines out) {
        GraphicsDisplay.write(this, out);
    }
}
