package dev.fermata.compiler.emit;

import dev.fermata.compiler.emit.Instruction.Handler;
import dev.fermata.compiler.emit.Instruction.Loop;
import dev.fermata.compiler.emit.Instruction.Range;
import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Flattens a function's tree. Every intermediate value gets a register, so that the operand stack of the JVM is empty at
 * each site; registers that turn out not to live across a site cost nothing after compilation.
 */
public final class Flattener {
    private static final HostMethod AWAIT = HostMethod.suspending(Task.class, "await", Object.class, Object.class);
    private static final HostMethod UNWIND = HostMethod.suspending(StackRelief.class, "unwind", void.class);
    private static final HostMethod YIELD = HostMethod.suspending(Coroutine.class, "yield", Object.class, Object.class);

    private final Function function;
    private final Dialect dialect;
    private final boolean suspendEverywhere;
    private final List<Instruction> code = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Type> declared = new ArrayList<>();
    private final List<Local> locals = new ArrayList<>();
    private final List<Loop> siteLoops = new ArrayList<>();
    private final List<Integer> sitePositions = new ArrayList<>();
    private final Map<Local, Integer> registers = new HashMap<>();
    private final Map<Label, LoopScope> loops = new HashMap<>();
    private Loop loop;
    private Protection protection;
    private int position;

    private record LoopScope(Target next, Target exit, Protection protection) { }

    /** An enclosing try or finally. Its range is closed and reopened around inlined cleanups. */
    private static final class Protection {
        final Protection outer;
        final Handler handler;
        final Node cleanup;
        final Local error;
        int from;

        Protection(Protection outer, Handler handler, Node cleanup, Local error, int from) {
            this.outer = outer;
            this.handler = handler;
            this.cleanup = cleanup;
            this.error = error;
            this.from = from;
        }
    }

    private Flattener(Function function, Dialect dialect, boolean suspendEverywhere) {
        this.function = function;
        this.dialect = dialect;
        this.suspendEverywhere = suspendEverywhere;
    }

    /**
     * @param suspendEverywhere the test mode that suspends and resumes before every call
     */
    public static Linear flatten(Function function, Dialect dialect, boolean suspendEverywhere) {
        Flattener flattener = new Flattener(function, dialect, suspendEverywhere);
        flattener.siteLoops.add(null);
        flattener.sitePositions.add(function.position());
        for (Local parameter : function.parameters()) {
            flattener.register(parameter);
        }
        int result = flattener.value(function.body());
        if (result == UNREACHABLE) {
            return flattener.finish();
        }
        if (result < 0 && function.result() != Type.VOID) {
            result = flattener.temporary();
            flattener.code.add(new Instruction.Const(result, null));
        }
        flattener.code.add(new Instruction.Return(function.result() == Type.VOID ? -1 : result));
        return flattener.finish();
    }

    private Linear finish() {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Bind(Target target)) {
                target.index = i;
            }
        }
        return new Linear(function, code, ranges, declared, locals, siteLoops, sitePositions);
    }

    /** The result of a node that never completes normally. */
    private static final int UNREACHABLE = -2;

    private int register(Local local) {
        return registers.computeIfAbsent(local, l -> {
            declared.add(l.declared());
            locals.add(l);
            return declared.size() - 1;
        });
    }

    private int temporary() {
        declared.add(Type.ANY);
        locals.add(null);
        return declared.size() - 1;
    }

    private int site() {
        siteLoops.add(loop);
        sitePositions.add(position);
        return siteLoops.size() - 1;
    }

    private void at(int newPosition) {
        if (newPosition != 0 && newPosition != position) {
            position = newPosition;
            code.add(new Instruction.Line(newPosition));
        }
    }

    private void forceSuspension() {
        if (suspendEverywhere) {
            code.add(new Instruction.CallHost(-1, UNWIND, Instruction.NONE, site()));
        }
    }

    /** Emits the node; gives the register of its value, -1 for void, {@link #UNREACHABLE}. */
    private int value(Node node) {
        return switch (node) {
            case Node.Const n -> {
                int dst = temporary();
                code.add(new Instruction.Const(dst, n.value()));
                yield dst;
            }
            case Node.GetLocal n -> register(n.local());
            case Node.SetLocal n -> {
                assign(register(n.local()), n.value());
                yield -1;
            }
            case Node.GetCapture n -> emit(new Instruction.GetCapture(temporary(), n.index()));
            case Node.SetCapture n -> {
                int src = operand(n.value());
                code.add(new Instruction.SetCapture(n.index(), src));
                yield -1;
            }
            case Node.GetGlobal n -> emit(new Instruction.GetGlobal(temporary(), n.global()));
            case Node.SetGlobal n -> {
                int src = operand(n.value());
                code.add(new Instruction.SetGlobal(n.global(), src));
                yield -1;
            }
            case Node.NewCell n -> {
                int src = operand(n.value());
                yield emit(new Instruction.NewCell(temporary(), src));
            }
            case Node.GetCell n -> {
                int cell = operand(n.cell());
                yield emit(new Instruction.GetCell(temporary(), cell));
            }
            case Node.SetCell n -> {
                int[] operands = operands(List.of(n.cell(), n.value()));
                code.add(new Instruction.SetCell(operands[0], operands[1]));
                yield -1;
            }
            case Node.CheckDefined n -> {
                int src = operand(n.value());
                at(n.at());
                yield emit(new Instruction.CheckDefined(temporary(), src, n.name(), n.error()));
            }
            case Node.Op n -> {
                int[] operands = operands(n.operands());
                at(n.at());
                List<Type> any = Collections.nCopies(operands.length, Type.ANY);
                HostMethod general = dialect.resolve(n.operation(), any);
                int site = general.suspends() || !dialect.guesses(n.operation(), any).isEmpty() ? site() : 0;
                yield emit(new Instruction.Op(general.resultType() == Type.VOID ? -1 : temporary(), n.operation(), operands,
                        site));
            }
            case Node.CallFunction n -> {
                int[] arguments = operands(n.arguments());
                at(n.at());
                if (n.function().kind() == Function.Kind.GENERATOR) {
                    yield emit(new Instruction.MakeCoroutine(temporary(), n.function(), arguments));
                }
                forceSuspension();
                int dst = n.function().result() == Type.VOID ? -1 : temporary();
                yield emit(new Instruction.CallFunction(dst, n.function(), arguments, site()));
            }
            case Node.CallValue n -> {
                int callee = held(n.callee(), n.arguments());
                int[] arguments = operands(n.arguments());
                at(n.at());
                forceSuspension();
                yield emit(new Instruction.CallValue(temporary(), callee, arguments, n.awaited(), site()));
            }
            case Node.CallHost n -> callHost(n.at(), n.method(), n.arguments());
            case Node.MakeFunction n -> {
                int[] captures = operands(n.captures());
                yield emit(new Instruction.MakeFunction(temporary(), n.function(), captures));
            }
            case Node.Spawn n -> {
                int callee = held(n.callee(), n.arguments());
                int[] arguments = operands(n.arguments());
                at(n.at());
                yield emit(new Instruction.Spawn(temporary(), callee, arguments));
            }
            case Node.Await n -> callHost(n.at(), AWAIT, List.of(n.value()));
            case Node.Yield n -> callHost(n.at(), YIELD, List.of(n.value()));
            case Node.Block n -> block(n);
            case Node.If n -> conditional(n);
            case Node.Loop n -> loop(n);
            case Node.Break n -> jumpOut(n.label(), false);
            case Node.Continue n -> jumpOut(n.label(), true);
            case Node.Return n -> returns(n);
            case Node.Throw n -> {
                int src = operand(n.value());
                at(n.at());
                code.add(new Instruction.Throw(src));
                yield UNREACHABLE;
            }
            case Node.Try n -> tryCatch(n);
            case Node.Finally n -> tryFinally(n);
        };
    }

    private int emit(Instruction instruction) {
        code.add(instruction);
        return instruction.result();
    }

    private int callHost(int at, HostMethod method, List<Node> argumentNodes) {
        int[] arguments = operands(argumentNodes);
        at(at);
        if (method.suspends()) {
            forceSuspension();
        }
        int dst = method.resultType() == Type.VOID ? -1 : temporary();
        boolean canStop = method.suspends() || !dialect.guesses(method).isEmpty();
        code.add(new Instruction.CallHost(dst, method, arguments, canStop ? site() : 0));
        return dst;
    }

    /** Evaluates operands left to right. */
    private int[] operands(List<Node> nodes) {
        int[] result = new int[nodes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = held(nodes.get(i), nodes.subList(i + 1, nodes.size()));
        }
        return result;
    }

    /** The operand's register; some register when evaluating it never ends normally. */
    private int operand(Node node) {
        int register = value(node);
        if (register == UNREACHABLE) {
            register = temporary();
            code.add(new Instruction.Const(register, null));
        }
        return register;
    }

    /** The operand's register; a local that a later operand may assign is copied first. */
    private int held(Node node, List<Node> later) {
        int register = operand(node);
        if (register >= 0 && locals.get(register) != null && !later.stream().allMatch(Flattener::cannotAssign)) {
            int copy = temporary();
            code.add(new Instruction.Move(copy, register));
            return copy;
        }
        return register;
    }

    private static boolean cannotAssign(Node node) {
        return switch (node) {
            case Node.Const _, Node.GetLocal _, Node.GetGlobal _, Node.GetCapture _ -> true;
            case Node.Op n -> n.operands().stream().allMatch(Flattener::cannotAssign);
            case Node.CallHost n -> n.arguments().stream().allMatch(Flattener::cannotAssign);
            case Node.CallFunction n -> n.arguments().stream().allMatch(Flattener::cannotAssign);
            case Node.CallValue n -> cannotAssign(n.callee()) && n.arguments().stream().allMatch(Flattener::cannotAssign);
            case Node.CheckDefined n -> cannotAssign(n.value());
            default -> false;
        };
    }

    private void assign(int dst, Node node) {
        int before = code.size();
        int src = value(node);
        if (src == UNREACHABLE || src < 0) {
            return;
        }
        // Let the last instruction write its result where it belongs instead of through a temporary.
        int last = code.size() - 1;
        if (last >= before && locals.get(src) == null && code.get(last).result() == src) {
            Instruction retargeted = retarget(code.get(last), dst);
            if (retargeted != null) {
                code.set(last, retargeted);
                return;
            }
        }
        code.add(new Instruction.Move(dst, src));
    }

    private static Instruction retarget(Instruction instruction, int dst) {
        return switch (instruction) {
            case Instruction.Const i -> new Instruction.Const(dst, i.value());
            case Instruction.Op i -> new Instruction.Op(dst, i.operation(), i.operands(), i.site());
            case Instruction.CallFunction i -> new Instruction.CallFunction(dst, i.function(), i.arguments(), i.site());
            case Instruction.CallValue i -> new Instruction.CallValue(dst, i.callee(), i.arguments(), i.awaited(), i.site());
            case Instruction.CallHost i -> new Instruction.CallHost(dst, i.method(), i.arguments(), i.site());
            default -> null;
        };
    }

    private int block(Node.Block block) {
        int result = -1;
        for (Node node : block.nodes()) {
            result = value(node);
            if (result == UNREACHABLE) {
                return UNREACHABLE; // what follows can never run
            }
        }
        return result;
    }

    private int conditional(Node.If node) {
        Target otherwise = new Target("else");
        Target end = new Target("end");
        branchUnless(node.condition(), otherwise);
        if (node.otherwise() == null) {
            value(node.then());
            code.add(new Instruction.Bind(otherwise));
            return -1;
        }
        int thenMark = code.size();
        int a = value(node.then());
        int result = -1;
        if (a >= 0) {
            result = temporary();
            moveOrRetarget(thenMark, a, result);
        }
        if (a != UNREACHABLE) {
            code.add(new Instruction.Jump(end));
        }
        code.add(new Instruction.Bind(otherwise));
        int elseMark = code.size();
        int b = value(node.otherwise());
        if (b >= 0) {
            if (result < 0 && a == UNREACHABLE) {
                result = temporary();
            }
            if (result >= 0) {
                moveOrRetarget(elseMark, b, result);
            }
        }
        code.add(new Instruction.Bind(end));
        if (a == -1 || b == -1) {
            return -1; // one branch has no value, so the whole has none
        }
        return a == UNREACHABLE && b == UNREACHABLE ? UNREACHABLE : result;
    }

    private void moveOrRetarget(int mark, int src, int dst) {
        int last = code.size() - 1;
        if (last >= mark && locals.get(src) == null && code.get(last).result() == src) {
            Instruction retargeted = retarget(code.get(last), dst);
            if (retargeted != null) {
                code.set(last, retargeted);
                return;
            }
        }
        code.add(new Instruction.Move(dst, src));
    }

    /** Jumps to {@code target} when the condition does not hold; short-circuit forms become jumps of their own. */
    private void branchUnless(Node condition, Target target) {
        if (condition instanceof Node.If(int _, Node first, Node then, Node otherwise) && otherwise instanceof Node.Const c
                && Boolean.FALSE.equals(c.value())) {
            branchUnless(first, target); // first && then
            branchUnless(then, target);
            return;
        }
        int register = value(condition);
        if (register >= 0) {
            code.add(new Instruction.JumpUnless(register, target));
        }
    }

    private int loop(Node.Loop node) {
        Target header = new Target("loop");
        Target next = new Target("next");
        Target exit = new Target("exit");
        Loop outer = loop;
        loop = new Loop(outer, header);
        loops.put(node.label(), new LoopScope(next, exit, protection));
        code.add(new Instruction.Bind(header));
        if (node.condition() != null) {
            branchUnless(node.condition(), exit);
        }
        value(node.body());
        code.add(new Instruction.Bind(next));
        if (node.update() != null) {
            value(node.update());
        }
        code.add(new Instruction.Poll(site()));
        code.add(new Instruction.Jump(header));
        loop = outer;
        code.add(new Instruction.Bind(exit));
        return -1;
    }

    private int jumpOut(Label label, boolean next) {
        LoopScope scope = loops.get(label);
        leave(scope.protection());
        code.add(new Instruction.Jump(next ? scope.next() : scope.exit()));
        reopen();
        return UNREACHABLE;
    }

    private int returns(Node.Return node) {
        int src = node.value() == null ? -1 : value(node.value());
        if (src == UNREACHABLE) {
            return UNREACHABLE;
        }
        if (src < 0 && function.result() != Type.VOID) {
            src = temporary();
            code.add(new Instruction.Const(src, null));
        }
        if (protection != null && src >= 0 && locals.get(src) != null) {
            int copy = temporary(); // a cleanup may assign the local
            code.add(new Instruction.Move(copy, src));
            src = copy;
        }
        leave(null);
        code.add(new Instruction.Return(function.result() == Type.VOID ? -1 : src));
        reopen();
        return UNREACHABLE;
    }

    /** Inlines the cleanups between here and {@code outer}; each runs outside its own protected range. */
    private void leave(Protection outer) {
        Protection saved = protection;
        for (Protection p = saved; p != outer; p = p.outer) {
            closeRange(p);
            if (p.cleanup != null) {
                protection = p.outer;
                noError(p.error);
                value(p.cleanup);
            }
        }
        protection = saved;
    }

    /** A cleanup that is reached without an error sees none. */
    private void noError(Local error) {
        if (error != null) {
            code.add(new Instruction.Const(register(error), null));
        }
    }

    private void reopen() {
        for (Protection p = protection; p != null; p = p.outer) {
            if (p.from < 0) {
                p.from = code.size();
            }
        }
    }

    private void closeRange(Protection p) {
        if (p.from >= 0 && code.subList(p.from, code.size()).stream().anyMatch(Flattener::hasCode)) {
            ranges.add(new Range(p.from, code.size(), p.handler));
        }
        p.from = -1;
    }

    /** A range of marks only would be empty in the class file, which is not allowed. */
    private static boolean hasCode(Instruction instruction) {
        return !(instruction instanceof Instruction.Bind || instruction instanceof Instruction.Line);
    }

    private int tryCatch(Node.Try node) {
        Handler handler = new Handler(new Target("catch"), false);
        Target end = new Target("end");
        protection = new Protection(protection, handler, null, null, code.size());
        int body = value(node.body());
        closeRange(protection);
        protection = protection.outer;
        if (body != UNREACHABLE) {
            code.add(new Instruction.Jump(end));
        }
        code.add(new Instruction.Bind(handler.target));
        code.add(new Instruction.Caught(register(node.error()), handler));
        int handled = value(node.handler());
        code.add(new Instruction.Bind(end));
        return body == UNREACHABLE && handled == UNREACHABLE ? UNREACHABLE : -1;
    }

    private int tryFinally(Node.Finally node) {
        Handler handler = new Handler(new Target("cleanup"), true);
        Target end = new Target("end");
        protection = new Protection(protection, handler, node.cleanup(), node.error(), code.size());
        int body = value(node.body());
        closeRange(protection);
        protection = protection.outer;
        int cleaned = -1;
        if (body != UNREACHABLE) {
            noError(node.error());
            cleaned = value(node.cleanup());
            code.add(new Instruction.Jump(end));
        }
        code.add(new Instruction.Bind(handler.target));
        int error = node.error() == null ? temporary() : register(node.error());
        code.add(new Instruction.Caught(error, handler));
        if (value(node.cleanup()) != UNREACHABLE) {
            code.add(new Instruction.Rethrow(error));
        }
        code.add(new Instruction.Bind(end));
        return body == UNREACHABLE || cleaned == UNREACHABLE ? UNREACHABLE : -1;
    }
}
