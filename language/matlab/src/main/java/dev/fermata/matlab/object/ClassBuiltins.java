package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.operation.SwitchMatch;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Questions about classes and objects, handles and events. */
public final class ClassBuiltins {
    static final String NAMES = """
            isvalid ismethod isprop methods properties events superclasses enumeration metaclass addlistener listener isenum substruct
            addprop findprop getmethod __register_test_classes
            """;

    private ClassBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "isvalid" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof Instance object ? valid(object)
                    : in[0] instanceof Listener listener ? listener.isValid() : in[0] instanceof DynamicProperty property ? property.isValid()
                            : in[0] instanceof Identity);
            case "ismethod" -> Builtin.of(name, 2, 2, (in, _) -> {
                ClassType type = type(in[0]);
                String method = text(name, in[1]);
                if (type == null) {
                    return in[0] instanceof HasMembers other && !(other instanceof Instance) && other.member(method) instanceof FunctionValue;
                }
                Method known = type.method(method);
                return (known != null && known.access() == Access.PUBLIC && !known.isHidden() || type.isHandle() && ObjectValue.HANDLE_METHODS.contains(method)
                        || method.equals(type.simpleName()) || method.equals("addprop") && type.isA("dynamicprops")
                        || method.equals("copy") && type.isA("matlab.mixin.Copyable"));
            });
            case "isprop" -> Builtin.of(name, 2, 2, (in, _) -> in[0] instanceof ObjectValue object ? object.property(text(name, in[1])) != null
                    : in[0] instanceof Instance array && array.type().property(text(name, in[1])) != null
                            || in[0] instanceof HasProperties other && other.propertyNames().contains(text(name, in[1])));
            case "isenum" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof Instance object && !object.type().declaredMembers().isEmpty());
            case "__getter" -> Builtin.of(name, 2, 2, (in, _) -> accessor(in, Property::getter));
            case "__setter" -> Builtin.of(name, 2, 2, (in, _) -> accessor(in, Property::setter));
            case "__checker" -> Builtin.of(name, 2, 2, (in, _) -> accessor(in, Property::checker));
            case "__property_name" -> Builtin.of(name, 2, 2, ClassBuiltins::propertyName);
            case "__computed_properties" -> Builtin.of(name, 1, 1, (in, _) -> names(((Instance) in[0]).type().shownProperties().stream()
                    .filter(p -> ((Instance) in[0]).type().property(p).getter() != null).toList()));
            case "__all_properties" -> Builtin.of(name, 1, 1, (in, _) -> names(((Instance) in[0]).type().properties().values().stream()
                    .filter(p -> !p.isStatic()).map(Property::name).toList()));
            case "__set_stored" -> Builtin.of(name, 3, 3, (in, _) -> Objects.setField(in[0], text(name, in[1]), in[2],
                    new Caller(((Instance) in[0]).type(), "set." + text(name, in[1]))));
            case "__stored" -> Builtin.of(name, 2, 2, (in, _) -> Values.share(((ObjectValue) in[0]).raw(text(name, in[1]))));
            case "__print_object" -> Builtin.of(name, 4, 4, 0, ClassBuiltins::print);
            case "methods" -> Builtin.of(name, 1, 2, 1, (in, nargout) -> nargout == 0 ? MemberLists.methods(known(name, in[0])) : names(methods(known(name, in[0]))));
            case "properties" -> Builtin.of(name, 1, 1, 1, (in, nargout) -> {
                ClassType type = known(name, in[0]);
                List<String> names = type.properties().values().stream().filter(p -> p.get() == Access.PUBLIC && !p.isHidden()).map(Property::name).toList();
                return nargout == 0 ? MemberLists.show("Properties", type, names) : names(names);
            });
            case "events" -> Builtin.of(name, 1, 1, 1, (in, nargout) -> {
                ClassType type = known(name, in[0]);
                return nargout == 0 ? MemberLists.show("Events", type, MemberLists.events(type)) : names(type.events());
            });
            case "__members_marked" -> Builtin.of(name, 2, 2, (in, _) -> names(known(name, in[0]).marked(text(name, in[1]))));
            case "__method_inputs" -> Builtin.of(name, 2, 2, (in, _) -> names(MatlabFunctions.current().methodInputs(text(name, in[0]), text(name, in[1]))));
            case "superclasses" -> Builtin.of(name, 1, 1, (in, _) -> names(known(name, in[0]).superclasses()));
            case "metaclass" -> Builtin.of(name, 1, 1, (in, _) -> known(name, in[0]).meta());
            case "addlistener", "listener" -> Builtin.of(name, 3, 4, ClassBuiltins::listen);
            case "__class_beginner" -> Builtin.of(name, 1, 1, (in, _) -> FunctionHandle.named(known("classref", in[0]).beginner(), FunctionHandle.Kind.SIMPLE, name));
            case "__classref" -> Builtin.of(name, 1, 1, (in, _) -> new ClassReference(known("classref", in[0])));
            case "__new_object" -> Builtin.of(name, 2, 2, (in, _) -> {
                ObjectValue object = (ObjectValue) ClassType.newObject(known("new_object", in[0]));
                return in[1].equals(true) ? object.asHandle() : object;
            });
            case "getmethod" -> Builtin.of(name, 2, 2, ClassBuiltins::getmethod);
            case "__register_test_classes" -> Builtin.of(name, 0, 0, (_, _) -> 0.0);
            case "addprop" -> Builtin.of(name, 2, 2, ClassBuiltins::addprop);
            case "findprop" -> Builtin.of(name, 2, 2, ClassBuiltins::findprop);
            case "__copy" -> Builtin.of(name, 1, 1, (in, _) -> Objects.copied(in[0]));
            case "__property_listeners" -> Builtin.of(name, 3, 3, ClassBuiltins::propertyListeners);
            case "__switch_method" -> Builtin.of(name, 2, 2, (in, _) -> SwitchObjects.decides(in[0], in[1])
                    ? FunctionHandle.named((FunctionValue) Objects.operatorMethod("eq", in[0], in[1]), FunctionHandle.Kind.SIMPLE, "eq") : DoubleArray.empty());
            case "__switch_plain" -> Builtin.of(name, 2, 2, (in, _) -> SwitchMatch.matches(in[0], in[1]));
            case "__listeners" -> Builtin.of(name, 2, 2, ClassBuiltins::listeners);
            case "__event_arguments" -> Builtin.of(name, 3, 4, ClassBuiltins::eventArguments);
            case "__invalidate" -> Builtin.of(name, 1, 1, 0, ClassBuiltins::invalidate);
            case "__method" -> Builtin.of(name, 2, 2, (in, _) -> {
                var method = in[0] instanceof Instance object ? object.overload(text(name, in[1])) : null;
                return method == null ? new CellArray(new int[] {0, 0})
                        : CellArray.row(new Object[] {FunctionHandle.named(method, FunctionHandle.Kind.SIMPLE, text(name, in[1]))});
            });
            case "__begin_deletion" -> Builtin.of(name, 1, 1, (in, _) -> !(in[0] instanceof ObjectValue object) || object.beginDeletion());
            case "__destructors" -> Builtin.of(name, 1, 1, (in, _) -> CellArray.row(!(in[0] instanceof ObjectValue object) ? new Object[0]
                    : object.type().destructors().stream().map(m -> FunctionHandle.named(m.function().get(), FunctionHandle.Kind.SIMPLE, "delete")).toArray()));
            case "__is_deletable" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof Instance || in[0] instanceof Listener || in[0] instanceof DynamicProperty);
            case "__has_listeners" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof ObjectValue object && !object.listeners().isEmpty());
            case "__each" -> Builtin.of(name, 1, 1, (in, _) -> each(in[0]));
            case "__enumeration" -> Builtin.of(name, 1, 1, ClassBuiltins::enumeration);
            case "substruct" -> Builtin.of(name, 2, Builtin.ANY, ClassBuiltins::substruct);
            default -> CustomDisplay.find(name);
        };
    }

    private static String text(String function, Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + ":InvalidInput", function + ": name must be a character vector or string scalar");
        }
        return text;
    }

    /** A function that belongs to a property, in a cell; an empty one when there is none. */
    private static Object accessor(Object[] in, Function<Property, Supplier<FunctionValue>> which) {
        String name = text("property", in[1]);
        Property property = in[0] instanceof ObjectValue object ? object.property(name) : ((Instance) in[0]).type().property(name);
        var function = property == null ? null : which.apply(property);
        return function == null ? new CellArray(new int[] {0, 0}) : CellArray.row(FunctionHandle.named(function.get(), FunctionHandle.Kind.SIMPLE, name));
    }

    /** The public property that a name means, whatever its case. */
    private static Object propertyName(Object[] in, int nargout) {
        String name = text("property", in[1]);
        for (String each : ((ObjectValue) in[0]).shownProperties()) {
            if (each.equalsIgnoreCase(name)) {
                return CharArray.of(each);
            }
        }
        throw Errors.of("UndefinedProperty", "The name '" + name + "' is not an accessible property for an instance of class '" + Values.className(in[0]) + "'.");
    }

    private static Object valid(Instance objects) {
        boolean[] valid = new boolean[objects.count()];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = objects.at(i).isHandle() && !objects.at(i).isDeleted();
        }
        return Values.simple(new LogicalArray(((Array) objects).dims(), valid));
    }

    /** Writes an object whose computed properties have these values; the name is empty for disp. */
    private static Object print(Object[] in, int nargout) {
        ObjectValue object = (ObjectValue) in[0];
        CellArray names = (CellArray) in[1];
        CellArray values = (CellArray) in[2];
        Map<String, Object> computed = new HashMap<>();
        for (int i = 0; i < names.count(); i++) {
            computed.put(Values.textOrNull(names.get(i)), values.get(i));
        }
        String name = Values.textOrNull(in[3]);
        Lines out = new Lines(DisplayFormat.current());
        if (name.isEmpty()) {
            object.writeBody(out, computed);
            out.blank();
        } else {
            Display.frame(name, true, null, lines -> object.writeBody(lines, computed), out);
        }
        Outputs.print(out.toString());
        return null;
    }

    private static ClassType type(Object value) {
        if (value instanceof Instance object) {
            return object.type();
        }
        if (value instanceof ClassReference reference) {
            return reference.type();
        }
        String name = Values.textOrNull(value);
        return name == null ? null : MatlabFunctions.current().classType(name);
    }

    private static ClassType known(String function, Object value) {
        ClassType type = type(value);
        if (type == null) {
            throw Errors.of(function + ":UnknownClass", "No class '" + (Values.textOrNull(value) == null ? Values.className(value) : Values.textOrNull(value)) + "'.");
        }
        return type;
    }

    private static Object names(List<String> names) {
        return new CellArray(new int[] {names.size(), 1}, names.stream().map(CharArray::of).toArray());
    }

    private static List<String> methods(ClassType type) {
        List<String> names = new ArrayList<>(type.methods().values().stream().filter(m -> m.access() == Access.PUBLIC && !m.isHidden()).map(Method::name).toList());
        names.add(type.simpleName());
        return names.stream().distinct().sorted().toList();
    }

    private static Object listen(Object[] in, int nargout) {
        if (!(in[0] instanceof ObjectValue object)) {
            throw Errors.of("addlistener:InvalidInput", "addlistener: the source must be a handle object");
        }
        if (in.length == 4) {
            Listener listener = new Listener(object, text("addlistener", in[1]), text("addlistener", in[2]), callback(in[3]));
            object.listeners().add(listener);
            return listener;
        }
        String event = text("addlistener", in[1]);
        if (!object.type().events().contains(event) && !event.equals("ObjectBeingDestroyed")) {
            throw Errors.of("addlistener:UnknownEvent", "Event '" + event + "' is not defined for class '" + object.className() + "'.");
        }
        Listener listener = new Listener(object, null, event, callback(in[2]));
        object.listeners().add(listener);
        return listener;
    }

    private static FunctionHandle callback(Object given) {
        if (!(given instanceof FunctionHandle) && MatlabFunctions.current().findOrNull(text("addlistener", given)) == null) {
            throw Errors.undefined(text("addlistener", given));
        }
        return given instanceof FunctionHandle handle ? handle
                : FunctionHandle.named(MatlabFunctions.current().find(text("addlistener", given)), FunctionHandle.Kind.SIMPLE, text("addlistener", given));
    }

    /** A method with its object or class, to be called with the other arguments. */
    private static Object getmethod(Object[] in, int nargout) {
        String name = text("getmethod", in[1]);
        boolean isClass = in[0] instanceof ClassReference;
        ClassType type = isClass ? ((ClassReference) in[0]).type() : type(in[0]);
        Method method = type == null ? null : type.method(name);
        if (method == null) {
            throw Errors.of("UndefinedFunction", "Unrecognized method '" + name + "' for class '" + (type == null ? Values.className(in[0]) : type.name()) + "'.");
        }
        method.check(type, new Caller(null, ""));
        if (isClass && !method.isStatic()) {
            throw Errors.of("MethodNotStatic", "Method '" + name + "' is not static");
        }
        return FunctionHandle.named(new ObjectMethod(method.isStatic() ? null : in[0], name, method.function()), FunctionHandle.Kind.SIMPLE,
                type.name() + "." + name);
    }

    private static Object addprop(Object[] in, int nargout) {
        String name = text("addprop", in[1]);
        if (!(in[0] instanceof ObjectValue object) || !object.type().isA("dynamicprops")) {
            throw Errors.of("addprop:InvalidInput", "addprop: the object must be derived from dynamicprops");
        }
        if (object.property(name) != null) {
            throw Errors.of("addprop:PropertyInUse", "Property '" + name + "' already exists for the object of class '" + object.className() + "'.");
        }
        object.addProperty(Property.plain(name, object.type()));
        return new DynamicProperty(object, name, true);
    }

    private static Object findprop(Object[] in, int nargout) {
        String name = text("findprop", in[1]);
        if (!(in[0] instanceof ObjectValue object) || object.property(name) == null) {
            return DoubleArray.empty();
        }
        return new DynamicProperty(object, name, object.type().property(name) == null);
    }

    /** For each listener of a property's event: its callback and what it gets, as cells in a cell. */
    private static Object propertyListeners(Object[] in, int nargout) {
        ObjectValue object = (ObjectValue) in[0];
        String name = text("addlistener", in[1]);
        String event = text("addlistener", in[2]);
        DynamicProperty source = new DynamicProperty(object, name, false);
        return CellArray.row(object.listeners().stream().filter(l -> name.equals(l.property) && l.event.equals(event) && l.isActive())
                .map(l -> (Object) CellArray.row(l.callback, CellArray.row(source, new EventData(source, event, object)))).toArray());
    }

    /** The callbacks of an event, in order of registration, as a cell. */
    private static Object listeners(Object[] in, int nargout) {
        if (!(in[0] instanceof ObjectValue object)) {
            throw Errors.of("notify:InvalidInput", "notify: the source must be a handle object");
        }
        String event = text("notify", in[1]);
        if (!object.type().events().contains(event) && !event.equals("ObjectBeingDestroyed")) {
            throw Errors.of("notify:UnknownEvent", "Event '" + event + "' is not defined for class '" + object.className() + "'.");
        }
        Object[] callbacks = object.listeners().stream().filter(l -> l.property == null && l.event.equals(event) && l.isActive()).map(l -> l.callback).toArray();
        return new CellArray(new int[] {1, callbacks.length}, callbacks);
    }

    /** Arguments: callback, source, event name, and what was given to notify. A callback with one parameter gets the source only. */
    private static Object eventArguments(Object[] in, int nargout) {
        FunctionHandle callback = (FunctionHandle) in[0];
        boolean one = callback.parameters() != null && callback.parameters().size() == 1 && !callback.parameters().getFirst().equals("varargin")
                || callback.parameters() == null && declared(callback) == 1;
        if (one) {
            return CellArray.row(new Object[] {in[1]});
        }
        if (in.length > 3 && in[3] instanceof ObjectValue own && own.type().isA("event.EventData")) {
            own.withMember("Source", in[1]);
            own.withMember("EventName", in[2]);
        }
        Object data = in.length > 3 ? in[3] : new EventData(in[1], text("notify", in[2]));
        return CellArray.row(new Object[] {in[1], data});
    }

    private static double declared(FunctionHandle callback) {
        try {
            return MatlabFunctions.current().declared(callback.function(), true);
        } catch (MatlabError unknown) {
            return -1;
        }
    }

    /** The objects of an array, as a cell. */
    private static Object each(Object value) {
        if (!(value instanceof ObjectArray array)) {
            return CellArray.row(value);
        }
        Object[] objects = new Object[array.count()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = array.element(i);
        }
        return CellArray.row(objects);
    }

    private static Object invalidate(Object[] in, int nargout) {
        if (in[0] instanceof ObjectValue object) {
            object.delete();
        } else if (in[0] instanceof Listener listener) {
            listener.delete();
        } else if (in[0] instanceof DynamicProperty property) {
            property.delete();
        }
        return null;
    }

    private static Object enumeration(Object[] in, int nargout) {
        ClassType type = known("enumeration", in[0]);
        Object[] members = type.members().values().toArray();
        return members.length == 0 ? DoubleArray.empty() : Values.simple(Values.array(ObjectArray.joined(0, members)));
    }

    private static Object substruct(Object[] in, int nargout) {
        StructArray result = new StructArray(new int[] {1, in.length / 2});
        for (int i = 0; i + 1 < in.length; i += 2) {
            result.put("type", i / 2, in[i]);
            result.put("subs", i / 2, in[i + 1]);
        }
        return result;
    }

}
