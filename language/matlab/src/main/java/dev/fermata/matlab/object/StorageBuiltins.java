package dev.fermata.matlab.object;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** What the library needs to write objects to files and to make them again. */
public final class StorageBuiltins {
    private StorageBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__kept_objects" -> Builtin.of(name, 0, 0, (_, _) -> new KeptObjects());
            case "__object_number" -> Builtin.of(name, 2, 2, (in, _) -> ((KeptObjects) in[0]).number((ObjectValue) in[1]));
            case "__keep_object" -> Builtin.of(name, 3, 3, 0, (in, _) -> {
                ((KeptObjects) in[0]).keep((int) Values.real(in[1], 0), Values.share(in[2]));
                return null;
            });
            case "__kept_object" -> Builtin.of(name, 2, 2, (in, _) -> ((KeptObjects) in[0]).kept((int) Values.real(in[1], 0)));
            case "__holds_objects" -> Builtin.of(name, 1, 1, (in, _) -> holds(in[0]));
            case "__object_content" -> Builtin.of(name, 1, 1, (in, _) -> content((ObjectValue) in[0]));
            case "__fill_object" -> Builtin.of(name, 2, 2, (in, _) -> filled((ObjectValue) in[0], (StructArray) in[1]));
            case "__member_of" -> Builtin.of(name, 2, 2, (in, _) -> {
                ObjectValue member = type(in[0]).members().get(Values.textOrNull(in[1]));
                return member == null ? new CellArray(new int[] {0, 0}) : CellArray.row(member);
            });
            case "__member_name" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(in[0] instanceof ObjectValue object && object.memberName() != null
                    ? object.memberName() : ""));
            case "__is_class" -> Builtin.of(name, 1, 1, (in, _) -> type(in[0]) != null);
            case "__is_handle_class" -> Builtin.of(name, 1, 1, (in, _) -> type(in[0]).isHandle());
            case "__constructs_on_load" -> Builtin.of(name, 1, 1, (in, _) -> type(in[0]).constructsOnLoad());
            case "__no_objects" -> Builtin.of(name, 2, 2, (in, _) -> ObjectArray.of(type(in[0]), new int[] {(int) Values.real(in[1], 0), (int) Values.real(in[1], 1)}));
            case "__static_method" -> Builtin.of(name, 2, 2, (in, _) -> {
                Method method = type(in[0]).method(Values.textOrNull(in[1]));
                return method == null || !method.isStatic() ? new CellArray(new int[] {0, 0})
                        : CellArray.row(FunctionHandle.named(method.function().get(), FunctionHandle.Kind.SIMPLE, method.name()));
            });
            default -> null;
        };
    }

    private static ClassType type(Object name) {
        return MatlabFunctions.current().classType(Values.textOrNull(name));
    }

    /** Whether a value is an object or holds one, and so has to be taken apart before it is written. */
    public static boolean holds(Object value) {
        return switch (value) {
            case Instance _ -> true;
            case CellArray cells -> {
                for (int i = 0; i < cells.count(); i++) {
                    if (holds(cells.get(i))) {
                        yield true;
                    }
                }
                yield false;
            }
            case StructArray struct -> {
                for (int field = 0; field < struct.names().size(); field++) {
                    for (int i = 0; i < struct.count(); i++) {
                        if (holds(struct.get(field, i))) {
                            yield true;
                        }
                    }
                }
                yield false;
            }
            case null, default -> false;
        };
    }

    /** The stored values of an object's properties. */
    private static StructArray content(ObjectValue object) {
        StructArray content = StructArray.scalar();
        for (Property property : object.type().properties().values()) {
            if (!property.isDependent() && !property.isConstant() && !property.isStatic() && !property.isTransient()) {
                content.put(property.name(), 0, Values.share(object.raw(property.name())));
            }
        }
        if (object.type().underlyingClass() != null) {
            content.put(ObjectValue.NUMBER_FIELD, 0, object.underlying());
        }
        return content;
    }

    /** The object with these values; properties that its class does not have any more are left out. */
    private static ObjectValue filled(ObjectValue object, StructArray content) {
        ObjectValue target = (ObjectValue) object.writable();
        for (String name : content.names()) {
            Property property = target.type().property(name);
            if (property != null && !property.isDependent() && !property.isConstant()) {
                target.store(name, Values.share(content.get(name, 0)));
            } else if (name.equals(ObjectValue.NUMBER_FIELD) && target.type().underlyingClass() != null) {
                target.setUnderlying(content.get(name, 0));
            }
        }
        return target;
    }
}
