package dev.fermata.compiler.differential;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** What the generated code of one function may refer to. */
final class Scope {
    /** What a variable holds in all well-typed code. */
    enum Kind { INTEGER, FLOAT, MIXED, CELL }

    final Function.Kind functionKind;
    final List<Local> integers = new ArrayList<>();
    final List<Local> booleans = new ArrayList<>();
    final List<Local> floats = new ArrayList<>();
    final List<Local> mixed = new ArrayList<>();
    final List<Local> cells = new ArrayList<>();
    /** Locals that hold a function of one integer. */
    final List<Local> functions = new ArrayList<>();
    /** Loop counters: read, never assigned by statements. */
    final List<Local> counters = new ArrayList<>();
    /** By capture index. */
    final List<Kind> captures = new ArrayList<>();
    final List<Label> loops = new ArrayList<>();
    /** The function itself, when it may call itself, and the parameter that it counts down. */
    Function self;
    Local countdown;
    int names;

    Scope(Function.Kind functionKind) {
        this.functionKind = functionKind;
    }

    Local fresh(String prefix, Type type) {
        return new Local(prefix + names++, type);
    }

    List<Local> readableIntegers() {
        List<Local> all = new ArrayList<>(integers);
        all.addAll(counters);
        return all;
    }
}
