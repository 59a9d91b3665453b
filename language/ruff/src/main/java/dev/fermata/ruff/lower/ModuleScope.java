package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Builtins;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.ruff.value.StructType;
import dev.fermata.ruff.task.Intrinsics;
import dev.fermata.ruff.net.NetworkBuiltins;
import dev.fermata.ruff.task.TaskBuiltins;
import java.util.HashMap;
import java.util.Map;

/** What the names of a file's own scope mean while the file is lowered. */
final class ModuleScope {
    final RuffModule module;
    final Source source;
    final NameUse use;
    /** Whether code that is not known yet may use every name: in a conversation. */
    final boolean open;
    /** Whether this is the prelude, which sees the intrinsics and does not show in stack traces. */
    final boolean internal;
    final FunctionValues functionValues;
    /** The longest time an await may take; 0 for any. */
    final long awaitMillisMax;
    final Effects effects = new Effects();
    /** Functions declared directly at the top level. */
    final Map<String, Function> functions = new HashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    /** Functions and structs of other files that this one imports before anything runs. */
    private final Map<String, Function> foreseenFunctions = new HashMap<>();
    private final Map<String, StructType> foreseenStructs = new HashMap<>();

    ModuleScope(RuffModule module, Source source, NameUse use, boolean open, boolean internal,
            FunctionValues functionValues, long awaitMillisMax) {
        this.module = module;
        this.source = source;
        this.use = use;
        this.open = open;
        this.internal = internal;
        this.functionValues = functionValues;
        this.awaitMillisMax = awaitMillisMax;
    }

    /** The meaning of a name in the file's own scope; for a variable of the top level's activation, that variable. */
    Meaning meaning(String name) {
        return meanings.computeIfAbsent(name, this::decide);
    }

    private Meaning decide(String name) {
        NameUse.Binding binding = use.topLevel.get(name);
        Function function = functions.get(name);
        boolean assigned = use.assignedByFunctions.contains(name);
        boolean replaced = binding != null && (binding.assignments > 0 || binding.declarations > 0) || assigned;
        if (function != null && !open && !replaced) {
            return new Meaning.Known(function);
        }
        Function foreseen = foreseenFunctions.get(name);
        boolean importedOnly = binding == null || binding.assignments <= 1 && binding.declarations == 0 && binding.definitions == 0
                && (binding.assignments == 0 || binding.imported);
        if (foreseen != null && importedOnly && !assigned) {
            return new Meaning.Known(foreseen);
        }
        Meaning predefined = predefined(name);
        boolean touched = assigned || binding != null && (binding.assignments > 0 || binding.definitions > 0);
        boolean kept = open && module.hasGlobal(name);
        if (predefined != null && !touched && !kept) {
            return predefined;
        }
        boolean unbound = binding == null || binding.declarations + binding.assignments + binding.definitions == 0;
        if (unbound && !kept && predefined == null) {
            return new Meaning.Unbound(module.global(name));
        }
        boolean inActivation = !open && predefined == null && function == null && binding.definitions == 0
                && !use.usedByFunctions.contains(name) && !binding.exported && !binding.imported && !use.importsUnknownNames;
        if (inActivation) {
            return new Meaning.Var(Variable.local(name, -1));
        }
        Variable variable = Variable.global(name, module.global(name));
        variable.alwaysDefined = predefined != null || function != null;
        if (predefined != null && Plain.isUndefined(variable.global.value)) {
            variable.global.value = value(predefined);
        }
        variable.protection = module.protection(name);
        return new Meaning.Var(variable);
    }

    /** Notes that the name is imported from a module that is known already; null when it is not. */
    void foresee(String name, RuffModule from) {
        if (from == null) {
            return;
        }
        Function function = from.exportedFunction(name);
        if (function != null) {
            foreseenFunctions.put(name, function);
        }
        if (from.exportedNames().contains(name) && from.declaresStruct(name)) {
            foreseenStructs.put(name, from.struct(name));
        }
    }

    /** The imported struct of that name, or null. */
    StructType foreseenStruct(String name) {
        NameUse.Binding binding = use.topLevel.get(name);
        boolean importedOnly = binding == null || binding.imported && binding.assignments == 1 && binding.declarations == 0
                && binding.definitions == 0;
        return importedOnly && !use.assignedByFunctions.contains(name) ? foreseenStructs.get(name) : null;
    }

    /** Replaces the meaning: a top-level variable has got its place in the activation. */
    void define(String name, Variable variable) {
        meanings.put(name, new Meaning.Var(variable));
    }

    /** The builtin meaning of a name, or null. */
    Meaning predefined(String name) {
        switch (name) {
            case "PI" -> {
                return new Meaning.Constant(Math.PI);
            }
            case "E" -> {
                return new Meaning.Constant(Math.E);
            }
            default -> {
                Builtin builtin = Builtins.find(name);
                if (builtin == null) {
                    builtin = TaskBuiltins.find(name);
                }
                if (builtin == null) {
                    builtin = NetworkBuiltins.find(name);
                }
                if (builtin == null && internal) {
                    builtin = PreludeIntrinsics.find(name);
                }
                if (builtin == null && internal) {
                    builtin = Intrinsics.find(name);
                }
                if (builtin != null) {
                    return new Meaning.Native(builtin);
                }
                Function prelude = Prelude.find(name);
                return prelude == null ? null : new Meaning.PreludeFunction(prelude);
            }
        }
    }

    /** A predefined name as a value. */
    Object value(Meaning predefined) {
        return switch (predefined) {
            case Meaning.Constant constant -> constant.value();
            case Meaning.Native nativeMeaning -> new NativeFunction(nativeMeaning.builtin());
            case Meaning.PreludeFunction prelude -> new PreludeValue(functionValues.of(prelude.function()),
                    Prelude.leastArguments(prelude.function()) < prelude.function().parameters().size());
            case Meaning.Var _, Meaning.Known _, Meaning.Unbound _ -> throw new IllegalArgumentException("not predefined");
        };
    }

    /** Whether a declaration of the name is its only binding in the file's scope, so that it cannot be a second one. */
    boolean isOnlyBinding(String name) {
        NameUse.Binding binding = use.topLevel.get(name);
        return !open && binding.declarations == 1 && binding.assignments == 0 && binding.definitions == 0
                && !use.assignedByFunctions.contains(name);
    }

    /**
     * Whether a variable of the file is bound once, at the top level, and never written otherwise: reading it is no effect,
     * since tasks that run beside the top level start after it has been bound.
     */
    boolean isConstant(Variable variable) {
        NameUse.Binding binding = use.topLevel.get(variable.name);
        return !open && binding != null && !use.assignedByFunctions.contains(variable.name)
                && binding.assignments + binding.declarations + binding.definitions == 1;
    }
}
