package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.Presented;
import dev.fermata.matlab.operation.Adopting;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An array of objects. One object alone is an {@link ObjectValue}. Elements that nothing was assigned to are made when they are
 * first looked at, from a model that the default constructor has made where the program could be asked for it.
 */
public sealed class ObjectArray extends Array implements Instance, Adopting, SelfCompared, SelfConcatenated, Convertible, Presented, Displayed
        permits MemberArray {
    private final ClassType declared;
    private ObjectValue[] data;
    private ObjectValue model;

    ObjectArray(ClassType declared, int[] dims, ObjectValue[] data, ObjectValue model) {
        super(dims);
        this.declared = declared;
        this.data = data;
        this.model = model;
    }

    static ObjectArray of(ObjectValue object) {
        return of(object.type(), new int[] {1, 1}, new ObjectValue[] {object}, null);
    }

    /** Without values for the elements. */
    static ObjectArray of(ClassType declared, int[] dims) {
        return of(declared, dims, new ObjectValue[Dims.count(dims)], null);
    }

    private static ObjectArray of(ClassType declared, int[] dims, ObjectValue[] data, ObjectValue model) {
        return declared.declaredMembers().isEmpty() ? new ObjectArray(declared, dims, data, model) : new MemberArray(declared, dims, data, model);
    }

    /** The arrays of classes that are derived from a numeric one convert to numbers, members to their names. */
    @Override
    public Array converted(MatlabClass kind) {
        if (kind.isArithmetic()) {
            return type().underlyingClass() == null ? null : Values.array(Conversion.cast(Underlying.plain(this), kind.text()));
        }
        if (declared.declaredMembers().isEmpty() || kind != MatlabClass.STRING && kind != MatlabClass.CHAR) {
            return null;
        }
        String[] names = new String[count()];
        for (int i = 0; i < names.length; i++) {
            names[i] = at(i).memberName();
        }
        return kind == MatlabClass.STRING ? new StringArray(dims(), names) : Texts.matrix(names);
    }

    /** What elements without a value become from now on. */
    void modelledOn(ObjectValue object) {
        model = object;
    }

    @Override
    public ObjectValue at(int index) {
        ObjectValue object = data[index];
        if (object == null) {
            object = model == null ? declared.instance() : declared.isHandle() ? model.twin() : model;
            object.shared = true;
            data[index] = object;
        }
        return object;
    }

    @Override
    public ClassType type() {
        if (!declared.isHeterogeneous() || count() == 0) {
            return declared;
        }
        ClassType common = at(0).type();
        for (int i = 1; i < count(); i++) {
            common = common.common(at(i).type());
        }
        return common == null ? declared : common;
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        return type().name();
    }

    // ------------------------------------------------------------- elements

    @Override
    public ObjectArray make(int[] dims) {
        return of(declared, dims, new ObjectValue[Dims.count(dims)], model);
    }

    @Override
    public void set(int to, Array source, int from) {
        ObjectValue object = ((Instance) source).at(from);
        object.shared = true;
        data[to] = object;
    }

    @Override
    public Object element(int index) {
        return at(index).share();
    }

    @Override
    public boolean standsForElement() {
        return true;
    }

    @Override
    public ObjectArray reshaped(int[] dims) {
        shared = true;
        ObjectArray result = of(declared, dims, data, model);
        result.shared = true;
        return result;
    }

    @Override
    public ObjectArray copy() {
        for (int i = 0; i < count(); i++) {
            at(i).shared = true;
        }
        return of(declared, dims(), Arrays.copyOf(data, count()), model);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, null);
        resize(dims);
    }

    @Override
    public void truncate(int[] dims) {
        int old = count();
        resize(dims);
        Arrays.fill(data, count(), old, null);
    }

    // ------------------------------------------------------- other values in

    @Override
    public Array adopt(Object value) {
        if (value instanceof Instance other && (other.type() == declared || declared.isHeterogeneous() && other.type().common(declared) != null)) {
            return value instanceof ObjectArray array ? array : of((ObjectValue) value);
        }
        if (!declared.declaredMembers().isEmpty() && !(value instanceof Instance)) {
            return adopt(declared.memberOf(value));
        }
        throw Errors.of("UnableToConvert", "The following error occurred converting from " + Values.className(value) + " to "
                + declared.name() + ":\nToo many input arguments.");
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        return joined(dimension, parts);
    }

    /** The parts one after the other; the first object decides about the class. */
    static Object joined(int dimension, Object[] parts) {
        if (Arrays.stream(parts).anyMatch(StringArray.class::isInstance)) {
            Object[] texts = parts.clone();
            for (int i = 0; i < texts.length; i++) {
                Array text = texts[i] instanceof Instance && texts[i] instanceof Convertible member ? member.converted(MatlabClass.STRING) : null;
                texts[i] = text == null ? texts[i] : text;
            }
            if (Arrays.stream(texts).noneMatch(Instance.class::isInstance)) {
                return Concatenation.cat(dimension + 1, texts);
            }
        }
        ObjectArray first = null;
        for (Object part : parts) {
            if (part instanceof Instance instance) {
                ClassType own = instance instanceof ObjectArray array ? array.declared : instance.type();
                ClassType common = first == null || !own.isHeterogeneous() ? own : own.common(first.declared);
                first = first == null || own.isHeterogeneous() && common != null ? of(common, new int[] {0, 0}) : first;
            }
        }
        List<Array> all = new ArrayList<>();
        for (Object part : parts) {
            if (!(part instanceof DoubleArray none && none.isEmpty())) {
                Array adopted = first.adopt(part);
                all.add(all.isEmpty() ? first.retyped((ObjectArray) adopted) : adopted);
            }
        }
        return Values.simple(Concatenation.join(dimension, all));
    }

    /** The elements of another array, in an array of this one's class. */
    private ObjectArray retyped(ObjectArray other) {
        return other.declared == declared ? other : of(declared, other.dims(), other.data, other.model);
    }

    // ------------------------------------------------------------ comparison

    @Override
    public boolean isEqual(Object other, boolean nan) {
        if (!(other instanceof Instance own)) {
            return false;
        }
        for (int i = 0; i < count(); i++) {
            if (!at(i).isEqual(own.at(i), nan)) {
                return false;
            }
        }
        return true;
    }

    // --------------------------------------------------------------- display

    @Override
    public FunctionValue presenter() {
        boolean own = overload("disp") != null || overload("display") != null;
        return own || !type().isA("matlab.mixin.CustomDisplay") ? null : MatlabFunctions.current().find("__show_custom");
    }

    @Override
    public void writeBody(Lines out) {
        ClassType type = type();
        String size = Sizes.text(dims());
        if (!type.declaredMembers().isEmpty()) {
            out.line("  " + size + (isEmpty() ? " empty " + type.simpleName() + " enumeration" : " " + type.simpleName() + " enumeration array"));
            if (!isEmpty()) {
                out.blank();
                writeMembers(out);
            }
            return;
        }
        boolean mixed = false;
        for (int i = 1; i < count(); i++) {
            mixed |= at(i).type() != at(0).type();
        }
        String kind = mixed ? " heterogeneous " + type.simpleName() + " (" + String.join(", ", kinds()) + ")" : " " + type.simpleName();
        List<String> names = type.shownProperties();
        out.line("  " + size + (isEmpty() ? " empty" : "") + kind + " array with " + (names.isEmpty() ? "no properties." : "properties:"));
        if (!names.isEmpty()) {
            out.blank();
            names.forEach(name -> out.line("    " + name));
        }
    }

    private List<String> kinds() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            if (!names.contains(at(i).type().simpleName())) {
                names.add(at(i).type().simpleName());
            }
        }
        return names;
    }

    private void writeMembers(Lines out) {
        int rows = rows();
        int[] widths = new int[columns()];
        for (int i = 0; i < count(); i++) {
            widths[i / rows] = Math.max(widths[i / rows], at(i).memberName().length());
        }
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String name = at(row + column * rows).memberName();
                line.append("    ").append(name).append(" ".repeat(widths[column] - name.length()));
            }
            out.line(line + "    ");
        }
    }
}
