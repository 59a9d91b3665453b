package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.FUNCTION_CODE;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_VALUE;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.OBJECTS;

import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Arithmetic;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.CallTask;
import dev.fermata.compiler.link.Linker;
import dev.fermata.runtime.task.Task;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Writes operations and calls: of the dialect's methods, of the program's functions, of function values. */
final class CallEmitter {
    private final Version version;
    private final Linker linker;
    private final Dialect dialect;
    private final Slots slots;
    private final Registers registers;
    private final SiteEmitter sites;
    private final Constants constants;
    private final CodeBuilder code;

    CallEmitter(Version version, Linker linker, Slots slots, Registers registers, SiteEmitter sites, Constants constants, CodeBuilder code) {
        this.version = version;
        this.linker = linker;
        this.dialect = linker.dialect();
        this.slots = slots;
        this.registers = registers;
        this.sites = sites;
        this.constants = constants;
        this.code = code;
    }

    void operation(Instruction.Op i, boolean unchecked) {
        HostMethod method = version.resolve(i, dialect);
        sites.begin(i.site());
        loadArguments(method, i.operands());
        if (method.takesDepth(i.operands().length)) {
            code.iload(slots.depth).iconst_1().iadd();
        }
        if (unchecked) {
            switch (dialect.arithmetic(i.operation(), version.typesOf(i.operands()))) {
                case ADD_EXACT -> code.ladd();
                case SUBTRACT_EXACT -> code.lsub();
                case MULTIPLY_EXACT -> code.lmul();
                case Arithmetic other -> throw new IllegalStateException("not an exact operation: " + other);
            }
        } else {
            host(method);
        }
        registers.result(method.resultType(), i.dst());
        sites.land(i.site(), i.dst(), version.guesses.get(i));
    }

    void callHost(Instruction.CallHost i) {
        HostMethod method = version.resolve(i, dialect);
        sites.begin(i.site());
        loadArguments(method, i.arguments());
        host(method);
        registers.result(method.resultType(), i.dst());
        sites.land(i.site(), i.dst(), version.guesses.get(i));
    }

    private void loadArguments(HostMethod method, int[] arguments) {
        if (method.isVariadic()) {
            registers.array(arguments);
            return;
        }
        for (int k = 0; k < arguments.length; k++) {
            ClassDesc wanted = method.descriptor().parameterType(k);
            Type parameter = method.parameterType(k);
            registers.loadAs(arguments[k], parameter == Type.REF ? Type.ANY : parameter);
            if (parameter == Type.REF) {
                code.checkcast(wanted);
            }
        }
    }

    void callFunction(Instruction.CallFunction i) {
        Version callee = Inference.target(linker, version, i);
        sites.begin(i.site());
        if (callee.needsSelf()) {
            throw new IllegalStateException("direct call of a function with captures: " + callee);
        }
        for (int k = 0; k < i.arguments().length; k++) {
            registers.loadAs(i.arguments()[k], callee.parameters.get(k));
        }
        pushDepth(callee.function);
        code.invokestatic(ClassDesc.of(callee.owner), callee.method, Descriptors.start(callee));
        registers.result(callee.result, i.dst());
        sites.land(i.site(), i.dst());
    }

    private void pushDepth(Function callee) {
        code.iload(slots.depth);
        if (!callee.internal()) {
            code.iconst_1().iadd();
        }
    }

    void callValue(Instruction.CallValue i) {
        sites.begin(i.site());
        registers.loadAs(i.callee(), Type.ANY);
        host(dialect.asFunction());
        code.iload(slots.depth).iconst_1().iadd();
        int count = i.arguments().length;
        if (i.awaited() || count > 3) {
            registers.array(i.arguments());
            code.invokevirtual(FUNCTION_VALUE, i.awaited() ? "awaitedN" : "callN",
                    MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int, OBJECTS));
        } else {
            List<ClassDesc> types = new ArrayList<>();
            types.add(ConstantDescs.CD_int);
            for (int argument : i.arguments()) {
                registers.loadAs(argument, Type.ANY);
                types.add(OBJECT);
            }
            code.invokevirtual(FUNCTION_VALUE, "call" + count, MethodTypeDesc.of(OBJECT, types));
        }
        sites.unbox(version.guesses.get(i), i.dst());
        sites.land(i.site(), i.dst(), version.guesses.get(i));
    }

    void makeFunction(Function function, int[] captures) {
        if (captures.length == 0) {
            constants.push(code, linker.functionValue(function), FUNCTION_VALUE);
            return;
        }
        constants.push(code, linker.code(function), FUNCTION_CODE);
        registers.array(captures);
        code.invokevirtual(FUNCTION_CODE, "bind", MethodTypeDesc.of(FUNCTION_VALUE, OBJECTS));
    }

    void makeCoroutine(Instruction.MakeCoroutine i) {
        makeFunction(i.function(), Instruction.NONE);
        code.iload(slots.depth).iconst_1().iadd();
        registers.array(i.arguments());
        code.invokevirtual(FUNCTION_VALUE, "callN", MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int, OBJECTS));
        registers.put(i.dst());
    }

    void spawn(Instruction.Spawn i) {
        registers.loadAs(i.callee(), Type.ANY);
        host(dialect.asFunction());
        registers.array(i.arguments());
        code.invokestatic(Descriptors.of(CallTask.class), "spawn",
                MethodTypeDesc.of(Descriptors.of(Task.class), FUNCTION_VALUE, OBJECTS));
        registers.put(i.dst());
    }

    void host(HostMethod method) {
        code.invokestatic(method.owner(), method.name(), method.descriptor());
    }
}
