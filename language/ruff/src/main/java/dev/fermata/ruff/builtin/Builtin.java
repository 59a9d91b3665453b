package dev.fermata.ruff.builtin;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.Values;

/**
 * A builtin function.
 *
 * <p>With {@code variadic} the method takes one Object[] of all arguments; otherwise {@link #parameters()} values. When
 * {@code arityText} is null any number of arguments is fine: surplus ones are evaluated and dropped, missing ones are
 * null. Gated builtins check their capability themselves, first of all.
 *
 * @param name          the name in programs
 * @param canonicalName the name in messages; differs for aliases
 * @param family        the class of the method, whose simple name names the documentation file
 * @param minArity      least number of arguments
 * @param maxArity      greatest number of arguments; {@link #ANY} for no limit
 * @param arityText     the message for other numbers, with {@code {got}} for the number given; or null
 * @param variadic      whether the method takes an array
 * @param method        the Java method; {@code method.suspends()} tells whether calling it may wait
 * @param capability    what the program must be allowed to do, or null
 * @param pure          whether equal arguments always give equal results and nothing else happens
 * @param ropes         whether the method takes ropes as they are; others get them joined
 */
public record Builtin(String name, String canonicalName, Class<?> family, int minArity, int maxArity, String arityText,
        boolean variadic, HostMethod method, Capability capability, boolean pure, boolean ropes) {
    public static final int ANY = Integer.MAX_VALUE;

    /** Number of parameters of a method that is not variadic. */
    public int parameters() {
        return method.descriptor().parameterCount();
    }

    /** Whether a call with this many arguments reaches the method. */
    public boolean accepts(int arguments) {
        return arityText == null || arguments >= minArity && arguments <= maxArity;
    }

    /** The error of a call with a number of arguments that is not accepted; a missing permission is reported first. */
    public ScriptError arityError(int got) {
        if (capability != null && !Host.allows(capability)) {
            return Host.denied(capability, canonicalName);
        }
        return new ScriptError(arityText.replace("{got}", Integer.toString(got)));
    }

    /** Arguments as the method wants them: joined, and as many as it has parameters. Fails on a wrong number. */
    public Object[] prepare(Object[] arguments) {
        if (!accepts(arguments.length)) {
            throw arityError(arguments.length);
        }
        Object[] prepared = new Object[variadic ? arguments.length : parameters()];
        for (int i = 0; i < Math.min(prepared.length, arguments.length); i++) {
            prepared[i] = ropes ? arguments[i] : Values.flat(arguments[i]);
        }
        return prepared;
    }

    public Documentation documentation() {
        return Documentation.of(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
