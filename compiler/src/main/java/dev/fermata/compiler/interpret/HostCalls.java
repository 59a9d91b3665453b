package dev.fermata.compiler.interpret;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Type;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds and calls the Java methods that IR names, with boxed arguments. */
final class HostCalls {
    private record OperationArity(Operation operation, int arity) { }

    private final Dialect dialect;
    private final ClassLoader loader;
    private final Map<HostMethod, MethodHandle> handles = new ConcurrentHashMap<>();
    private final Map<OperationArity, HostMethod> operations = new ConcurrentHashMap<>();

    /** Classes are found as compiled code finds them: through the dialect's class loader, and public ones only. */
    HostCalls(Dialect dialect) {
        this.dialect = dialect;
        this.loader = dialect.getClass().getClassLoader();
    }

    /** The method of an operation for operands that may be anything. */
    HostMethod method(Operation operation, int arity) {
        return operations.computeIfAbsent(new OperationArity(operation, arity),
                key -> dialect.resolve(key.operation, Collections.nCopies(key.arity, Type.ANY)));
    }

    Object call(HostMethod method, Object... arguments) throws Throwable {
        MethodHandle handle = handles.computeIfAbsent(method, this::find);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = convert(arguments[i], method.parameterType(i));
        }
        return handle.invokeExact(arguments);
    }

    /** A value in the box that stands for a representation; what the compiler does with unboxed numbers. */
    static Object convert(Object value, Type type) {
        return switch (type) {
            case I32 -> value instanceof Long number ? (Object) number.intValue() : value;
            case I64 -> value instanceof Integer number ? (Object) number.longValue() : value;
            case F64 -> value instanceof Long || value instanceof Integer ? (Object) ((Number) value).doubleValue() : value;
            case VOID -> null;
            default -> value;
        };
    }

    private MethodHandle find(HostMethod method) {
        try {
            List<ClassDesc> parameters = method.descriptor().parameterList();
            Class<?>[] types = new Class<?>[parameters.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = type(parameters.get(i));
            }
            MethodType type = MethodType.methodType(type(method.descriptor().returnType()), types);
            return lookup(type(method.owner())).findStatic(type(method.owner()), method.name(), type)
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot call " + method + method.descriptor().displayDescriptor(), e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> owner) {
        boolean exported = owner.getModule().isExported(owner.getPackageName());
        return exported ? MethodHandles.publicLookup() : MethodHandles.lookup();
    }

    private Class<?> type(ClassDesc type) throws ClassNotFoundException {
        String descriptor = type.descriptorString();
        return switch (descriptor.charAt(0)) {
            case 'L' -> Class.forName(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'), true, loader);
            case '[' -> type(type.componentType()).arrayType();
            default -> MethodType.fromMethodDescriptorString("()" + descriptor, null).returnType();
        };
    }
}
