package dev.fermata.compiler.emit;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;

/**
 * One step of a flattened function. Operands and results are registers; {@code dst} is -1 for no result. {@code site} is
 * the number of the place where the instruction can suspend, 0 when it can not.
 */
public sealed interface Instruction {
    int[] NONE = {};

    record Const(int dst, Object value) implements Instruction { }

    record Move(int dst, int src) implements Instruction { }

    record GetCapture(int dst, int index) implements Instruction { }

    record SetCapture(int index, int src) implements Instruction { }

    record GetGlobal(int dst, Global global) implements Instruction { }

    record SetGlobal(Global global, int src) implements Instruction { }

    record NewCell(int dst, int src) implements Instruction { }

    record GetCell(int dst, int cell) implements Instruction { }

    record SetCell(int cell, int src) implements Instruction { }

    record CheckDefined(int dst, int src, String name, HostMethod error) implements Instruction { }

    record Op(int dst, Operation operation, int[] operands, int site) implements Instruction { }

    record CallFunction(int dst, Function function, int[] arguments, int site) implements Instruction { }

    record CallValue(int dst, int callee, int[] arguments, boolean awaited, int site) implements Instruction { }

    record CallHost(int dst, HostMethod method, int[] arguments, int site) implements Instruction { }

    record MakeFunction(int dst, Function function, int[] captures) implements Instruction { }

    record MakeCoroutine(int dst, Function function, int[] arguments) implements Instruction { }

    record Spawn(int dst, int callee, int[] arguments) implements Instruction { }

    /** A preemption point on a loop's back-edge. */
    record Poll(int site) implements Instruction { }

    record Jump(Target target) implements Instruction { }

    record JumpUnless(int condition, Target target) implements Instruction { }

    record Bind(Target target) implements Instruction { }

    record Return(int src) implements Instruction { }

    record Throw(int src) implements Instruction { }

    /** Throws a Java throwable as it is; ends a cleanup handler. */
    record Rethrow(int src) implements Instruction { }

    /** Begins an error handler: the caught throwable is in {@code dst}, converted by the dialect unless {@code raw}. */
    record Caught(int dst, Handler handler) implements Instruction { }

    /** The line of the instructions that follow. */
    record Line(int position) implements Instruction { }

    /** A place to jump to. A loop header knows the sites inside its loop, so that {@code resume} can route through it. */
    final class Target {
        final String name;
        /** The loop this target is the header of, or null. */
        Loop loop;
        int index = -1;

        Target(String name) {
            this.name = name;
        }

        public boolean isLoopHeader() {
            return loop != null;
        }

        /** Where it is bound among the function's instructions. */
        public int index() {
            return index;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A loop and its nesting. */
    final class Loop {
        final Loop outer;
        final Target header;

        Loop(Loop outer, Target header) {
            this.outer = outer;
            this.header = header;
            header.loop = this;
        }
    }

    /** A protected range of instructions [from, to); several ranges may share a target. */
    final class Handler {
        final Target target;
        /** Whether it runs for every throwable except a suspension (cleanup), or for script errors only. */
        final boolean cleanup;

        Handler(Target target, boolean cleanup) {
            this.target = target;
            this.cleanup = cleanup;
        }
    }

    /** Instructions [from, to) are protected by {@code handler}. */
    record Range(int from, int to, Handler handler) { }

    /** The register written, or -1. */
    default int result() {
        return switch (this) {
            case Const i -> i.dst;
            case Move i -> i.dst;
            case GetCapture i -> i.dst;
            case GetGlobal i -> i.dst;
            case NewCell i -> i.dst;
            case GetCell i -> i.dst;
            case CheckDefined i -> i.dst;
            case Op i -> i.dst;
            case CallFunction i -> i.dst;
            case CallValue i -> i.dst;
            case CallHost i -> i.dst;
            case MakeFunction i -> i.dst;
            case MakeCoroutine i -> i.dst;
            case Spawn i -> i.dst;
            case Caught i -> i.dst;
            case SetCapture _, SetGlobal _, SetCell _, Poll _, Jump _, JumpUnless _, Bind _, Return _, Throw _, Rethrow _,
                 Line _ -> -1;
        };
    }

    /** The registers read, in the order they are loaded. */
    default int[] operandRegisters() {
        return switch (this) {
            case Move i -> new int[] {i.src};
            case SetCapture i -> new int[] {i.src};
            case SetGlobal i -> new int[] {i.src};
            case NewCell i -> new int[] {i.src};
            case GetCell i -> new int[] {i.cell};
            case SetCell i -> new int[] {i.cell, i.src};
            case CheckDefined i -> new int[] {i.src};
            case Op i -> i.operands;
            case CallFunction i -> i.arguments;
            case CallValue i -> prepend(i.callee, i.arguments);
            case CallHost i -> i.arguments;
            case MakeFunction i -> i.captures;
            case MakeCoroutine i -> i.arguments;
            case Spawn i -> prepend(i.callee, i.arguments);
            case JumpUnless i -> new int[] {i.condition};
            case Return i -> i.src < 0 ? NONE : new int[] {i.src};
            case Throw i -> new int[] {i.src};
            case Rethrow i -> new int[] {i.src};
            case Const _, GetCapture _, GetGlobal _, Poll _, Jump _, Bind _, Caught _, Line _ -> NONE;
        };
    }

    /** The site number, 0 for an instruction that never suspends. */
    default int siteNumber() {
        return switch (this) {
            case Op i -> i.site;
            case CallFunction i -> i.site;
            case CallValue i -> i.site;
            case CallHost i -> i.site;
            case Poll i -> i.site;
            default -> 0;
        };
    }

    private static int[] prepend(int first, int[] rest) {
        int[] all = new int[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
