package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;

/** Rules about the field names of structs that come together. */
final class StructFields {
    private StructFields() {
    }

    static boolean same(StructArray a, StructArray b) {
        return a.names().size() == b.names().size() && b.names().stream().allMatch(a::has);
    }

    /** The struct that elements of {@code source} can be stored in: {@code target}, or an empty one with source's fields. */
    static StructArray united(StructArray target, StructArray source) {
        if (same(target, source)) {
            return target;
        }
        if (target.count() == 0 && target.names().isEmpty()) {
            return source.make(target.dims());
        }
        throw Errors.of("HeterogeneousStructAssignment", "Subscripted assignment between dissimilar structures.");
    }
}
