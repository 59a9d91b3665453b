package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.ruff.value.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of a running program: its variables by name, and what it exports. Written by the strand that runs the file's top
 * level; tables are concurrent because functions of it may be compiled on any core.
 */
public final class RuffModule {
    private final String name;
    private final Map<String, Global> globals = new ConcurrentHashMap<>();
    private final Map<String, StructType> structs = new ConcurrentHashMap<>();
    private final Map<String, Variable.Protection> protections = new ConcurrentHashMap<>();
    private final Map<String, Function> exportedFunctions = new ConcurrentHashMap<>();
    private List<String> exportedNames = List.of();

    /** @param name the dotted name it was imported by; empty for the main program */
    public RuffModule(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** The variable of that name; made, undefined, when there is none. */
    public Global global(String variable) {
        return globals.computeIfAbsent(variable, Global::new);
    }

    /** Whether a variable of that name has been given a value. */
    public boolean hasGlobal(String variable) {
        Global global = globals.get(variable);
        return global != null && !Plain.isUndefined(global.value);
    }

    /** How the variable was declared, in the part of the file lowered so far. */
    Variable.Protection protection(String variable) {
        return protections.getOrDefault(variable, Variable.Protection.NONE);
    }

    void protect(String variable, Variable.Protection protection) {
        protections.put(variable, protection);
    }

    /** The struct the file declares by that name; made without methods when there is none. */
    public StructType struct(String struct) {
        return structs.computeIfAbsent(struct, StructType::new);
    }

    boolean declaresStruct(String struct) {
        return structs.containsKey(struct);
    }

    /** The names of variables that exist, for a conversation's completion. */
    public List<String> definedNames() {
        return globals.values().stream().filter(g -> !Plain.isUndefined(g.value)).map(Global::name).sorted().toList();
    }

    List<String> exportedNames() {
        return exportedNames;
    }

    /** The exported function of that name when nothing ever replaces it, or null. */
    Function exportedFunction(String function) {
        return exportedFunctions.get(function);
    }

    void exportedFunction(String name, Function function) {
        exportedFunctions.put(name, function);
    }

    void exportedNames(List<String> names) {
        this.exportedNames = List.copyOf(names);
    }

    /** The exported values by name, in the order of the text. */
    public Map<String, Object> exports() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String exported : exportedNames) {
            values.put(exported, global(exported).value);
        }
        return values;
    }
}
