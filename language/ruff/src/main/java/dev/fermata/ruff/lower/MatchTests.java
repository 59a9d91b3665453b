package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Node;
import dev.fermata.ruff.value.Patterns;

/** The conditions of {@code match} cases. */
final class MatchTests {
    private static final HostMethod NAMED = HostMethod.of(Patterns.class, "isNamed", boolean.class, Object.class, String.class);
    private static final HostMethod WRAPPER_OR_NAMED =
            HostMethod.of(Patterns.class, "isWrapperOrNamed", boolean.class, Object.class, String.class);
    private static final HostMethod TAG =
            HostMethod.of(Patterns.class, "isTag", boolean.class, Object.class, String.class, String.class);

    private MatchTests() {
    }

    static Node of(int at, String type, String variant, boolean binds, Node value) {
        String test = switch (type.isEmpty() ? variant : type + "::" + variant) {
            case "Ok", "Result::Ok" -> "isOk";
            case "Err", "Result::Err" -> "isErr";
            case "Some", "Option::Some" -> "isSome";
            case "None", "Option::None" -> "isNone";
            default -> null;
        };
        boolean single = type.isEmpty();
        // A single word without payload can also be the text of a string, except None.
        boolean word = single && !binds && !variant.equals("None");
        if (test != null && !word) {
            return Build.host(at, HostMethod.of(Patterns.class, test, boolean.class, Object.class), value);
        }
        return single ? Build.host(at, test == null ? NAMED : WRAPPER_OR_NAMED, value, Build.constant(variant))
                : Build.host(at, TAG, value, Build.constant(type), Build.constant(variant));
    }
}
