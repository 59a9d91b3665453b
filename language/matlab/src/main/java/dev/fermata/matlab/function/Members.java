package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * Fields and contents of structs, cells and objects.
 *
 * <p>The {@code take} methods give what is inside a container so that it can be changed and stored back. It becomes shared
 * when the container is, since a copy of the container will hold it too.
 */
public final class Members {
    public static final Object[] NO_ARGUMENTS = new Object[0];

    private Members() {
    }

    // --------------------------------------------------------------- fields

    /** The name in {@code s.(name)}. */
    public static Object fieldName(Object name) {
        if (name instanceof Double) {
            return name;
        }
        String text = Values.textOrNull(name);
        if (text == null || text.isEmpty()) {
            throw badFieldName();
        }
        return text;
    }

    private static RuntimeException badFieldName() {
        return Errors.of("InvalidFieldName", "Argument to dynamic structure reference must evaluate to a valid field name.");
    }

    /** What {@link #fieldName} gave, as the name of a member of {@code base}. */
    public static String nameIn(Object base, Object name) {
        if (name instanceof Double position) {
            if (base instanceof NamedByPosition own) {
                return own.nameAt(position);
            }
            throw badFieldName();
        }
        return (String) name;
    }

    /** {@code base.name}: a value, or an Object[] for a struct array that is not scalar. Methods are called. */
    public static Object field(Object base, Object name) throws Throwable {
        Object value = fieldOrMethod(base, name);
        return value instanceof MemberMethod method ? method.call(1, NO_ARGUMENTS, 0) : value;
    }

    /** The same, methods as function values. */
    public static Object fieldOrMethod(Object base, Object name) {
        String field = nameIn(base, name);
        if (base instanceof StructArray struct) {
            if (struct.count() == 1) {
                Object value = struct.get(field, 0);
                if (value == null) {
                    throw Errors.undefinedField(field);
                }
                return value;
            }
            int index = struct.indexOf(field);
            if (index < 0) {
                throw Errors.undefinedField(field);
            }
            Object[] values = Arrays.copyOf(struct.column(index), struct.count());
            for (Object value : values) {
                Values.share(value);
            }
            return values;
        }
        return objectMember(base, field);
    }

    private static Object objectMember(Object base, String name) {
        if (base instanceof HasMembers object) {
            Object value = object.member(name);
            if (value == null) {
                throw Errors.of("UndefinedProperty", "Unrecognized method, property, or field '" + name + "' for class '"
                        + Values.className(base) + "'.");
            }
            return value;
        }
        throw Errors.of("DotIndexingOnNonStruct", "Dot indexing is not supported for variables of this type.");
    }

    /** {@code base.name} where arguments follow: the field to be indexed, or a method to be called. */
    public static Object member(Object base, Object name) {
        Object value = fieldOrMethod(base, name);
        return Lists.single(value);
    }

    public static boolean hasField(Object base, Object name) {
        return base instanceof StructArray struct && struct.has(nameIn(base, name));
    }

    public static Object takeField(Object base, Object name) {
        if (base instanceof StructArray struct) {
            if (struct.count() != 1) {
                if (struct.isEmpty()) {
                    return Undefined.UNDEFINED;
                }
                throw Errors.of("ShapeMismatch", "Scalar structure required for this assignment.");
            }
            Object value = struct.get(nameIn(base, name), 0);
            return value == null ? Undefined.UNDEFINED : inside(struct, value);
        }
        if (isNothing(base)) {
            return Undefined.UNDEFINED;
        }
        if (base instanceof HasMembers object) {
            Object value = object.memberToChange(nameIn(base, name));
            return value == null || value instanceof FunctionValue ? Undefined.UNDEFINED : Values.share(value);
        }
        throw dotAssignment();
    }

    static Object inside(Array container, Object value) {
        return container.shared ? Values.share(value) : value;
    }

    static boolean isNothing(Object base) {
        return base == Undefined.UNDEFINED || base == null || base instanceof DoubleArray array && array.isEmpty();
    }

    private static RuntimeException dotAssignment() {
        return Errors.of("DotAssignmentOnNonStruct",
                "Unable to perform assignment because dot indexing is not supported for variables of this type.");
    }

    /** The container after {@code base.name = value}. */
    public static Object setField(Object base, Object name, Object value) throws Throwable {
        if (base instanceof StructArray struct) {
            if (struct.count() != 1) {
                if (struct.isEmpty()) {
                    StructArray first = struct.make(new int[] {1, 1});
                    first.putOwned(nameIn(base, name), 0, value);
                    return first;
                }
                throw Errors.of("ShapeMismatch", "Scalar structure required for this assignment.");
            }
            StructArray own = (StructArray) struct.writable();
            own.putOwned(nameIn(base, name), 0, value);
            return own;
        }
        if (isNothing(base)) {
            StructArray struct = StructArray.scalar();
            struct.putOwned(nameIn(base, name), 0, value);
            return struct;
        }
        if (base instanceof HasMembers object) {
            return object.withMember(nameIn(base, name), Values.share(value));
        }
        throw dotAssignment();
    }

    /** {@code [s.name] = values}. */
    public static Object setFieldOfAll(Object base, Object name, Object values) throws Throwable {
        Object[] list = (Object[]) values;
        if (base instanceof StructArray struct && struct.count() != 1) {
            StructArray own = (StructArray) struct.writable();
            for (int i = 0; i < list.length; i++) {
                own.put(nameIn(base, name), i, list[i]);
            }
            return own;
        }
        return setField(base, name, Values.share(list[0]));
    }

    // ------------------------------------------------- elements of structs

    /** The position in storage that scalar indices name; -1 when they do not name one element inside. */
    static int position(Array base, Object[] indices) {
        int position = 0;
        int stride = 1;
        for (int i = 0; i < indices.length; i++) {
            if (!(indices[i] instanceof Double number) || number != Math.rint(number) || number < 1) {
                return -1;
            }
            int size = i < indices.length - 1 ? i < base.dims().length ? base.dims()[i] : 1 : rest(base, i);
            if (number > size) {
                return -1;
            }
            position += (int) (number - 1) * stride;
            stride *= size;
        }
        return indices.length == 0 ? -1 : position;
    }

    private static int rest(Array base, int dimension) {
        int size = 1;
        for (int i = dimension; i < base.dims().length; i++) {
            size *= base.dims()[i];
        }
        return size;
    }

    public static Object takeElementField(Object base, Object indices, Object name) throws Throwable {
        Object[] list = (Object[]) indices;
        if (base instanceof StructArray struct) {
            int position = position(struct, list);
            Object value = position < 0 ? null : struct.get(nameIn(base, name), position);
            return value == null ? Undefined.UNDEFINED : inside(struct, value);
        }
        if (isNothing(base)) {
            return Undefined.UNDEFINED;
        }
        return takeField(takeElements(base, indices), name);
    }

    /** The container after {@code base(indices).name = value}. */
    public static Object setElementField(Object base, Object indices, Object name, Object value) throws Throwable {
        Object[] list = (Object[]) indices;
        if (!(base instanceof StructArray) && !isNothing(base)) {
            if (Assigning.reaches(base, list) && Values.classOf(base) != MatlabClass.OBJECT) {
                throw dotAssignment();
            }
            Object element = takeElements(base, indices);
            Object changed = setField(element == Undefined.UNDEFINED ? null : element, name, value);
            return setElements(base, changed, indices);
        }
        StructArray own = isNothing(base) ? new StructArray(new int[] {0, 0}) : (StructArray) ((StructArray) base).writable();
        own.addField(nameIn(base, name));
        int position = position(own, list);
        if (position >= 0) {
            own.putOwned(nameIn(base, name), position, value);
            return own;
        }
        StructArray element = own.make(new int[] {1, 1});
        element.putOwned(nameIn(base, name), 0, value);
        return Assigning.assign(own, element, list);
    }

    /** {@code [base(indices).name] = values}. */
    public static Object setElementFields(Object base, Object indices, Object name, Object values) throws Throwable {
        Object[] list = (Object[]) values;
        Object[] places = (Object[]) indices;
        if (places.length != 1) {
            if (list.length == 1) {
                return setElementField(base, indices, name, list[0]);
            }
            throw Errors.of("ShapeMismatch", "Several struct elements can be assigned with one index only.");
        }
        double[] positions = Positions.of(base instanceof Array array ? array : null, places[0]);
        Object result = base;
        for (int i = 0; i < positions.length; i++) {
            result = setElementField(result, new Object[] {positions[i]}, name, Values.share(list[i]));
        }
        return result;
    }

    public static long structCount(Object base) {
        return base instanceof StructArray || base instanceof Overloading ? ((Array) base).count() : 1;
    }

    // ----------------------------------------------------------- parentheses

    /** The part of a container that is changed further: {@code base(indices)} in {@code base(indices){k} = v}. */
    public static Object takeElements(Object base, Object indices) throws Throwable {
        if (isNothing(base)) {
            return Undefined.UNDEFINED;
        }
        if (base instanceof IndexedByParentheses object) {
            return Values.share(object.indexed((Object[]) indices));
        }
        if (base instanceof SelfIndexed own) {
            own.beforeChangeInside();
        }
        return Indexing.index(base, (Object[]) indices);
    }

    private static Object setElements(Object base, Object value, Object indices) throws Throwable {
        return base instanceof IndexedByParentheses object ? object.withElement((Object[]) indices, value)
                : Assigning.assign(base, value, (Object[]) indices);
    }

    /** {@code base(i) = value}. */
    public static Object assign(Object base, Object i, Object value) {
        return i instanceof Double number ? Assigning.assign(base, number.doubleValue(), value) : Assigning.assign(base, value, new Object[] {i});
    }

    /** {@code base(i, j) = value}. */
    public static Object assign(Object base, Object i, Object j, Object value) {
        return i instanceof Double row && j instanceof Double column ? Assigning.assign(base, row.doubleValue(), column.doubleValue(), value)
                : Assigning.assign(base, value, new Object[] {i, j});
    }
}
