package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The code of one function within one linker: shared by all its function values.
 *
 * <p>{@link #entry} begins as one that compiles for the types of the first call's arguments, with a fallback that compiles
 * the general version when other types turn up. It is written by whichever thread compiles first; entries are immutable,
 * so a stale read costs a repeated look-up and nothing else.
 */
public final class FunctionCode {
    final Linker linker;
    final Function function;
    Entry entry;

    FunctionCode(Linker linker, Function function) {
        this.linker = linker;
        this.function = function;
        this.entry = new FirstCall();
    }

    /** A function value of this code with these captured values. */
    public FunctionValue bind(Object[] captured) {
        return new CompiledFunction(this, captured);
    }

    /** Compiles for the types of the arguments it is first called with. */
    private final class FirstCall extends Entry {
        FirstCall() {
            super(null);
        }

        @Override
        public Object callN(FunctionValue self, int depth, Object[] arguments) throws Throwable {
            List<Type> types = new ArrayList<>(arguments.length);
            for (Object argument : arguments) {
                types.add(argument instanceof Long ? Type.I64 : argument instanceof Double ? Type.F64
                        : argument instanceof Boolean ? Type.BOOL : Type.ANY);
            }
            boolean general = types.stream().allMatch(t -> t == Type.ANY);
            Entry compiled = linker.compileEntry(function, types, elements(arguments), general ? null : new General());
            entry = compiled;
            return compiled.callN(self, depth, arguments);
        }
    }

    /** What the arguments contain; empty when nothing is known of any. */
    private List<Type> elements(Object[] arguments) {
        List<Type> elements = new ArrayList<>(arguments.length);
        boolean known = false;
        for (Object argument : arguments) {
            Type type = linker.dialect().elementType(argument);
            elements.add(type);
            known |= type != null;
        }
        return known ? elements : List.of();
    }

    /** Compiles the general version when first needed. */
    private final class General extends Entry {
        private Entry compiled;

        General() {
            super(null);
        }

        private Entry compiled() {
            Entry present = compiled;
            if (present == null) {
                present = linker.compileEntry(function, Collections.nCopies(function.parameters().size(), Type.ANY), List.of(), null);
                compiled = present;
            }
            return present;
        }

        @Override
        public Object call0(FunctionValue self, int depth) throws Throwable {
            return compiled().call0(self, depth);
        }

        @Override
        public Object call1(FunctionValue self, int depth, Object a) throws Throwable {
            return compiled().call1(self, depth, a);
        }

        @Override
        public Object call2(FunctionValue self, int depth, Object a, Object b) throws Throwable {
            return compiled().call2(self, depth, a, b);
        }

        @Override
        public Object call3(FunctionValue self, int depth, Object a, Object b, Object c) throws Throwable {
            return compiled().call3(self, depth, a, b, c);
        }

        @Override
        public Object callN(FunctionValue self, int depth, Object[] arguments) throws Throwable {
            return compiled().callN(self, depth, arguments);
        }
    }
}
