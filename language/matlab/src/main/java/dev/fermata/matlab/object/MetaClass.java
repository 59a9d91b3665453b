package dev.fermata.matlab.object;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import java.util.List;

/** What {@code ?Name} gives. */
final class MetaClass extends Opaque implements HasMembers {
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
            case "PropertyList" -> names(type.properties().values().stream().map(Property::name).toList());
            case "MethodList" -> names(type.methods().values().stream().map(Method::name).toList());
            case "SuperclassList" -> names(type.superclasses());
            case "Abstract" -> type.methods().values().stream().anyMatch(Method::isAbstract);
            case "HandleCompatible" -> type.isHandle();
            default -> null;
        };
    }

    private static CellArray names(List<String> names) {
        return new CellArray(new int[] {names.size(), 1}, names.stream().map(CharArray::of).toArray());
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'meta.class' because it is read-only.");
    }
}
