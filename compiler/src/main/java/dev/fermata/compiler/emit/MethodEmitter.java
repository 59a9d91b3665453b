package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.CELL;
import static dev.fermata.compiler.emit.Descriptors.CODE;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_CODE;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_VALUE;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.OBJECTS;
import static dev.fermata.compiler.emit.Descriptors.SAVED_FRAME;
import static dev.fermata.compiler.emit.Descriptors.SCRIPT_ERROR;
import static dev.fermata.compiler.emit.Descriptors.SUSPENSION;
import static dev.fermata.compiler.emit.Descriptors.THROWABLE;
import static dev.fermata.compiler.emit.Descriptors.desc;
import static dev.fermata.compiler.emit.Descriptors.kind;

import dev.fermata.compiler.emit.Instruction.Loop;
import dev.fermata.compiler.emit.Instruction.Range;
import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.CallTask;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.FrameLayout;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.link.SavedFrame;
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Task;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one version of a function as a JVM method: either {@code start}, the straight code with one handler for
 * suspensions around it, or {@code resume}, the same code entered at a site.
 *
 * <p>In {@code resume}, the local {@code rp} (resume point) holds the number of the site to go on from, 0 once it is
 * reached. A switch at the method's entry jumps to the site's landing, or, for a site inside loops, to the header of the
 * outermost one, where another switch leads further in: every loop is still entered through its header only, which the
 * JIT needs to optimise it.
 */
final class MethodEmitter {
    /** Language calls on one Java stack before the frames move to the heap, for languages without a limit of their own. */
    private static final int STACK_DEPTH_MAX = 1_000;

    private final Version version;
    private final Linear linear;
    private final Linker linker;
    private final Dialect dialect;
    private final FrameLayout layout;
    private final boolean resume;
    private final Constants constants;
    private final Code codeObject;
    private final CodeBuilder code;
    private final PositionTable positions;
    private final int[] slots;
    /** Per parameter whose register has another type than its argument, the slot in which the argument arrives. */
    private final Map<Integer, Integer> widened = new TreeMap<>();
    private final Map<Target, Label> labels = new HashMap<>();
    private final Label[] landings;
    private final Map<Integer, Label> marks = new HashMap<>();
    private int selfSlot = -1;
    private int depthSlot;
    private int siteSlot;
    private int frameSlot;
    private int valueSlot;
    private int errorSlot;
    private int rpSlot;
    private int scratchSlot;
    private boolean hasSites;

    MethodEmitter(Version version, Linker linker, FrameLayout layout, Code codeObject, boolean resume, Constants constants,
            CodeBuilder code) {
        this.version = version;
        this.linear = version.linear;
        this.linker = linker;
        this.dialect = linker.dialect();
        this.layout = layout;
        this.codeObject = codeObject;
        this.resume = resume;
        this.constants = constants;
        this.code = code;
        this.positions = new PositionTable(code);
        this.slots = new int[version.types.length];
        this.landings = new Label[linear.siteCount()];
    }

    void emit() {
        assignSlots();
        hasSites = resume || linear.siteCount() > 1 || checksDepth() && dialect.callDepthMax() == Integer.MAX_VALUE;
        for (int i = 0; i < landings.length; i++) {
            landings[i] = code.newLabel();
        }
        if (resume) {
            restore();
        } else {
            initialise();
        }
        Label from = code.newBoundLabel();
        if (resume) {
            dispatch(null);
            code.labelBinding(landings[0]);
            code.loadConstant(0).istore(rpSlot);
        } else {
            enter();
        }
        for (Range range : linear.ranges()) {
            marks.computeIfAbsent(range.from(), _ -> code.newLabel());
            marks.computeIfAbsent(range.to(), _ -> code.newLabel());
        }
        List<Instruction> instructions = linear.code();
        for (int i = 0; i < instructions.size(); i++) {
            Label mark = marks.get(i);
            if (mark != null) {
                code.labelBinding(mark);
            }
            instruction(instructions.get(i));
        }
        Label mark = marks.get(instructions.size());
        if (mark != null) {
            code.labelBinding(mark);
        }
        positions.end();
        Label to = code.newBoundLabel();
        for (Range range : linear.ranges()) {
            code.exceptionCatch(marks.get(range.from()), marks.get(range.to()), label(range.handler().target),
                    range.handler().cleanup ? THROWABLE : SCRIPT_ERROR);
        }
        nameLocals(from, to);
        if (hasSites) {
            Label handler = code.newBoundLabel();
            save();
            code.exceptionCatch(from, to, handler, SUSPENSION);
        }
    }

    /** Debuggers show the program's variables by their names. */
    private void nameLocals(Label from, Label to) {
        for (int i = 0; i < slots.length; i++) {
            if (linear.locals().get(i) != null) {
                code.localVariable(slots[i], linear.locals().get(i).name(), desc(version.types[i]), from, to);
            }
        }
    }

    private boolean checksDepth() {
        return !version.function.internal();
    }

    // Slots and locals

    private void assignSlots() {
        int next = 0;
        if (resume) {
            next = 1; // this (the resumer)
            frameSlot = next++;
            valueSlot = next++;
            errorSlot = next++;
            rpSlot = next++;
            if (version.needsSelf()) {
                selfSlot = next++;
            }
            depthSlot = next++;
        } else {
            if (version.needsSelf()) {
                selfSlot = next++;
            }
            depthSlot = next++;
        }
        int arguments = resume ? 0 : version.parameters.size();
        for (int i = 0; i < arguments; i++) {
            slots[i] = next;
            next += kind(version.parameters.get(i)).slotSize();
        }
        for (int i = arguments; i < slots.length; i++) {
            slots[i] = next;
            next += kind(version.types[i]).slotSize();
        }
        if (!resume) {
            next = assignWidened(next);
        }
        siteSlot = next++;
        scratchSlot = next;
    }

    /** Parameters to which the function assigns values of another type live in slots of their own. */
    private int assignWidened(int free) {
        int next = free;
        for (int i = 0; i < version.parameters.size(); i++) {
            if (version.types[i] != version.parameters.get(i)) {
                widened.put(i, slots[i]);
                slots[i] = next;
                next += kind(version.types[i]).slotSize();
            }
        }
        return next;
    }

    private void initialise() {
        widened.forEach((register, slot) -> {
            code.loadLocal(kind(version.parameters.get(register)), slot);
            convert(version.parameters.get(register), version.types[register]);
            store(register);
        });
        if (hasSites) {
            code.loadConstant(0).istore(siteSlot);
        }
        for (int i = version.parameters.size(); i < slots.length; i++) {
            if (layout.field[i] >= 0 || linear.locals().get(i) != null) {
                zero(i);
            }
        }
    }

    private void zero(int register) {
        switch (kind(version.types[register])) {
            case LONG -> code.lconst_0();
            case DOUBLE -> code.dconst_0();
            case FLOAT -> code.fconst_0();
            case INT -> code.iconst_0();
            default -> code.aconst_null();
        }
        store(register);
    }

    private void restore() {
        ClassDesc shape = Descriptors.of(layout.shape());
        code.aload(frameSlot).checkcast(shape).astore(frameSlot);
        code.aload(frameSlot).getfield(SAVED_FRAME, "site", ConstantDescs.CD_int).istore(rpSlot);
        if (dialect.callDepthMax() == Integer.MAX_VALUE) {
            code.iconst_0().istore(depthSlot); // a resumed frame stands at the bottom of an empty stack
        } else {
            code.aload(frameSlot).getfield(SAVED_FRAME, "depth", ConstantDescs.CD_int).istore(depthSlot);
        }
        code.loadConstant(0).istore(siteSlot);
        if (version.needsSelf()) {
            readReference(shape, 0);
            code.checkcast(FUNCTION_VALUE).astore(selfSlot);
        }
        for (int i = 0; i < slots.length; i++) {
            if (layout.field[i] < 0) {
                zero(i);
            } else if (layout.isPrimitive(i)) {
                readPrimitive(shape, layout.field[i]);
                fromBits(version.types[i]);
                store(i);
            } else {
                readReference(shape, layout.field[i]);
                store(i);
            }
        }
        code.aconst_null().astore(frameSlot);
    }

    private void readReference(ClassDesc shape, int field) {
        code.aload(frameSlot);
        if (layout.shape() == SavedFrame.Arrays.class) {
            code.getfield(shape, "r", OBJECTS).loadConstant(field).aaload();
        } else {
            code.getfield(shape, "r" + field, OBJECT);
        }
    }

    private void readPrimitive(ClassDesc shape, int field) {
        code.aload(frameSlot);
        if (layout.shape() == SavedFrame.Arrays.class) {
            code.getfield(shape, "p", Descriptors.LONGS).loadConstant(field).laload();
        } else {
            code.getfield(shape, "p" + field, ConstantDescs.CD_long);
        }
    }

    private void fromBits(Type type) {
        switch (kind(type)) {
            case INT -> code.l2i();
            case DOUBLE -> code.invokestatic(ConstantDescs.CD_Double, "longBitsToDouble",
                    MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_long));
            case FLOAT -> code.l2i().invokestatic(ConstantDescs.CD_Float, "intBitsToFloat",
                    MethodTypeDesc.of(ConstantDescs.CD_float, ConstantDescs.CD_int));
            default -> { }
        }
    }

    private void toBits(Type type) {
        switch (kind(type)) {
            case INT -> code.i2l();
            case DOUBLE -> code.invokestatic(ConstantDescs.CD_Double, "doubleToRawLongBits",
                    MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_double));
            case FLOAT -> code.invokestatic(ConstantDescs.CD_Float, "floatToRawIntBits",
                    MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_float)).i2l();
            default -> { }
        }
    }

    /** The handler for suspensions: builds this activation's frame and throws on. */
    private void save() {
        code.astore(scratchSlot);
        code.aload(scratchSlot);
        ClassDesc shape = Descriptors.of(layout.shape());
        boolean arrays = layout.shape() == SavedFrame.Arrays.class;
        code.new_(shape).dup();
        constants.push(code, codeObject, CODE);
        code.iload(siteSlot).iload(depthSlot);
        if (arrays) {
            code.loadConstant(layout.primitives).loadConstant(layout.references);
            code.invokespecial(shape, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, CODE,
                    ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int));
        } else {
            code.invokespecial(shape, ConstantDescs.INIT_NAME,
                    MethodTypeDesc.of(ConstantDescs.CD_void, CODE, ConstantDescs.CD_int, ConstantDescs.CD_int));
        }
        if (version.needsSelf()) {
            writeReference(shape, arrays, 0, () -> code.aload(selfSlot));
        }
        for (int i = 0; i < slots.length; i++) {
            int register = i;
            int field = layout.field[i];
            if (field < 0) {
                continue;
            }
            if (!layout.isPrimitive(i)) {
                writeReference(shape, arrays, field, () -> load(register));
            } else if (arrays) {
                code.dup().getfield(shape, "p", Descriptors.LONGS).loadConstant(field);
                load(i);
                toBits(version.types[i]);
                code.lastore();
            } else {
                code.dup();
                load(i);
                toBits(version.types[i]);
                code.putfield(shape, "p" + field, ConstantDescs.CD_long);
            }
        }
        code.invokevirtual(shape, "seal", MethodTypeDesc.of(SAVED_FRAME));
        code.invokevirtual(SUSPENSION, "push",
                MethodTypeDesc.of(ConstantDescs.CD_void, Descriptors.of(dev.fermata.runtime.task.Frame.class)));
        code.aload(scratchSlot).athrow();
    }

    private void writeReference(ClassDesc shape, boolean arrays, int field, Runnable load) {
        code.dup();
        if (arrays) {
            code.getfield(shape, "r", OBJECTS).loadConstant(field);
            load.run();
            code.aastore();
        } else {
            load.run();
            code.putfield(shape, "r" + field, OBJECT);
        }
    }

    private void load(int register) {
        code.loadLocal(kind(version.types[register]), slots[register]);
    }

    private void store(int register) {
        code.storeLocal(kind(version.types[register]), slots[register]);
    }

    // Entry and resumption

    private void enter() {
        if (!checksDepth()) {
            return;
        }
        Label ok = code.newLabel();
        if (dialect.callDepthMax() == Integer.MAX_VALUE) {
            code.iload(depthSlot).loadConstant(STACK_DEPTH_MAX).if_icmple(ok);
            code.invokestatic(Descriptors.of(StackRelief.class), "unwind", MethodTypeDesc.of(ConstantDescs.CD_void));
        } else {
            code.iload(depthSlot).loadConstant(dialect.callDepthMax()).if_icmple(ok);
            code.ldc(version.function.name());
            host(dialect.depthExceeded());
            code.athrow();
        }
        code.labelBinding(ok);
        if (pollsOnEntry()) {
            Label go = code.newLabel();
            code.invokestatic(Descriptors.of(Preemption.class), "requested", MethodTypeDesc.of(ConstantDescs.CD_boolean))
                    .ifeq(go);
            code.invokestatic(Descriptors.of(Preemption.class), "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
            code.labelBinding(go);
        }
    }

    /** A function that calls others but has no loop may be the only one that runs for long: by recursion. */
    private boolean pollsOnEntry() {
        boolean calls = false;
        for (Instruction instruction : linear.code()) {
            if (instruction instanceof Instruction.Poll) {
                return false;
            }
            calls |= instruction instanceof Instruction.CallFunction || instruction instanceof Instruction.CallValue;
        }
        return calls;
    }

    /** Jumps towards the landing of the resume point: from the entry ({@code here} null) or from a loop's header. */
    private void dispatch(Loop here) {
        List<SwitchCase> cases = new ArrayList<>();
        for (int site = 0; site < landings.length; site++) {
            Loop innermost = linear.siteLoops().get(site);
            if (innermost == here) {
                cases.add(SwitchCase.of(site, landings[site]));
                continue;
            }
            Loop step = innermost;
            while (step != null && step.outer != here) {
                step = step.outer;
            }
            if (step != null) {
                cases.add(SwitchCase.of(site, label(step.header)));
            }
        }
        Label stray = code.newLabel();
        code.iload(rpSlot).lookupswitch(stray, cases);
        code.labelBinding(stray);
        if (here == null) {
            code.new_(Descriptors.of(IllegalStateException.class)).dup()
                    .invokespecial(Descriptors.of(IllegalStateException.class), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .athrow();
        }
    }

    private Label label(Target target) {
        return labels.computeIfAbsent(target, _ -> code.newLabel());
    }

    private void beginSite(int site) {
        if (site > 0) {
            code.loadConstant(site).istore(siteSlot);
        }
    }

    /** After the call of a site: where a resumed activation takes over, with the delivered value or error. */
    private void land(int site, int dst) {
        if (site == 0 || !resume) {
            return;
        }
        Label after = code.newLabel();
        Label delivered = code.newLabel();
        code.goto_(after);
        code.labelBinding(landings[site]);
        code.loadConstant(0).istore(rpSlot);
        code.aload(errorSlot).ifnull(delivered);
        code.aload(errorSlot).athrow();
        code.labelBinding(delivered);
        if (dst >= 0) {
            code.aload(valueSlot);
            convert(Type.ANY, version.types[dst]);
            store(dst);
        }
        code.aconst_null().astore(valueSlot);
        code.labelBinding(after);
    }

    // Instructions

    private void instruction(Instruction instruction) {
        switch (instruction) {
            case Instruction.Const i -> {
                constant(i.value(), version.types[i.dst()]);
                store(i.dst());
            }
            case Instruction.Move i -> {
                load(i.src());
                convert(version.types[i.src()], version.types[i.dst()]);
                store(i.dst());
            }
            case Instruction.GetCapture i -> {
                code.aload(selfSlot).getfield(FUNCTION_VALUE, "captured", OBJECTS).loadConstant(i.index()).aaload();
                convert(Type.ANY, version.types[i.dst()]);
                store(i.dst());
            }
            case Instruction.SetCapture i -> {
                code.aload(selfSlot).getfield(FUNCTION_VALUE, "captured", OBJECTS).loadConstant(i.index());
                loadAs(i.src(), Type.ANY);
                code.aastore();
            }
            case Instruction.GetGlobal i -> {
                global(i.global());
                code.getfield(Descriptors.of(dev.fermata.compiler.ir.Global.class), "value", OBJECT);
                convert(Type.ANY, version.types[i.dst()]);
                store(i.dst());
            }
            case Instruction.SetGlobal i -> {
                global(i.global());
                loadAs(i.src(), Type.ANY);
                code.putfield(Descriptors.of(dev.fermata.compiler.ir.Global.class), "value", OBJECT);
            }
            case Instruction.NewCell i -> {
                code.new_(CELL).dup();
                loadAs(i.src(), Type.ANY);
                code.invokespecial(CELL, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT));
                store(i.dst());
            }
            case Instruction.GetCell i -> {
                load(i.cell());
                code.checkcast(CELL).getfield(CELL, "value", OBJECT);
                convert(Type.ANY, version.types[i.dst()]);
                store(i.dst());
            }
            case Instruction.SetCell i -> {
                load(i.cell());
                code.checkcast(CELL);
                loadAs(i.src(), Type.ANY);
                code.putfield(CELL, "value", OBJECT);
            }
            case Instruction.CheckDefined i -> checkDefined(i);
            case Instruction.Op i -> operation(i);
            case Instruction.CallFunction i -> callFunction(i);
            case Instruction.CallValue i -> callValue(i);
            case Instruction.CallHost i -> callHost(i);
            case Instruction.MakeFunction i -> {
                makeFunction(i.function(), i.captures());
                store(i.dst());
            }
            case Instruction.MakeCoroutine i -> {
                makeFunction(i.function(), Instruction.NONE);
                code.iload(depthSlot).iconst_1().iadd();
                array(i.arguments());
                code.invokevirtual(FUNCTION_VALUE, "callN",
                        MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int, OBJECTS));
                store(i.dst());
            }
            case Instruction.Spawn i -> {
                loadAs(i.callee(), Type.ANY);
                host(dialect.asFunction());
                array(i.arguments());
                code.invokestatic(Descriptors.of(CallTask.class), "startQueued",
                        MethodTypeDesc.of(Descriptors.of(Task.class), FUNCTION_VALUE, OBJECTS));
                store(i.dst());
            }
            case Instruction.Poll i -> poll(i);
            case Instruction.Jump i -> code.goto_(label(i.target()));
            case Instruction.JumpUnless i -> {
                condition(i.condition());
                code.ifeq(label(i.target()));
            }
            case Instruction.Bind i -> bind(i.target());
            case Instruction.Return i -> returns(i.src());
            case Instruction.Throw i -> {
                loadAs(i.src(), Type.ANY);
                host(dialect.toThrowable());
                code.athrow();
            }
            case Instruction.Rethrow i -> {
                load(i.src());
                code.checkcast(THROWABLE).athrow();
            }
            case Instruction.Caught i -> caught(i);
            case Instruction.Line i -> {
                code.lineNumber(Math.min(Position.line(i.position()), 0xFFFF));
                positions.begin(i.position());
            }
        }
    }

    private void bind(Target target) {
        code.labelBinding(label(target));
        if (resume && target.loop != null) {
            Label running = code.newLabel();
            code.iload(rpSlot).ifeq(running);
            dispatch(target.loop);
            code.labelBinding(running);
        }
    }

    private void checkDefined(Instruction.CheckDefined i) {
        Type type = version.types[i.src()];
        load(i.src());
        if (!type.isPrimitive()) {
            Label ok = code.newLabel();
            code.dup().getstatic(Descriptors.of(Undefined.class), "UNDEFINED", Descriptors.of(Undefined.class)).if_acmpne(ok);
            code.ldc(i.name());
            host(i.error());
            code.athrow();
            code.labelBinding(ok);
        }
        convert(type, version.types[i.dst()]);
        store(i.dst());
    }

    private void operation(Instruction.Op i) {
        List<Type> types = new ArrayList<>(i.operands().length);
        for (int operand : i.operands()) {
            types.add(version.types[operand]);
        }
        HostMethod method = dialect.resolve(i.operation(), types);
        beginSite(i.site());
        loadArguments(method, i.operands());
        host(method);
        result(method.resultType(), i.dst());
        land(i.site(), i.dst());
    }

    private void callHost(Instruction.CallHost i) {
        beginSite(i.site());
        loadArguments(i.method(), i.arguments());
        host(i.method());
        result(i.method().resultType(), i.dst());
        land(i.site(), i.dst());
    }

    private void loadArguments(HostMethod method, int[] arguments) {
        if (method.isVariadic()) {
            array(arguments);
            return;
        }
        for (int k = 0; k < arguments.length; k++) {
            ClassDesc wanted = method.descriptor().parameterType(k);
            Type parameter = method.parameterType(k);
            loadAs(arguments[k], parameter == Type.REF ? Type.ANY : parameter);
            if (parameter == Type.REF) {
                code.checkcast(wanted);
            }
        }
    }

    private void callFunction(Instruction.CallFunction i) {
        Version callee = Inference.target(linker, version, i);
        beginSite(i.site());
        if (callee.needsSelf()) {
            throw new IllegalStateException("direct call of a function with captures: " + callee);
        }
        pushDepth(callee.function);
        for (int k = 0; k < i.arguments().length; k++) {
            loadAs(i.arguments()[k], callee.parameters.get(k));
        }
        code.invokestatic(ClassDesc.of(callee.owner), callee.method, Descriptors.start(callee));
        result(callee.result, i.dst());
        land(i.site(), i.dst());
    }

    private void pushDepth(Function callee) {
        code.iload(depthSlot);
        if (!callee.internal()) {
            code.iconst_1().iadd();
        }
    }

    private void callValue(Instruction.CallValue i) {
        beginSite(i.site());
        loadAs(i.callee(), Type.ANY);
        host(dialect.asFunction());
        code.iload(depthSlot).iconst_1().iadd();
        int count = i.arguments().length;
        if (i.awaited() || count > 3) {
            array(i.arguments());
            code.invokevirtual(FUNCTION_VALUE, i.awaited() ? "awaitedN" : "callN",
                    MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int, OBJECTS));
        } else {
            List<ClassDesc> types = new ArrayList<>();
            types.add(ConstantDescs.CD_int);
            for (int argument : i.arguments()) {
                loadAs(argument, Type.ANY);
                types.add(OBJECT);
            }
            code.invokevirtual(FUNCTION_VALUE, "call" + count, MethodTypeDesc.of(OBJECT, types));
        }
        result(Type.ANY, i.dst());
        land(i.site(), i.dst());
    }

    private void makeFunction(Function function, int[] captures) {
        if (captures.length == 0) {
            constants.push(code, linker.functionValue(function), FUNCTION_VALUE);
            return;
        }
        constants.push(code, linker.code(function), FUNCTION_CODE);
        array(captures);
        code.invokevirtual(FUNCTION_CODE, "bind", MethodTypeDesc.of(FUNCTION_VALUE, OBJECTS));
    }

    private void array(int[] registers) {
        code.loadConstant(registers.length).anewarray(OBJECT);
        for (int k = 0; k < registers.length; k++) {
            code.dup().loadConstant(k);
            loadAs(registers[k], Type.ANY);
            code.aastore();
        }
    }

    private void poll(Instruction.Poll i) {
        Label go = code.newLabel();
        code.invokestatic(Descriptors.of(Preemption.class), "requested", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifeq(go);
        beginSite(i.site());
        code.invokestatic(Descriptors.of(Preemption.class), "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
        land(i.site(), -1);
        code.labelBinding(go);
    }

    private void condition(int register) {
        if (version.types[register] == Type.BOOL) {
            load(register);
        } else {
            loadAs(register, Type.ANY);
            host(dialect.truthiness());
        }
    }

    private void returns(int src) {
        if (resume) {
            if (src < 0) {
                code.aconst_null();
            } else {
                loadAs(src, Type.ANY);
            }
            code.areturn();
        } else if (src < 0) {
            code.return_();
        } else {
            loadAs(src, version.result);
            code.return_(kind(version.result));
        }
    }

    private void caught(Instruction.Caught i) {
        if (i.handler().cleanup) {
            // A cleanup protects against everything but suspension, which is not an exit.
            Label exit = code.newLabel();
            code.dup().instanceOf(SUSPENSION).ifeq(exit).athrow();
            code.labelBinding(exit);
        } else {
            host(dialect.fromThrowable());
        }
        convert(Type.ANY, version.types[i.dst()]);
        store(i.dst());
    }

    // Values on the operand stack

    private void global(dev.fermata.compiler.ir.Global global) {
        constants.push(code, global, Descriptors.of(dev.fermata.compiler.ir.Global.class));
    }

    private void host(HostMethod method) {
        code.invokestatic(method.owner(), method.name(), method.descriptor());
    }

    private void result(Type produced, int dst) {
        if (dst < 0) {
            switch (kind(produced)) {
                case VOID -> { }
                case LONG, DOUBLE -> code.pop2();
                default -> code.pop();
            }
            return;
        }
        if (produced == Type.VOID) {
            code.aconst_null();
            produced = Type.ANY;
        }
        convert(produced, version.types[dst]);
        store(dst);
    }

    private void loadAs(int register, Type wanted) {
        load(register);
        convert(version.types[register], wanted);
    }

    private void convert(Type from, Type to) {
        if (from == to || !from.isPrimitive() && !to.isPrimitive()) {
            return;
        }
        if (!to.isPrimitive()) {
            ClassDesc box = Descriptors.box(from);
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, desc(from)));
        } else if (!from.isPrimitive()) {
            ClassDesc box = Descriptors.box(to);
            code.checkcast(box).invokevirtual(box, desc(to).displayName() + "Value", MethodTypeDesc.of(desc(to)));
        } else if (from == Type.I64 && to == Type.F64) {
            code.l2d();
        } else if (from == Type.I32 && to == Type.I64) {
            code.i2l();
        } else if (from == Type.I32 && to == Type.F64) {
            code.i2d();
        } else if (from == Type.I64 && to == Type.I32) {
            code.l2i();
        } else {
            throw new IllegalStateException("no conversion from " + from + " to " + to);
        }
    }

    private void constant(Object value, Type type) {
        switch (value) {
            case null -> code.aconst_null();
            case Long v when type == Type.I64 -> code.loadConstant(v.longValue());
            case Double v when type == Type.F64 -> code.loadConstant(v.doubleValue());
            case Boolean v when type == Type.BOOL -> code.loadConstant(v ? 1 : 0);
            case Integer v when type == Type.I32 -> code.loadConstant(v.intValue());
            case Float v when type == Type.F32 -> code.loadConstant(v.floatValue());
            case Boolean v -> code.getstatic(ConstantDescs.CD_Boolean, v ? "TRUE" : "FALSE", ConstantDescs.CD_Boolean);
            case String v when v.length() < 10_000 -> code.ldc(v);
            case Undefined _ -> code.getstatic(Descriptors.of(Undefined.class), "UNDEFINED", Descriptors.of(Undefined.class));
            default -> constants.push(code, value, OBJECT);
        }
    }
}
