package dev.fermata.compiler.ir;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A static Java method that generated code calls directly.
 *
 * @param owner      the class
 * @param name       the method
 * @param descriptor parameters and result; parameters are Object, long, double, boolean, int, or a class that every
 *                   argument is known to have; the result likewise, or void
 * @param suspends   whether the call may throw a {@link dev.fermata.runtime.task.Suspension} <em>as its last act</em>:
 *                   after the wake-up nothing of the Java method runs, the delivered value (boxed) is the call's result
 */
public record HostMethod(ClassDesc owner, String name, MethodTypeDesc descriptor, boolean suspends) {
    /** Of types that languages name in their tables again and again, hundreds of times at the start of a program. */
    private static final Map<Class<?>, ClassDesc> DESCRIPTIONS = new ConcurrentHashMap<>();

    public static HostMethod of(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        return of(owner, false, name, result, parameters);
    }

    /** A method by the representations of its operands and result. */
    public static HostMethod of(Class<?> owner, String name, Type result, Type... operands) {
        Class<?>[] types = new Class<?>[operands.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = operands[i].javaClass();
        }
        return of(owner, false, name, result.javaClass(), types);
    }

    public static HostMethod suspending(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        return of(owner, true, name, result, parameters);
    }

    private static HostMethod of(Class<?> owner, boolean suspends, String name, Class<?> result, Class<?>... parameters) {
        ClassDesc[] types = new ClassDesc[parameters.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = description(parameters[i]);
        }
        return new HostMethod(description(owner), name, MethodTypeDesc.of(description(result), types), suspends);
    }

    private static ClassDesc description(Class<?> type) {
        ClassDesc known = DESCRIPTIONS.get(type);
        if (known == null) {
            known = type.describeConstable().orElseThrow();
            DESCRIPTIONS.put(type, known);
        }
        return known;
    }

    /** Whether its only parameter is an Object[], which gets all arguments, boxed. */
    public boolean isVariadic() {
        return descriptor.parameterCount() == 1 && descriptor.parameterType(0).descriptorString().equals("[Ljava/lang/Object;");
    }

    /**
     * Whether an operation of so many operands tells it how deep the calls nest that it makes: it has an int parameter more,
     * behind the others. For operators that call functions of the program.
     */
    public boolean takesDepth(int operands) {
        return suspends && descriptor.parameterCount() == operands + 1 && parameterType(operands) == Type.I32;
    }

    /** Whether it takes and gives primitive values only. */
    public boolean isPrimitive() {
        for (int i = 0; i < descriptor.parameterCount(); i++) {
            if (!parameterType(i).isPrimitive()) {
                return false;
            }
        }
        return resultType().isPrimitive();
    }

    /** The representation of the result. */
    public Type resultType() {
        return typeOf(descriptor.returnType());
    }

    /** The representation expected for parameter {@code index}. */
    public Type parameterType(int index) {
        return typeOf(descriptor.parameterType(index));
    }

    private static Type typeOf(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "V" -> Type.VOID;
            case "I" -> Type.I32;
            case "J" -> Type.I64;
            case "F" -> Type.F32;
            case "D" -> Type.F64;
            case "Z" -> Type.BOOL;
            case "Ljava/lang/Object;" -> Type.ANY;
            default -> Type.REF;
        };
    }

    // Written out, since those that the JDK makes at run time take long at the start of a program.

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof HostMethod method && name.equals(method.name) && owner.equals(method.owner)
                && descriptor.equals(method.descriptor) && suspends == method.suspends;
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return owner.displayName() + "." + name;
    }
}
