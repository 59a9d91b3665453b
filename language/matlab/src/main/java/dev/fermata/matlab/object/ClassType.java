package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Truth;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A class of the program. Its members are complete once it is loaded; the values of defaults, constants and enumeration
 * members are computed when it is first used.
 */
public final class ClassType {
    private final String name;
    private final boolean declaredAbstract;
    private final List<ClassType> parents = new ArrayList<>();
    private final List<String> builtInParents = new ArrayList<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();
    /** The attributes that its own methods and properties are declared with. */
    private final Map<String, List<String>> marks = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Map<String, ObjectValue> members = new LinkedHashMap<>();
    private MetaClass meta;
    private Supplier<FunctionValue> beginner;
    private boolean handle;
    private boolean sealed;
    private boolean ofLibrary;
    private boolean constructsOnLoad;
    private final List<String> listed = new ArrayList<>();
    /** The classes that it names as inferior to itself. */
    private final List<String> inferiors = new ArrayList<>();
    private boolean begun;
    private boolean escapes;

    public ClassType(String name, boolean declaredAbstract) {
        this.name = name;
        this.declaredAbstract = declaredAbstract;
    }

    public void addInferiors(List<String> classes) {
        inferiors.addAll(classes);
    }

    /** Whether its methods are called for operands of both classes, whatever their order. */
    boolean isAbove(ClassType other) {
        return inferiors.stream().anyMatch(other::isA) || parents.stream().anyMatch(parent -> parent.isAbove(other));
    }

    /** With packages. */
    public String name() {
        return name;
    }

    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public boolean isHandle() {
        return handle;
    }

    public void makeHandle() {
        handle = true;
    }

    /** Whether it belongs to the language itself, where functions of the library are methods of its objects too. */
    public boolean isOfLibrary() {
        return ofLibrary;
    }

    public void makeOfLibrary() {
        ofLibrary = true;
    }

    /** Whether objects of other classes of the program have destructors, so that it matters what keeps them. */
    boolean marksEscapes() {
        return escapes;
    }

    public void markEscapes() {
        escapes = true;
    }

    /** Whether it is a handle class with a {@code delete} method of its own. */
    public boolean hasDestructor() {
        Method delete = escapes && handle ? methods.get("delete") : null;
        return delete != null && !delete.isStatic() && !delete.isAbstract();
    }

    /** The {@code delete} methods of the class and of its ancestors, its own first. */
    List<Method> destructors() {
        List<Method> found = new ArrayList<>();
        Method own = methods.get("delete");
        if (own != null && own.owner() == this && !own.isStatic() && !own.isAbstract()) {
            found.add(own);
        }
        for (ClassType parent : parents) {
            parent.destructors().stream().filter(inherited -> !found.contains(inherited)).forEach(found::add);
        }
        return found;
    }

    /** Its one value of {@code ?Name}. */
    MetaClass meta() {
        if (meta == null) {
            meta = new MetaClass(this);
        }
        return meta;
    }

    boolean isAbstract() {
        return declaredAbstract || methods.values().stream().anyMatch(Method::isAbstract) || properties.values().stream().anyMatch(Property::isAbstract);
    }

    /** Classes that some member's access lists. */
    public List<String> listed() {
        return listed;
    }

    /** Whether objects read from files are made by its constructor. */
    boolean constructsOnLoad() {
        return constructsOnLoad;
    }

    public void makeConstructedOnLoad() {
        constructsOnLoad = true;
    }

    public boolean isSealed() {
        return sealed;
    }

    public void makeSealed() {
        sealed = true;
    }

    List<String> builtInParents() {
        return builtInParents;
    }

    /** What computes its defaults, constants and members. */
    public void begunBy(Supplier<FunctionValue> function) {
        beginner = function;
    }

    FunctionValue beginner() {
        return beginner.get();
    }

    /** A base that is part of the language, such as {@code matlab.mixin.Copyable}. */
    public void addBuiltInParent(String parent) {
        builtInParents.add(parent);
    }

    /** Whether arrays may hold objects of different classes with a common ancestor. */
    boolean isHeterogeneous() {
        return isA("matlab.mixin.Heterogeneous");
    }

    /** The nearest class that both are or descend from; null when there is none. */
    ClassType common(ClassType other) {
        if (other.isA(name)) {
            return this;
        }
        for (ClassType parent : parents) {
            ClassType found = parent.common(other);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Public properties that are shown, in order. */
    List<String> shownProperties() {
        return properties.values().stream().filter(p -> p.get() == Access.PUBLIC && !p.isHidden() && !p.isStatic()).map(Property::name).toList();
    }

    public List<ClassType> parents() {
        return parents;
    }

    /** Takes over what a parent has; own members come first and win. */
    public void inherit(ClassType parent) {
        parents.add(parent);
        handle |= parent.handle;
        parent.properties.forEach(properties::putIfAbsent);
        parent.methods.forEach((method, inherited) -> {
            Method own = methods.putIfAbsent(method, inherited);
            if (own != null && own.owner() == this && inherited.isSealed()) {
                throw Errors.of("MethodSealed", "Method '" + method + "' is sealed in class '" + parent.name + "' and cannot be overridden.");
            }
        });
        parent.events.stream().filter(event -> !events.contains(event)).forEach(events::add);
    }

    /** Keeps that a method or property was declared with an attribute. */
    public void mark(String member, String attribute) {
        marks.computeIfAbsent(member, _ -> new ArrayList<>()).add(attribute);
    }

    /** Methods and properties that are declared with an attribute, those of ancestors first. */
    List<String> marked(String attribute) {
        List<String> names = new ArrayList<>();
        for (ClassType parent : parents) {
            parent.marked(attribute).stream().filter(each -> !names.contains(each)).forEach(names::add);
        }
        marks.forEach((member, attributes) -> {
            if (attributes.contains(attribute) && !names.contains(member)) {
                names.add(member);
            }
        });
        return names;
    }

    public void add(Property property) {
        properties.put(property.name(), property);
    }

    public void add(Method method) {
        methods.put(method.name(), method);
    }

    public List<String> events() {
        return events;
    }

    public Map<String, Property> properties() {
        return properties;
    }

    public Map<String, Method> methods() {
        return methods;
    }

    /** Null when there is none. */
    public Property property(String property) {
        return properties.get(property);
    }

    public Method method(String method) {
        return methods.get(method);
    }

    /** What {@code event.EventData} declares. */
    public void addEventProperties() {
        add(Property.plain("Source", this));
        add(Property.plain("EventName", this));
        setDefault(this, "EventName", CharArray.of(""));
    }

    /** Whether it or an ancestor has this name. */
    public boolean isA(String className) {
        return name.equals(className) || handle && className.equals("handle") || builtInParents.contains(className) || parents.stream().anyMatch(parent -> parent.isA(className));
    }

    /** Its ancestors, nearest first. */
    public List<String> superclasses() {
        List<String> names = new ArrayList<>();
        for (ClassType parent : parents) {
            names.add(parent.name);
            parent.superclasses().stream().filter(ancestor -> !names.contains(ancestor)).forEach(names::add);
        }
        builtInParents.stream().filter(ancestor -> !names.contains(ancestor)).forEach(names::add);
        if (handle && !names.contains("handle")) {
            names.add("handle");
        }
        return names;
    }

    // ------------------------------------------------------- generated code

    /** Whether the values of its members must still be computed; true only once. */
    public static boolean begin(Object type) {
        ClassType self = (ClassType) type;
        if (self.begun) {
            return false;
        }
        self.begun = true;
        return true;
    }

    /** Sets the default or constant value of a property. */
    public static void setDefault(Object type, Object property, Object value) {
        ((ClassType) type).defaults.put((String) property, Values.share(Escapes.marked(value)));
    }

    /** Makes an enumeration member of an object. */
    public static void setMember(Object type, Object name, Object object) {
        ObjectValue member = ((ObjectValue) object).asMember((String) name);
        ((ClassType) type).members.put((String) name, member);
    }

    /** A new object with default values, whose constructor has not run. */
    public static Object newObject(Object type) {
        ClassType self = (ClassType) type;
        if (self.isAbstract()) {
            throw Errors.of("AbstractMethodMissing", "Abstract classes cannot be instantiated. Class '" + self.name
                    + "' defines abstract methods and/or properties.");
        }
        return self.instance();
    }

    ObjectValue instance() {
        return instance(new HashMap<>());
    }

    ObjectValue instance(Map<String, Object> values) {
        return declaredMembers.isEmpty() ? new ObjectValue(this, values) : new MemberValue(this, values);
    }

    /** The numeric class that it is derived from; null for none. */
    String underlyingClass() {
        for (String parent : builtInParents) {
            MatlabClass kind = MatlabClass.of(parent);
            if (kind != null && kind.isArithmetic()) {
                return parent;
            }
        }
        return parents.stream().map(ClassType::underlyingClass).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** The member that a name or number means. */
    ObjectValue memberOf(Object value) {
        String text = Values.textOrNull(value);
        for (ObjectValue member : members.values()) {
            if (value == member || text != null && text.equals(member.memberName()) || text == null && underlyingClass() != null
                    && Values.classOf(value).isArithmetic() && Truth.of(Operators.eq(member.underlying(), value))) {
                return member;
            }
        }
        throw Errors.of("UnableToConvert", text != null ? "Enumeration class '" + name + "' has no member named '" + text + "'."
                : "Unable to convert the value to enumeration '" + name + "'.");
    }

    /** Whether it is an enumeration. */
    public boolean isEnumeration() {
        return !declaredMembers.isEmpty();
    }

    /** The members that a name, a number or an array of them means. */
    public Object membersOf(Object value) {
        if (Values.textOrNull(value) != null || !(value instanceof StringArray || value instanceof CellArray)) {
            return memberOf(value);
        }
        ObjectArray result = ObjectArray.of(this, Values.dims(value));
        for (int i = 0; i < Values.count(value); i++) {
            result.replace(i, memberOf(Identical.at(value, i)));
        }
        return Values.simple(result);
    }

    /** The value of a constant, static property or enumeration member by its name. */
    public static Object classValue(Object type, Object name) {
        ClassType self = (ClassType) type;
        ObjectValue member = self.members.get(name);
        return member != null ? member : self.defaultOf((String) name);
    }

    /** The class itself, of which {@code Class.(name)} takes a member. */
    public static Object reference(Object type, Object caller) {
        return new ClassReference((ClassType) type, (Caller) caller);
    }

    /** {@code Class.p = value} for static storage. */
    public static void setClassValue(Object type, Object name, Object value) {
        ClassType self = (ClassType) type;
        Property property = self.property((String) name);
        if (property == null || property.isConstant()) {
            throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '" + self.name + "' because it is read-only.");
        }
        property.owner().defaults.put((String) name, Values.share(Escapes.marked(value)));
    }

    Object defaultOf(String property) {
        Property declared = properties.get(property);
        Object value = declared == null ? null : declared.owner().defaults.get(property);
        return value == null ? DoubleArray.empty().share() : value;
    }

    public Map<String, ObjectValue> members() {
        return members;
    }

    /** Whether {@code Class.name} means something. */
    public boolean hasStatic(String member) {
        return member.equals("empty") || hasOwnStatic(member);
    }

    public boolean hasOwnStatic(String member) {
        Method method = methods.get(member);
        Property property = properties.get(member);
        return method != null && method.isStatic() || property != null || declaredMembers.contains(member);
    }

    private final List<String> declaredMembers = new ArrayList<>();

    /** Announces an enumeration member, before its object is made. */
    public void declareMember(String member) {
        declaredMembers.add(member);
    }

    public List<String> declaredMembers() {
        return declaredMembers;
    }
}
