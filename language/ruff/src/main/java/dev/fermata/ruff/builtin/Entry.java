package dev.fermata.ruff.builtin;

import dev.fermata.compiler.ir.HostMethod;
import java.util.Arrays;

/** Writes down one {@link Builtin}, in the family class that owns the method. */
public final class Entry {
    private final Class<?> family;
    private final String name;
    private String canonicalName;
    private String javaName;
    private int minArity;
    private int maxArity = Builtin.ANY;
    private String arityText;
    private Class<?> result = Object.class;
    private boolean waits;
    private Capability capability;
    private boolean pure;
    private boolean ropes;

    public Entry(Class<?> family, String name) {
        this.family = family;
        this.name = name;
        this.canonicalName = name;
    }

    /** Another name of {@code canonical}: same method, and {@code canonical} in messages. Comes first. */
    public Entry aliasOf(String canonical) {
        canonicalName = canonical;
        return this;
    }

    /** The Java method's name when it is not the builtin's in camel case. */
    public Entry method(String method) {
        javaName = method;
        return this;
    }

    public Entry returns(Class<?> type) {
        result = type;
        return this;
    }

    /** Exactly {@code count} arguments; else "NAME expects N arguments, got M". */
    public Builtin takes(int count) {
        return takes(count, canonicalName + " expects " + count + " arguments, got {got}");
    }

    /** As {@link #takes(int)} with "argument" for one. */
    public Builtin takesCounted(int count) {
        return takes(count, canonicalName + " expects " + count + (count == 1 ? " argument" : " arguments")
                + ", got {got}");
    }

    /** Exactly {@code count} arguments; else this text. */
    public Builtin takes(int count, String text) {
        minArity = count;
        maxArity = count;
        arityText = text;
        return build(count);
    }

    /** The method gets {@code count} arguments: surplus ones are dropped, missing ones null. */
    public Builtin takesLoosely(int count) {
        minArity = count;
        return build(count);
    }

    /** Between {@code min} and {@code max} arguments, as an array; else this text. */
    public Builtin takesArray(int min, int max, String text) {
        minArity = min;
        maxArity = max;
        arityText = text;
        return build(-1);
    }

    /** Any number of arguments, as an array. */
    public Builtin takesArray(int min) {
        minArity = min;
        return build(-1);
    }

    public Entry waits() {
        waits = true;
        return this;
    }

    public Entry needs(Capability needed) {
        capability = needed;
        return this;
    }

    public Entry pure() {
        pure = true;
        return this;
    }

    /** The method takes ropes as they are: it looks at a part of a string that may grow piece by piece. */
    public Entry takesRopes() {
        ropes = true;
        return this;
    }

    private Builtin build(int parameters) {
        Class<?>[] types = new Class<?>[parameters < 0 ? 1 : parameters];
        Arrays.fill(types, parameters < 0 ? Object[].class : Object.class);
        String method = javaName == null ? camelCase(canonicalName) : javaName;
        HostMethod host = waits ? HostMethod.suspending(family, method, result, types)
                : HostMethod.of(family, method, result, types);
        return new Builtin(name, canonicalName, family, minArity, maxArity, arityText, parameters < 0, host, capability,
                pure, ropes);
    }

    private static String camelCase(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && i + 1 < name.length()) {
                i++;
                c = Character.toUpperCase(name.charAt(i));
            }
            out.append(c);
        }
        return out.toString();
    }
}
