package dev.fermata.ruff.task;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.util.Arrays;

/** Writes down one {@link Builtin} of a family of this package. */
final class Declaration {
    private final Class<?> family;
    private final String name;
    private final String canonicalName;
    private Class<?> result = Object.class;
    private boolean waits;
    private Capability capability;

    Declaration(Class<?> family, String name, String canonicalName) {
        this.family = family;
        this.name = name;
        this.canonicalName = canonicalName;
    }

    Declaration(Class<?> family, String name) {
        this(family, name, name);
    }

    Declaration returns(Class<?> type) {
        result = type;
        return this;
    }

    Declaration waits() {
        waits = true;
        return this;
    }

    Declaration needs(Capability needed) {
        capability = needed;
        return this;
    }

    /** Exactly {@code count} arguments. */
    Builtin takes(int count, String method, String arityText) {
        Class<?>[] types = new Class<?>[count];
        Arrays.fill(types, Object.class);
        return build(count, count, arityText, false, method, types);
    }

    /** Between {@code min} and {@code max} arguments, as an array. */
    Builtin takesArray(int min, int max, String method, String arityText) {
        return build(min, max, arityText, true, method, Object[].class);
    }

    private Builtin build(int min, int max, String arityText, boolean variadic, String method, Class<?>... types) {
        HostMethod host = waits ? HostMethod.suspending(family, method, result, types) : HostMethod.of(family, method, result, types);
        return new Builtin(name, canonicalName, family, min, max, arityText, variadic, host, capability, false, false);
    }

    /** Fails unless the program may do this. */
    static void require(Capability capability, String function) {
        if (!Session.current().permissions().allows(capability.text())) {
            throw new ScriptError("Capability denied: " + capability.text() + " required for " + function + "; rerun with " + capability.flag());
        }
    }
}
