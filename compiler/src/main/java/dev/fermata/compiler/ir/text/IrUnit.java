package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Functions that belong together, with the globals they use, each in order of first appearance. */
public record IrUnit(List<Global> globals, List<Function> functions) {
    public IrUnit {
        globals = List.copyOf(globals);
        functions = List.copyOf(functions);
    }

    /** These functions and all that their bodies mention. */
    public static IrUnit reachableFrom(Collection<Function> roots) {
        SequencedSet<Function> functions = new LinkedHashSet<>(roots);
        SequencedSet<Global> globals = new LinkedHashSet<>();
        ArrayDeque<Function> open = new ArrayDeque<>(functions);
        while (!open.isEmpty()) {
            Function function = open.removeFirst();
            Subtrees.visit(function.body(), node -> {
                Function mentioned = switch (node) {
                    case Node.CallFunction call -> call.function();
                    case Node.MakeFunction make -> make.function();
                    default -> null;
                };
                if (mentioned != null && functions.add(mentioned)) {
                    open.addLast(mentioned);
                }
                if (node instanceof Node.GetGlobal get) {
                    globals.add(get.global());
                } else if (node instanceof Node.SetGlobal set) {
                    globals.add(set.global());
                }
            });
        }
        return new IrUnit(new ArrayList<>(globals), new ArrayList<>(functions));
    }

    public static IrUnit reachableFrom(Function root) {
        return reachableFrom(List.of(root));
    }

    /** The first function of this name. */
    public Function function(String name) {
        return functions.stream().filter(function -> function.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + name));
    }
}
