package dev.fermata.matlab.object;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code ?Name} gives: there is one for a class. Lists of members are struct arrays. */
final class MetaClass extends Opaque implements HasMembers, Overloaded {
    private final ClassType type;

    MetaClass(ClassType type) {
        this.type = type;
    }

    @Override
    public String className() {
        return "meta.class";
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Name" -> CharArray.of(type.name());
            case "Description", "DetailedDescription" -> CharArray.of("");
            case "PropertyList" -> properties();
            case "MethodList" -> methods();
            case "EventList" -> named(type.events());
            case "EnumerationMemberList" -> named(type.declaredMembers());
            case "SuperclassList" -> superclasses();
            case "Abstract" -> type.isAbstract();
            case "Sealed" -> type.isSealed();
            case "Enumeration" -> !type.declaredMembers().isEmpty();
            case "HandleCompatible" -> type.isHandle();
            default -> null;
        };
    }

    private Object properties() {
        List<Property> list = new ArrayList<>(type.properties().values());
        StructArray result = new StructArray(new int[] {list.size(), 1});
        result.addField("Name");
        for (int i = 0; i < list.size(); i++) {
            Property property = list.get(i);
            result.put("Name", i, CharArray.of(property.name()));
            result.put("GetAccess", i, access(property.get()));
            result.put("SetAccess", i, access(property.set()));
            result.put("Dependent", i, property.isDependent());
            result.put("Constant", i, property.isConstant());
            result.put("Abstract", i, property.isAbstract());
            result.put("Transient", i, property.isTransient());
            result.put("Hidden", i, property.isHidden());
            result.put("SetObservable", i, property.watch().setObservable());
            result.put("AbortSet", i, property.watch().abortSet());
            result.put("DefiningClass", i, property.owner().meta());
        }
        return result;
    }

    private Object methods() {
        List<Method> list = new ArrayList<>(type.methods().values());
        StructArray result = new StructArray(new int[] {list.size(), 1});
        result.addField("Name");
        for (int i = 0; i < list.size(); i++) {
            Method method = list.get(i);
            result.put("Name", i, CharArray.of(method.name()));
            result.put("Access", i, access(method.access()));
            result.put("Static", i, method.isStatic());
            result.put("Abstract", i, method.isAbstract());
            result.put("Sealed", i, method.isSealed());
            result.put("Hidden", i, method.isHidden());
            result.put("DefiningClass", i, method.owner().meta());
        }
        return result;
    }

    private Object superclasses() {
        List<ClassType> parents = type.parents();
        List<String> names = new ArrayList<>(parents.stream().map(ClassType::name).toList());
        names.addAll(type.builtInParents());
        StructArray result = named(names);
        for (int i = 0; i < names.size(); i++) {
            result.put("Abstract", i, i < parents.size() && parents.get(i).isAbstract());
            result.put("SuperclassList", i, i < parents.size() ? parents.get(i).meta().superclasses() : named(List.of()));
        }
        return result;
    }

    private static StructArray named(List<String> names) {
        StructArray result = new StructArray(new int[] {names.size(), names.isEmpty() ? 0 : 1});
        result.addField("Name");
        for (int i = 0; i < names.size(); i++) {
            result.put("Name", i, CharArray.of(names.get(i)));
        }
        return result;
    }

    private static CharArray access(Access access) {
        return CharArray.of(access.name().toLowerCase(Locale.ROOT));
    }

    /** {@code ?A < ?B}: whether A descends from B. */
    @Override
    public Object binary(Operator operator, Object left, Object right) {
        if (!(left instanceof MetaClass a) || !(right instanceof MetaClass b)) {
            return null;
        }
        return switch (operator) {
            case EQ -> a.type == b.type;
            case NE -> a.type != b.type;
            case LT -> a.type != b.type && a.type.isA(b.type.name());
            case LE -> a.type.isA(b.type.name());
            case GT -> a.type != b.type && b.type.isA(a.type.name());
            case GE -> b.type.isA(a.type.name());
            default -> null;
        };
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'meta.class' because it is read-only.");
    }
}
