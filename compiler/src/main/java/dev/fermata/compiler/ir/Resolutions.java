package dev.fermata.compiler.ir;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Remembers which method performs an operation on operands of certain representations: the compiler asks for each use of an
 * operation several times. Safe for use by several threads.
 */
public final class Resolutions {
    private static final int BITS_PER_TYPE = Integer.SIZE - Integer.numberOfLeadingZeros(Type.values().length);
    private static final int PACKED_MAX = Long.SIZE / BITS_PER_TYPE;

    private final BiFunction<Operation, List<Type>, HostMethod> find;
    private final Map<Operation, Map<Object, HostMethod>> known = new ConcurrentHashMap<>();

    /** @param find gives the same method whenever it is asked the same */
    public Resolutions(BiFunction<Operation, List<Type>, HostMethod> find) {
        this.find = find;
    }

    public HostMethod of(Operation operation, List<Type> operands) {
        Map<Object, HostMethod> methods = known.get(operation);
        if (methods == null) {
            methods = known.computeIfAbsent(operation, _ -> new ConcurrentHashMap<>());
        }
        Object key = operands.size() > PACKED_MAX ? List.copyOf(operands) : packed(operands);
        HostMethod method = methods.get(key);
        if (method == null) {
            method = find.apply(operation, operands);
            methods.put(key, method);
        }
        return method;
    }

    /** The types as one number, which is quicker to hash and compare than a list while none of this is compiled yet. */
    private static Long packed(List<Type> operands) {
        long packed = 0;
        for (int i = 0; i < operands.size(); i++) {
            packed = packed << BITS_PER_TYPE | operands.get(i).ordinal() + 1;
        }
        return packed;
    }
}
