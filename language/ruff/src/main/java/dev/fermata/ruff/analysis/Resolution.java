package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which name of a file means what. */
public final class Resolution {
    /**
     * A name that nothing in the file or the language binds where it stands.
     *
     * @param called whether it stands in front of a call's parenthesis
     * @param note   what may explain it; possibly empty
     */
    record Unknown(String name, Span span, boolean called, String note, List<String> visible) {
    }

    private final Program program;
    final List<Binding> bindings = new ArrayList<>();
    final List<Unknown> unknown = new ArrayList<>();
    /** Names read by expression nodes. */
    final Map<Object, Binding> meanings = new IdentityHashMap<>();
    /** Fields and methods of structs by their name. */
    final Map<String, List<Binding>> members = new HashMap<>();
    final Map<String, Binding> types = new HashMap<>();
    private final TreeMap<Integer, Binding.Use> byOffset = new TreeMap<>();
    /** Scopes by the extent of what they belong to, outer ones first. */
    final List<Extent> extents = new ArrayList<>();

    record Extent(int start, int end, Scope scope) {
    }

    Resolution(Program program) {
        this.program = program;
    }

    public static Resolution of(Program program, ModuleSources modules) {
        return new Resolver(program, modules).run();
    }

    public Program program() {
        return program;
    }

    public Source source() {
        return program.source();
    }

    /** Everything that the file gives a name, in the order of the text. */
    public List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    /** The name at an offset, or just before it; imported, declared, read or written. */
    public Optional<Binding.Use> useAt(int offset) {
        Map.Entry<Integer, Binding.Use> entry = byOffset.floorEntry(offset);
        return entry != null && offset <= entry.getValue().span().end() ? Optional.of(entry.getValue()) : Optional.empty();
    }

    void add(Binding.Use use) {
        use.binding().uses.add(use);
        byOffset.putIfAbsent(use.span().start(), use);
    }

    /** What a name in an expression means; null when the file does not bind it. */
    Binding meaning(Object name) {
        return meanings.get(name);
    }

    /** The variables that can be named at an offset, innermost first. */
    public List<Binding> visibleAt(int offset) {
        Scope innermost = null;
        for (Extent extent : extents) {
            if (extent.start <= offset && offset <= extent.end) {
                innermost = extent.scope;
            }
        }
        Map<String, Binding> visible = new TreeMap<>();
        for (Scope scope = innermost; scope != null; scope = scope.parent) {
            scope.names.forEach(visible::putIfAbsent);
        }
        return List.copyOf(visible.values());
    }

    /** Structs and enums. */
    public List<Binding> types() {
        return List.copyOf(types.values());
    }

    /** Fields and methods of the file's structs. */
    public List<Binding> members() {
        return members.values().stream().flatMap(List::stream).toList();
    }
}
