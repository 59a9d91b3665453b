package dev.fermata.matlab.object;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Set;

/** Set functions of enumeration members. They are ordered by their numbers, or as they are declared. */
final class MemberSets extends NativeFunction {
    private static final Set<String> NAMES = Set.of("unique", "union", "intersect", "setdiff", "setxor");

    private final String name;
    private final ClassType type;

    private MemberSets(String name, ClassType type) {
        this.name = name;
        this.type = type;
    }

    /** The function of that name for members of a class; null when it is none of these. */
    static MemberSets of(String name, ClassType type) {
        return NAMES.contains(name) && !type.declaredMembers().isEmpty() ? new MemberSets(name, type) : null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        Object[] keys = arguments.clone();
        int sets = Math.min(name.equals("unique") ? 1 : 2, keys.length);
        for (int i = 0; i < sets; i++) {
            keys[i] = keys(arguments[i]);
        }
        Builtin builtin = Builtins.find(name);
        Object result = builtin.call(keys, nargout);
        Object[] results = result instanceof Object[] several ? several.clone() : new Object[] {result};
        results[0] = members(results[0]);
        return nargout > 1 ? results : results[0];
    }

    private Object keys(Object value) {
        Object given = Values.textOrNull(value) != null ? StringArray.scalar(Values.textOrNull(value)) : value;
        double[] keys = new double[Values.count(given)];
        for (int i = 0; i < keys.length; i++) {
            Object element = given instanceof CellArray cell ? cell.get(i) : Identical.at(given, i);
            keys[i] = key(type.memberOf(element));
        }
        return Values.simple(new DoubleArray(Values.dims(given), keys));
    }

    private double key(ObjectValue member) {
        return type.underlyingClass() == null ? type.declaredMembers().indexOf(member.memberName()) : Values.real(member.underlying(), 0);
    }

    private Object members(Object keys) {
        List<ObjectValue> all = List.copyOf(type.members().values());
        ObjectArray result = ObjectArray.of(type, Values.dims(keys));
        for (int i = 0; i < Dims.count(Values.dims(keys)); i++) {
            double key = Values.real(keys, i);
            result.replace(i, all.stream().filter(member -> key(member) == key).findFirst().orElseThrow());
        }
        return Values.simple(result);
    }
}
