package dev.fermata.matlab.object;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.function.Presented;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Arrayed;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Collection;
import java.util.Collections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object. One of a handle class is shared by its copies; one of a value class is copied on write like an array. Members are
 * used through {@link #get} and {@link #set}, which know who asks.
 */
public sealed class ObjectValue extends Opaque implements Instance, HasProperties, Presented, Displayed, SelfCompared, SelfConcatenated, Convertible, Arrayed
        permits MemberValue {
    /** Columns for the text of a property. */
    private static final int ROOM = 64;
    /** What every handle object has. */
    static final Set<String> HANDLE_METHODS = Set.of("delete", "isvalid", "notify", "addlistener", "listener", "eq", "ne", "findprop");
    /** Where the number is kept. */
    private static final String UNDERLYING = "";
    /** Where a file has it. */
    static final String NUMBER_FIELD = "number__";
    private static final Caller OUTSIDE = new Caller(null, "");

    private final ClassType type;
    private final Map<String, Object> values;
    private final List<Listener> listeners = new ArrayList<>();
    /** Properties that were added to this object; null for none. */
    private Map<String, Property> dynamic;
    private String memberName;
    private boolean deleted;
    private boolean deleting;
    /** Whether something else than variables may hold it; see {@link Escapes}. */
    private boolean kept;
    /** Whether this object of a value class is used as a handle all the same. */
    private boolean handle;

    ObjectValue(ClassType type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
        this.shared = false;
    }

    /** Whether copies are the same object. */
    boolean isHandle() {
        return handle || type.isHandle();
    }

    ObjectValue asHandle() {
        handle = true;
        return this;
    }

    public ClassType type() {
        return type;
    }

    /** A property of its class or of its own; null when there is none. */
    Property property(String name) {
        Property declared = type.property(name);
        return declared == null && dynamic != null ? dynamic.get(name) : declared;
    }

    void addProperty(Property property) {
        if (dynamic == null) {
            dynamic = new LinkedHashMap<>();
        }
        dynamic.put(property.name(), property);
    }

    void removeProperty(String name) {
        dynamic.remove(name);
        values.remove(name);
    }

    /** The number in an object of a class derived from a numeric one. */
    Object underlying() {
        Object number = values.get(UNDERLYING);
        return number == null ? Conversion.cast(0.0, type.underlyingClass()) : number;
    }

    void setUnderlying(Object number) {
        values.put(UNDERLYING, Values.share(Conversion.cast(number, type.underlyingClass())));
    }

    /** Public properties that are shown, in order. */
    List<String> shownProperties() {
        if (dynamic == null || dynamic.isEmpty()) {
            return type.shownProperties();
        }
        List<String> names = new ArrayList<>(type.shownProperties());
        names.addAll(dynamic.keySet());
        return names;
    }

    @Override
    public Array converted(MatlabClass kind) {
        if (kind == MatlabClass.LOGICAL && shownDims() != null) {
            return Values.array(raw("Data"));
        }
        return switch (kind) {
            case STRING -> memberName == null ? null : StringArray.scalar(memberName);
            case CHAR -> memberName == null ? null : CharArray.of(memberName);
            default -> type.underlyingClass() == null || !kind.isArithmetic() ? null : Values.array(Conversion.cast(underlying(), kind.text()));
        };
    }

    ObjectValue asMember(String name) {
        memberName = name;
        shared = true;
        return this;
    }

    /** The name of an enumeration member; null for other objects. */
    public String memberName() {
        return memberName;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public void delete() {
        deleted = true;
    }

    /** Whether its destructors must be called: true only once. */
    boolean beginDeletion() {
        boolean first = !deleting;
        deleting = true;
        return first;
    }

    /** From now on it is not known when nothing holds it any more. True only once. */
    boolean keep() {
        boolean first = !kept;
        kept = true;
        return first;
    }

    /** What its properties hold now. */
    public Collection<Object> held() {
        return Collections.unmodifiableCollection(values.values());
    }

    /** Whether it has a destructor, which is to run when the last variable that holds it goes. */
    public boolean isLoose() {
        return !kept && !deleted && type.hasDestructor();
    }

    /** What destroys it. */
    public FunctionHandle destruction() {
        return FunctionHandle.named(new Destruction(this), FunctionHandle.Kind.SIMPLE, className() + "/delete");
    }

    private static final class Destruction extends NativeFunction {
        private final ObjectValue object;

        Destruction(ObjectValue object) {
            this.object = object;
        }

        @Override
        public String name() {
            return "delete";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
            return MatlabFunctions.current().find("__delete_object").call2(depth, 0L, new Object[] {object});
        }
    }

    List<Listener> listeners() {
        return listeners;
    }

    @Override
    public String className() {
        return type.name();
    }

    @Override
    public ObjectValue at(int index) {
        return this;
    }

    @Override
    public Array asArray() {
        shared = true;
        return ObjectArray.of(this);
    }

    @Override
    public Array make(int[] dims) {
        return ObjectArray.of(type, dims);
    }

    @Override
    public Array reshaped(int[] dims) {
        return asArray().reshaped(dims);
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        return ObjectArray.joined(dimension, parts);
    }

    /** Another object with the same values, also of a handle class. */
    ObjectValue twin() {
        values.values().forEach(Values::share);
        ObjectValue twin = type.instance(new HashMap<>(values));
        twin.memberName = memberName;
        return twin;
    }

    /** Another object with the same values, but for those that are not to be copied. */
    ObjectValue copied() {
        ObjectValue copy = twin();
        type.properties().values().stream().filter(Property::isNonCopyable).forEach(property -> copy.values.remove(property.name()));
        return copy;
    }

    @Override
    public Array copy() {
        return isHandle() ? this : twin();
    }

    // -------------------------------------------------------------- members

    /** A property's value; or a method or getter, to be called. */
    public Object get(String name, Caller caller) {
        if (deleted) {
            throw Errors.of("getfield:InvalidHandle", "Invalid or deleted object.");
        }
        Property property = property(name);
        if (property != null) {
            property.checkRead(type, caller);
            checkInstance(property);
            if (property.getter() != null && !caller.function().equals("get." + name)) {
                return new ObjectMethod(this, name, property.getter());
            }
            return raw(name);
        }
        Method method = type.method(name);
        if (method != null) {
            method.check(type, caller);
            return isHandle() && name.equals("delete") ? new BoundMethod(this, name)
                    : new ObjectMethod(method.isStatic() ? null : this, name, method.function());
        }
        if ((name.equals("set") || name.equals("get")) && type.isA("matlab.mixin.SetGet")) {
            return new BoundMethod(this, "__" + name + "_object");
        }
        if (type.isOfLibrary() && MatlabFunctions.current().isToolbox(name)) {
            return new BoundMethod(this, name);
        }
        return isHandle() && (HANDLE_METHODS.contains(name) || name.equals("copy") && type.isA("matlab.mixin.Copyable")
                || name.equals("addprop") && type.isA("dynamicprops")) ? new BoundMethod(this, name) : null;
    }

    /** The stored value. */
    public Object raw(String name) {
        Object value = values.get(name);
        return value != null ? value : type.defaultOf(name);
    }

    /** Puts a value where it is, without asking or telling anybody; the object must be writable. */
    void store(String name, Object value) {
        values.put(name, value);
    }

    /** The value to be changed in place and set again. */
    Object take(String name, Caller caller) {
        Object value = get(name, caller);
        if (value instanceof ObjectMethod && property(name) != null) {
            return value;
        }
        if (value == null || value instanceof FunctionValue) {
            return Undefined.UNDEFINED;
        }
        return isHandle() || !shared ? values.containsKey(name) ? value : Values.share(value) : Values.share(value);
    }

    /** The {@code set.P} method that must do this; null when the property is simply stored. */
    FunctionValue setter(String name, Caller caller) {
        Property property = property(name);
        return property == null || property.setter() == null || caller.function().equals("set." + name) ? null : property.setter().get();
    }

    /** Whether a property is simply stored, without anybody to ask or to tell. */
    boolean isPlain(String name) {
        Property property = property(name);
        return property == null || property.isPlain() && listeners.isEmpty();
    }

    /** The function that a value to be stored has to go through; null for none. */
    FunctionValue checker(String name, Caller caller) {
        Property property = property(name);
        return property == null || property.checker() == null || property.isDependent() || property.isConstant()
                || !property.set().allows(property.owner(), caller) ? null : property.checker().get();
    }

    /** The object after storing a property. */
    public Object set(String name, Object value, Caller caller) {
        if (deleted) {
            throw Errors.of("getfield:InvalidHandle", "Invalid or deleted object.");
        }
        Property property = property(name);
        if (property == null) {
            throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class '" + type.name() + "'.");
        }
        checkInstance(property);
        if (property.isConstant()) {
            throw Errors.of("PropertyReadOnly", readOnly(name));
        }
        if (!property.set().allows(property.owner(), caller)) {
            throw Errors.of("PropertyPrivateAccess", readOnly(name));
        }
        if (property.isDependent()) {
            throw Errors.of("PropertyReadOnly", "In class '" + type.name() + "', no set method is defined for Dependent property '" + name
                    + "'. A Dependent property needs a set method to assign its value.");
        }
        ObjectValue target = (ObjectValue) writable();
        if (kept) {
            Escapes.marked(value);
        }
        target.values.put(name, value);
        return target;
    }

    private void checkInstance(Property property) {
        if (property.isStatic()) {
            throw Errors.of("PropertyStaticAccess", "Property '" + property.name() + "' is static and is accessed through class '" + type.name() + "'.");
        }
    }

    private String readOnly(String name) {
        return "Unable to set the '" + name + "' property of class '" + type.name() + "' because it is read-only.";
    }

    @Override
    public List<String> propertyNames() {
        return shownProperties();
    }

    @Override
    public Object member(String name) {
        return get(name, OUTSIDE);
    }

    @Override
    public Object withMember(String name, Object value) {
        return set(name, value, OUTSIDE);
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ObjectValue object) || object.type != type || isHandle()) {
            return false;
        }
        if (memberName != null || object.memberName != null) {
            return java.util.Objects.equals(memberName, object.memberName);
        }
        if (type.underlyingClass() != null && !Equality.isequal(underlying(), object.underlying())) {
            return false;
        }
        for (Property property : type.properties().values()) {
            if (!property.isDependent() && !property.isConstant()) {
                Object[] both = {raw(property.name()), object.raw(property.name())};
                if (!(nan ? Equality.isequaln(both[0], both[1]) : Equality.isequal(both[0], both[1]))) {
                    return false;
                }
            }
        }
        return true;
    }

    // -------------------------------------------------------------- display

    @Override
    public FunctionValue presenter() {
        boolean own = overload("disp") != null || overload("display") != null;
        boolean computes = !deleted && memberName == null && type.shownProperties().stream().anyMatch(p -> property(p).getter() != null);
        if (!own && !deleted && type.isA("matlab.mixin.CustomDisplay")) {
            return MatlabFunctions.current().find("__show_custom");
        }
        return own || !computes ? null : MatlabFunctions.current().find("__show_object");
    }

    @Override
    public void writeBody(Lines out) {
        writeBody(out, Map.of());
    }

    /** @param computed values of properties that are not stored */
    void writeBody(Lines out, Map<String, Object> computed) {
        if (deleted) {
            out.line("  handle to deleted " + type.simpleName());
            return;
        }
        if (memberName != null) {
            out.line("  " + type.simpleName() + " enumeration").blank().line("    " + memberName);
            return;
        }
        List<String> names = shownProperties();
        if (names.isEmpty()) {
            out.line("  " + type.simpleName() + " with no properties.");
            return;
        }
        out.line("  " + type.simpleName() + " with properties:").blank();
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (String name : names) {
            Object value = computed.containsKey(name) ? computed.get(name)
                    : property(name).isDependent() ? DoubleArray.empty() : raw(name);
            out.line("    " + " ".repeat(width - name.length()) + name + ": " + InnerText.field(value, ROOM, out.format()));
        }
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return memberName;
    }

    /** Of a class that says its own size and keeps an array in the hidden property {@code Data}, the size of that. */
    @Override
    public int[] shownDims() {
        Property data = type.method("size") == null ? null : type.property("Data");
        return data != null && data.isHidden() ? Values.array(raw("Data")).dims() : null;
    }
}
