package dev.fermata.matlab.object;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.Handles;
import dev.fermata.matlab.function.Lists;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.function.Results;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Overloads;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** What code of programs with classes calls, beside what all programs call. */
public final class Objects {
    private Objects() {
    }

    public static boolean eitherObject(Object left, Object right) {
        return left instanceof Instance || right instanceof Instance;
    }

    public static boolean isObject(Object value) {
        return value instanceof Instance;
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
        return base instanceof ObjectArray array ? ofAll(array, (String) name, (Caller) caller) : Members.fieldOrMethod(base, name);
    }

    /** A property of all elements, as a list; or a method to be called with the array. */
    private static Object ofAll(ObjectArray array, String name, Caller caller) {
        ClassType type = array.type();
        Property property = type.property(name);
        if (property != null) {
            property.checkRead(type, caller);
            if (property.getter() != null && !caller.function().equals("get." + name)) {
                return new GettersOfAll(array, name);
            }
            Object[] values = new Object[array.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Values.share(array.at(i).raw(name));
            }
            return values.length == 1 ? values[0] : values;
        }
        Method method = type.method(name);
        if (method == null) {
            if (type.isHandle() && ObjectValue.HANDLE_METHODS.contains(name)) {
                return new BoundMethod(array, name);
            }
            throw Errors.of("UndefinedProperty", "Unrecognized method, property, or field '" + name + "' for class '" + type.name() + "'.");
        }
        method.check(type, caller);
        return type.isHandle() && name.equals("delete") ? new BoundMethod(array, name)
                : new ObjectMethod(method.isStatic() ? null : array, name, method.function());
    }

    /** The method that joins a list of which an element is an object; UNDEFINED when it is joined natively. */
    public static Object joiner(Object name, Object list) {
        Object[] parts = (Object[]) list;
        Object method = parts.length < 2 ? Undefined.UNDEFINED : Handles.overload(name, parts);
        if (method != Undefined.UNDEFINED) {
            for (Object part : parts) {
                Values.share(part);
            }
        }
        return method;
    }

    /** Whether an element of one of several lists is an object. */
    public static boolean anyObject(Object[] lists) {
        for (Object list : lists) {
            for (Object element : (Object[]) list) {
                if (element instanceof Instance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The position, counted from 0, that an object of a class derived from a numeric one means. */
    private static final class NumberAsIndex extends NativeFunction {
        @Override
        public String name() {
            return "subsindex";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) {
            return Operators.minus(Conversion.cast(Underlying.plain(arguments[0]), "double"), 1.0);
        }
    }

    /** The object of a class derived from a numeric one, after {@code obj@int32(value)}. */
    public static Object withUnderlying(Object object, Object arguments) {
        Object[] given = (Object[]) arguments;
        if (given.length > 1) {
            throw Errors.tooManyInputs();
        }
        if (given.length == 1) {
            ((ObjectValue) object).setUnderlying(Underlying.plain(given[0]));
        }
        return object;
    }

    /** The member of an enumeration that a name or number means. */
    public static Object memberOf(Object type, Object arguments) {
        Object[] given = (Object[]) arguments;
        if (given.length != 1) {
            throw given.length == 0 ? Errors.notEnoughInputs() : Errors.tooManyInputs();
        }
        return ((ClassType) type).memberOf(given[0]);
    }

    /** A name as a value of the language. */
    public static Object text(Object name) {
        return CharArray.of((String) name);
    }

    /** What {@code copyElement} of the language does. */
    public static Object copied(Object object) {
        if (!(object instanceof ObjectValue own)) {
            throw Errors.of("UndefinedFunction", "Undefined function 'copy' for input arguments of type '" + Values.className(object) + "'.");
        }
        return own.copied();
    }

    /** Whether a property keeps its value because it is equal and the property asks for that. */
    public static boolean abortsSet(Object base, Object name, Object value) {
        if (!(base instanceof ObjectValue object)) {
            return false;
        }
        Property property = object.property((String) name);
        return property != null && property.watch().abortSet() && !property.isDependent() && Equality.isequal(object.raw((String) name), value);
    }

    /** Whether somebody is to be told of an assignment; its set method's own assignment is a part of the one that called it. */
    public static boolean isWatched(Object base, Object name, Object caller) {
        return base instanceof ObjectValue object && !((Caller) caller).function().equals("set." + name) && object.listeners().stream().anyMatch(l -> name.equals(l.property));
    }

    /** What a call of a member gave, as a list where it stands for all elements of an array. */
    public static Object listed(Object member, Object result) {
        return member instanceof GettersOfAll ? Results.cellList(result) : result;
    }

    /** {@code base.name} where arguments follow. A getter is called natively where it can be. */
    public static Object member(Object base, Object name, Object caller) {
        Object value = base instanceof Instance ? field(base, name, caller) : Members.member(base, name);
        return value instanceof Object[] list ? Lists.single(list) : value;
    }

    /** Whether the member of an object is a property with a getter, which takes no arguments. */
    public static boolean isGetter(Object base, Object name) {
        return base instanceof Instance object && object.type().property(Members.nameIn(base, name)) != null;
    }

    /** Whether what was taken for a property is its getter, to be called. */
    public static boolean isOwnGetter(Object taken) {
        return taken instanceof ObjectMethod;
    }

    public static Object takeField(Object base, Object name, Object caller) {
        if (base instanceof ObjectArray array && array.count() != 1) {
            throw several();
        }
        return base instanceof ObjectValue object ? object.take(Members.nameIn(base, name), (Caller) caller) : Members.takeField(base, name);
    }

    /** The {@code set.P} method to call, or UNDEFINED. */
    public static Object setter(Object base, Object name, Object caller) {
        FunctionValue setter = base instanceof ObjectValue object ? object.setter(Members.nameIn(base, name), (Caller) caller) : null;
        return setter == null ? Undefined.UNDEFINED : setter;
    }

    /** Stores a field, or a property to which nothing else belongs; UNDEFINED where functions of the program take part. */
    public static Object setPlain(Object base, Object name, Object value, Object caller) throws Throwable {
        if (!(base instanceof ObjectValue object)) {
            return setField(base, name, value, caller);
        }
        return object.isPlain((String) name) ? object.set((String) name, Values.share(value), (Caller) caller) : Undefined.UNDEFINED;
    }

    /** The function that a value for a property goes through first, or UNDEFINED. */
    public static Object checker(Object base, Object name, Object caller) {
        FunctionValue checker = base instanceof ObjectValue object ? object.checker(Members.nameIn(base, name), (Caller) caller) : null;
        return checker == null ? Undefined.UNDEFINED : checker;
    }

    private static RuntimeException several() {
        return Errors.of("ShapeMismatch", "Incorrect number of right hand side elements in dot name assignment.  Missing [] around left hand side is a likely cause.");
    }

    public static Object setField(Object base, Object name, Object value, Object caller) throws Throwable {
        if (base instanceof ObjectArray) {
            throw several();
        }
        return base instanceof ObjectValue object ? object.set(Members.nameIn(base, name), Values.share(value), (Caller) caller)
                : Members.setField(base, name, value);
    }

    /** The positions of all objects of an array, from 1. */
    public static Object everyPlace(Object base) {
        Object[] places = new Object[((Instance) base).count()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i + 1.0;
        }
        return places;
    }

    public static Object orElse(Object result, Object otherwise) {
        return result == Undefined.UNDEFINED ? otherwise : result;
    }

    /** The function for an operator of which an operand is an object. */
    public static Object operatorMethod(Object operator, Object left, Object right) {
        String name = (String) operator;
        FunctionValue method = Precedence.isRightAbove(left, right) ? ((Instance) right).overload(name) : null;
        if (method == null && left instanceof Instance object) {
            method = object.overload(name);
        }
        if (method == null && right instanceof Instance object) {
            method = object.overload(name);
        }
        if (method != null) {
            return method;
        }
        boolean equality = name.equals("eq") || name.equals("ne");
        if (equality && (isComparable(left) || isComparable(right) || isNamed(left, right) || isNamed(right, left))) {
            return new Identical(name.equals("eq"));
        }
        if (name.equals("plus") && (left instanceof StringArray || right instanceof StringArray)) {
            Object first = named(left);
            Object second = named(right);
            if (!(first instanceof Instance || second instanceof Instance)) {
                return Underlying.operator(Operator.of(name), first, second);
            }
        }
        if (right == null && name.endsWith("transpose")) {
            return new Transposition();
        }
        if (Underlying.isNumber(left) || Underlying.isNumber(right)) {
            return Underlying.operator(Operator.of(name));
        }
        throw right == null ? Errors.unsupportedOperands(Operator.of(name).symbol(), Values.className(left), null)
                : Overloads.unsupported(Operator.of(name), left, right);
    }

    /** Whether a member of an enumeration stands beside text. */
    private static boolean isNamed(Object member, Object text) {
        return member instanceof Instance instance && !instance.type().declaredMembers().isEmpty()
                && (text instanceof StringArray || text instanceof CharArray || text instanceof CellArray);
    }

    /** The names of members; other values as they are. */
    private static Object named(Object value) {
        boolean members = value instanceof Instance instance && !instance.type().declaredMembers().isEmpty();
        return members ? Values.simple(((Convertible) value).converted(MatlabClass.STRING)) : value;
    }

    private static boolean isComparable(Object value) {
        return value instanceof Instance instance && (instance.type().isHandle()
                || !instance.type().declaredMembers().isEmpty() && !Underlying.isNumber(instance));
    }

    /** As {@link Handles#overload}, for code that may use the method. */
    public static Object overload(Object name, Object arguments, Object caller) {
        for (Object argument : Precedence.ordered((Object[]) arguments)) {
            if (argument instanceof Instance object) {
                Method method = object.type().method((String) name);
                if (method != null && !method.isStatic() && !method.isAbstract()) {
                    method.check(object.type(), (Caller) caller);
                    if (name.equals("delete") && object.type().isHandle()) {
                        break; // the language's own calls the destructors, and makes the object invalid
                    }
                    return method.function().get();
                }
                boolean equality = name.equals("eq") || name.equals("ne");
                if (equality && isComparable(object)) {
                    return new Identical(name.equals("eq"));
                }
                if ((name.equals("set") || name.equals("get")) && object.type().isA("matlab.mixin.SetGet")) {
                    return Handles.find("__" + name + "_object");
                }
                if (name.equals("struct") && argument instanceof ObjectValue && ((Object[]) arguments).length == 1) {
                    return Handles.find("__object_struct");
                }
                if (name.equals("findobj") && object.type().isHandle()) {
                    return Handles.find("__find_objects");
                }
                if (name.equals("ismember") && (isComparable(object) || !object.type().declaredMembers().isEmpty())) {
                    return new Membership();
                }
                MemberSets sets = MemberSets.of((String) name, object.type());
                if (sets != null) {
                    return sets;
                }
                FunctionValue onNumbers = Underlying.isNumber(object) ? Underlying.function((String) name) : null;
                if (onNumbers != null) {
                    return onNumbers;
                }
            }
        }
        Object method = name.equals("delete") ? Undefined.UNDEFINED : Handles.overload(name, arguments);
        if (method == Undefined.UNDEFINED && Escapes.mayKeep(name)) {
            markedWhereItMatters((Object[]) arguments);
        }
        return method;
    }

    /** What goes to a builtin that may keep it. */
    private static void markedWhereItMatters(Object[] arguments) {
        for (Object argument : arguments) {
            boolean mayMatter = argument instanceof Instance object ? object.type().marksEscapes() : argument instanceof CellArray || argument instanceof StructArray;
            if (mayMatter && MatlabFunctions.current().hasDestructors()) {
                Escapes.marked(argument);
            }
        }
    }

    /** The method that makes an index of an object; UNDEFINED when it is an argument of a call, or has none. */
    public static Object subsindex(Object base, Object index) {
        if (Handles.isCallable(base) || !(index instanceof Instance object)) {
            return Undefined.UNDEFINED;
        }
        FunctionValue method = object.overload("subsindex");
        return method != null ? method : Underlying.isNumber(object) ? new NumberAsIndex() : Undefined.UNDEFINED;
    }

    /** The {@code colon} method for the parts of a range; UNDEFINED for numbers. */
    public static Object colon(Object[] parts) {
        for (Object part : parts) {
            if (part instanceof Instance object && object.overload("colon") != null) {
                return object.overload("colon");
            }
        }
        return Undefined.UNDEFINED;
    }

    /** The method of that name of the first object among the arguments; otherwise the function of that name. */
    public static Object method(Object name, Object arguments, Object caller) {
        for (Object argument : (Object[]) arguments) {
            if (argument instanceof Instance object) {
                Method method = object.type().method((String) name);
                if (method != null && !method.isStatic()) {
                    method.check(object.type(), (Caller) caller);
                    return method.function().get();
                }
            }
        }
        return Handles.find(name);
    }

    /** The variable of a name in a workspace; otherwise what the arguments of its call decide about. */
    public static Object findName(Object workspace, Object name, Object caller) {
        Object value = ((Workspace) workspace).get((String) name);
        return value != null ? value : new NativeFunction() {
            @Override
            public String name() {
                return (String) name;
            }

            @Override
            protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
                return ((FunctionValue) method(name, arguments, caller)).call2(depth, (long) nargout, arguments);
            }
        };
    }

    /** The {@code subsref} or {@code subsasgn} method that is to be used instead of indexing; UNDEFINED for none. */
    public static Object indexer(Object base, Object name, Object caller) {
        if (base instanceof Instance object) {
            FunctionValue method = object.overload((String) name);
            ClassType from = ((Caller) caller).type();
            if (method != null && (from == null || !object.isA(from.name()))) {
                return method;
            }
        }
        return Undefined.UNDEFINED;
    }

    /** The object at indices; UNDEFINED when there is none yet. */
    public static Object element(Object base, Object indices) {
        return Assigning.reaches(base, (Object[]) indices) ? Undefined.UNDEFINED : Indexing.index(base, (Object[]) indices);
    }

    /** Whether storing an object would leave elements that nothing was assigned to. */
    public static boolean leavesGaps(Object base, Object value, Object indices) {
        return value instanceof Instance && Assigning.leavesGaps(base, (Object[]) indices);
    }

    /** The constructor of an object's class. */
    public static Object constructorOf(Object object) {
        ClassType type = ((Instance) object).type();
        if (!type.declaredMembers().isEmpty()) {
            return new FirstMember(type);
        }
        return MatlabFunctions.current().find(((Instance) object).type().name());
    }

    /** {@code base(indices) = value} where the other new elements are like {@code model}. */
    public static Object assignModelled(Object base, Object value, Object indices, Object model) {
        ObjectArray target = base instanceof Instance instance ? (ObjectArray) (instance instanceof ObjectValue one ? one.asArray() : ((ObjectArray) instance).writable())
                : ObjectArray.of(((Instance) value).type(), new int[] {0, 0});
        target.modelledOn((ObjectValue) model);
        return Assigning.assign(target, value, (Object[]) indices);
    }

    /** {@code Class.empty(sizes)}. */
    public static Object empty(Object type, Object sizes) {
        Object[] given = (Object[]) sizes;
        int[] dims = new int[Math.max(2, given.length)];
        if (given.length == 1) {
            dims = new int[Values.count(given[0])];
            for (int i = 0; i < dims.length; i++) {
                dims[i] = (int) Values.real(given[0], i);
            }
            dims = dims.length == 1 ? new int[] {0, dims[0]} : dims;
        } else {
            for (int i = 0; i < given.length; i++) {
                dims[i] = (int) Values.real(given[i], 0);
            }
        }
        if (Dims.count(dims) != 0) {
            throw Errors.of("empty:InvalidInput", "At least one dimension must be zero.");
        }
        return ObjectArray.of((ClassType) type, dims);
    }

    /** How many results a statement wants of {@code subsref}: none of a chain that begins with a method, otherwise one. */
    public static long subsrefOutputs(Object object, Object subscripts) {
        StructArray levels = (StructArray) subscripts;
        boolean dot = ".".equals(Values.textOrNull(levels.get("type", 0)));
        Method method = dot ? ((Instance) object).type().method(Values.textOrNull(levels.get("subs", 0))) : null;
        return method != null && MatlabFunctions.current().declared(method.function().get(), false) == 0 ? 0 : 1;
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
