package dev.fermata.matlab.object;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.Handles;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** What code of programs with classes calls, beside what all programs call. */
public final class Objects {
    private Objects() {
    }

    public static boolean eitherObject(Object left, Object right) {
        return left instanceof ObjectValue || right instanceof ObjectValue;
    }

    public static boolean isObject(Object value) {
        return value instanceof ObjectValue;
    }

    /** {@code base.name}: a value, a list, or a function value to be called without arguments. */
    public static Object field(Object base, Object name, Object caller) {
        if (base instanceof ObjectValue object) {
            Object value = object.get(Members.nameIn(base, name), (Caller) caller);
            if (value == null) {
                throw Errors.of("UndefinedProperty", "Unrecognized method, property, or field '" + name + "' for class '"
                        + object.className() + "'.");
            }
            return value;
        }
        return Members.fieldOrMethod(base, name);
    }

    /** {@code base.name} where arguments follow. A getter is called natively where it can be. */
    public static Object member(Object base, Object name, Object caller) {
        return base instanceof ObjectValue ? field(base, name, caller) : Members.member(base, name);
    }

    /** Whether the member of an object is a property with a getter, which takes no arguments. */
    public static boolean isGetter(Object base, Object name) {
        return base instanceof ObjectValue object && object.type().property(Members.nameIn(base, name)) != null;
    }

    public static Object takeField(Object base, Object name, Object caller) {
        return base instanceof ObjectValue object ? object.take(Members.nameIn(base, name), (Caller) caller) : Members.takeField(base, name);
    }

    /** The {@code set.P} method to call, or UNDEFINED. */
    public static Object setter(Object base, Object name, Object caller) {
        FunctionValue setter = base instanceof ObjectValue object ? object.setter(Members.nameIn(base, name), (Caller) caller) : null;
        return setter == null ? Undefined.UNDEFINED : setter;
    }

    public static Object setField(Object base, Object name, Object value, Object caller) throws Throwable {
        return base instanceof ObjectValue object ? object.set(Members.nameIn(base, name), Values.share(value), (Caller) caller)
                : Members.setField(base, name, value);
    }

    public static Object orElse(Object result, Object otherwise) {
        return result == Undefined.UNDEFINED ? otherwise : result;
    }

    /** The function for an operator of which an operand is an object. */
    public static Object operatorMethod(Object operator, Object left, Object right) {
        String name = (String) operator;
        FunctionValue method = left instanceof ObjectValue object ? object.overload(name) : null;
        if (method == null && right instanceof ObjectValue object) {
            method = object.overload(name);
        }
        if (method != null) {
            return method;
        }
        boolean equality = name.equals("eq") || name.equals("ne");
        if (equality && left instanceof ObjectValue a && (a.type().isHandle() || a.memberName() != null)) {
            return new Identical(name.equals("eq"));
        }
        throw Errors.unsupportedOperands(Operator.of(name).symbol(), Values.className(left), right == null ? null : Values.className(right));
    }

    private static final class Identical extends NativeFunction {
        private final boolean wanted;

        Identical(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public String name() {
            return "eq";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) {
            boolean same = arguments[0] == arguments[1] || arguments[0] instanceof ObjectValue a && arguments[1] instanceof ObjectValue b
                    && a.memberName() != null && a.type() == b.type() && a.memberName().equals(b.memberName());
            return same == wanted;
        }
    }

    /** The method of that name of the first object among the arguments; otherwise the function of that name. */
    public static Object method(Object name, Object arguments, Object caller) {
        for (Object argument : (Object[]) arguments) {
            if (argument instanceof ObjectValue object) {
                Method method = object.type().method((String) name);
                if (method != null) {
                    if (!method.access().allows(method.owner(), (Caller) caller)) {
                        throw Errors.of("MethodPrivate", "Cannot access method '" + name + "' in class '" + object.className() + "'.");
                    }
                    return method.function().get();
                }
            }
        }
        return Handles.find(name);
    }

    /** The {@code subsref} or {@code subsasgn} method that is to be used instead of indexing; UNDEFINED for none. */
    public static Object indexer(Object base, Object name, Object caller) {
        if (base instanceof ObjectValue object) {
            FunctionValue method = object.overload((String) name);
            ClassType from = ((Caller) caller).type();
            if (method != null && (from == null || !object.isA(from.name()))) {
                return method;
            }
        }
        return Undefined.UNDEFINED;
    }

    /** The struct array that {@code subsref} gets: a type and subscripts per level. */
    public static Object subscripts(Object[] typesAndSubscripts) {
        int count = typesAndSubscripts.length / 2;
        StructArray result = new StructArray(new int[] {1, count});
        result.addField("type");
        result.addField("subs");
        for (int i = 0; i < count; i++) {
            Object subscripts = typesAndSubscripts[2 * i + 1];
            result.put("type", i, CharArray.of((String) typesAndSubscripts[2 * i]));
            result.put("subs", i, subscripts instanceof Object[] list ? new CellArray(new int[] {1, list.length}, list.clone())
                    : CharArray.of((String) subscripts));
        }
        return result;
    }

    /** An object before the arguments of its constructor. */
    public static Object prepend(Object first, Object arguments) {
        Object[] rest = (Object[]) arguments;
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** The object without the mark that a constructor's own variable does not need. */
    public static Object own(Object object) {
        return object;
    }
}
