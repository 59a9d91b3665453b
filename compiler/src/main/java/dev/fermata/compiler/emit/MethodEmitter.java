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
import dev.fermata.compiler.ir.Arithmetic;
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
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.compiler.loop.CountedLoop;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final OperandSchedule schedule;
    private final FrameAccess frames;
    /** The sites at which this version suspends or guesses. */
    private final BitSet marked;
    private final StripEmitter strips;
    /** Writes what follows a wrong guess; null for a version that guesses nothing. */
    private final GuessEmitter guessing;
    private final int[] slots;
    /** Where the parameters come in; a parameter that is assigned values of other types has a further slot. */
    private int[] arrivals;
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
        this.guessing = version.guesses.isEmpty() ? null : new GuessEmitter(version, linker, code);
        BitSet kept = (BitSet) layout.kept().clone();
        this.marked = Sites.suspending(version, dialect);
        if (guessing != null) {
            kept.or(guessing.kept());
            version.guesses.keySet().forEach(instruction -> marked.set(instruction.siteNumber()));
        }
        this.schedule = new OperandSchedule(version, dialect, linker, kept, resume);
        this.frames = new FrameAccess(code, layout);
        this.strips = new StripEmitter(this, CountedLoop.in(version, dialect, resume ? layout.sites() : new BitSet()), linear, code);
        this.slots = new int[version.types.length];
        this.landings = new Label[linear.siteCount()];
    }

    void emit() {
        assignSlots();
        hasSites = resume || layout.sites().cardinality() > 1 || checksDepth() && dialect.callDepthMax() == Integer.MAX_VALUE;
        for (int i = 0; i < landings.length; i++) {
            landings[i] = code.newLabel();
        }
        if (resume) {
            restore();
        } else {
            if (guessing != null) {
                guessing.leaveIfOutdated(constants, codeObject);
            }
            initialise();
        }
        Label from = code.newBoundLabel();
        if (resume) {
            dispatch(null);
            code.labelBinding(landings[0]);
            code.loadConstant(0).istore(rpSlot);
            Label delivered = code.newLabel();
            code.aload(errorSlot).ifnull(delivered).aload(errorSlot).athrow();
            code.labelBinding(delivered);
        } else {
            enter();
        }
        BitSet rangeStarts = new BitSet();
        for (Range range : linear.ranges()) {
            rangeStarts.set(range.from());
            marks.computeIfAbsent(range.from(), _ -> code.newLabel());
            marks.computeIfAbsent(range.to(), _ -> code.newLabel());
        }
        List<Instruction> instructions = linear.code();
        for (int i = 0; i < instructions.size(); i++) {
            Label mark = marks.get(i);
            if (mark != null) {
                code.labelBinding(mark);
                if (rangeStarts.get(i)) {
                    code.nop(); // a range must not be empty, though its instructions may need no code
                }
            }
            instruction(i);
        }
        Label mark = marks.get(instructions.size());
        if (mark != null) {
            code.labelBinding(mark);
        }
        positions.end();
        Label to = code.newBoundLabel();
        if (guessing != null) {
            if (!resume) {
                guessing.replacement(this::parameters);
            }
            // First in the table: a cleanup must not run for it.
            Label wrong = code.newLabel();
            code.exceptionCatch(from, to, wrong, Descriptors.MISMATCH);
            code.labelBinding(wrong);
            code.astore(scratchSlot);
            guessing.goOn(constants, codeObject, siteSlot, depthSlot, selfSlot, scratchSlot, this::loadAs);
            if (resume) {
                code.areturn();
            } else {
                convert(Type.ANY, version.result);
                code.return_(kind(version.result));
            }
        }
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
        } else if (version.needsSelf()) {
            selfSlot = next++;
        }
        if (!resume) {
            arrivals = new int[version.parameters.size()];
            for (int i = 0; i < arrivals.length; i++) {
                arrivals[i] = next;
                next += kind(version.parameters.get(i)).slotSize();
            }
            depthSlot = next++;
        }
        for (int i = 0; i < slots.length; i++) {
            if (!resume && i < arrivals.length && kind(version.parameters.get(i)) == kind(version.types[i])) {
                slots[i] = arrivals[i];
                continue;
            }
            slots[i] = next;
            next += schedule.isConstant(i) || schedule.isOnStack(i) ? 0 : kind(version.types[i]).slotSize();
        }
        siteSlot = next++;
        scratchSlot = next++;
        strips.useSlots(next);
    }

    private void initialise() {
        if (hasSites || guessing != null) {
            code.loadConstant(0).istore(siteSlot);
        }
        for (int i = 0; i < version.parameters.size(); i++) {
            if (slots[i] != arrivals[i]) {
                code.loadLocal(kind(version.parameters.get(i)), arrivals[i]);
                convert(version.parameters.get(i), version.types[i]);
                store(i);
            }
        }
        for (int i = version.parameters.size(); i < slots.length; i++) {
            if (needsLocal(i) && (layout.field[i] >= 0 || linear.locals().get(i) != null || guessing != null && guessing.keeps(i))) {
                zero(i);
            }
        }
    }

    /** Pushes all parameters of this method. */
    private void parameters() {
        if (version.needsSelf()) {
            code.aload(selfSlot);
        }
        for (int i = 0; i < arrivals.length; i++) {
            code.loadLocal(kind(version.parameters.get(i)), arrivals[i]);
        }
        code.iload(depthSlot);
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
        code.aload(frameSlot).checkcast(frames.shape()).astore(frameSlot);
        code.aload(frameSlot).getfield(SAVED_FRAME, "site", ConstantDescs.CD_int).istore(rpSlot);
        if (dialect.callDepthMax() == Integer.MAX_VALUE) {
            code.iconst_0().istore(depthSlot); // a resumed frame stands at the bottom of an empty stack
        } else {
            code.aload(frameSlot).getfield(SAVED_FRAME, "depth", ConstantDescs.CD_int).istore(depthSlot);
        }
        code.loadConstant(0).istore(siteSlot);
        if (version.needsSelf()) {
            frames.readReference(frameSlot, 0);
            code.checkcast(FUNCTION_VALUE).astore(selfSlot);
        }
        for (int i = 0; i < slots.length; i++) {
            if (!needsLocal(i)) {
                continue;
            }
            if (layout.field[i] < 0) {
                zero(i);
                continue;
            }
            if (layout.isPrimitive(i)) {
                frames.readPrimitive(frameSlot, layout.field[i], version.types[i]);
            } else {
                frames.readReference(frameSlot, layout.field[i]);
            }
            store(i);
        }
        code.aconst_null().astore(frameSlot);
    }

    /** The handler for suspensions: builds this activation's frame and throws on. */
    private void save() {
        code.astore(scratchSlot);
        code.aload(scratchSlot);
        constants.push(code, codeObject, CODE);
        code.iload(siteSlot).iload(depthSlot);
        frames.create();
        if (version.needsSelf()) {
            frames.writeReference(0, () -> code.aload(selfSlot));
        }
        for (int i = 0; i < slots.length; i++) {
            int register = i;
            int field = layout.field[i];
            if (field >= 0 && layout.isPrimitive(i)) {
                frames.writePrimitive(field, version.types[i], () -> load(register));
            } else if (field >= 0) {
                frames.writeReference(field, () -> load(register));
            }
        }
        frames.push();
        code.aload(scratchSlot).athrow();
    }

    private boolean needsLocal(int register) {
        return !schedule.isConstant(register) && !schedule.isOnStack(register);
    }

    /** Pushes a register's value in its own representation; what is on the stack already has the wanted one. */
    void load(int register) {
        if (schedule.isConstant(register)) {
            constant(schedule.constant(register), version.types[register]);
        } else if (!schedule.isOnStack(register)) {
            code.loadLocal(kind(version.types[register]), slots[register]);
        }
    }

    /** Takes an instruction's result, in the register's representation, to where it belongs. */
    private void put(int register) {
        if (schedule.isOnStack(register)) {
            convert(version.types[register], schedule.wanted(register));
        } else {
            store(register);
        }
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
        for (int site = layout.sites().nextSetBit(0); site >= 0; site = layout.sites().nextSetBit(site + 1)) {
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
        Label copy = strips.label(target);
        return copy != null ? copy : labels.computeIfAbsent(target, _ -> code.newLabel());
    }

    private void beginSite(int site) {
        if (site > 0 && marked.get(site)) {
            code.loadConstant(site).istore(siteSlot);
        }
    }

    /** After the call of a site: where a resumed activation takes over, with the delivered value or error. */
    private void land(int site, int dst) {
        land(site, dst, null);
    }

    /** @param guess the type that the delivered value is assumed to have; null for any */
    private void land(int site, int dst, Type guess) {
        if (site == 0 || !resume || !layout.sites().get(site)) {
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
            if (guess != null) {
                beginSite(site);
            }
            code.aload(valueSlot);
            unbox(guess, dst);
        }
        code.aconst_null().astore(valueSlot);
        code.labelBinding(after);
    }

    // Instructions

    void instruction(int index) {
        switch (linear.code().get(index)) {
            case Instruction.Const i -> {
                if (!schedule.isConstant(i.dst())) {
                    constant(i.value(), version.types[i.dst()]);
                    put(i.dst());
                }
            }
            case Instruction.Move i -> {
                loadAs(i.src(), version.types[i.dst()]);
                put(i.dst());
            }
            case Instruction.GetCapture i -> {
                code.aload(selfSlot).getfield(FUNCTION_VALUE, "captured", OBJECTS).loadConstant(i.index()).aaload();
                convert(Type.ANY, version.types[i.dst()]);
                put(i.dst());
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
                put(i.dst());
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
                put(i.dst());
            }
            case Instruction.GetCell i -> {
                load(i.cell());
                code.checkcast(CELL).getfield(CELL, "value", OBJECT);
                convert(Type.ANY, version.types[i.dst()]);
                put(i.dst());
            }
            case Instruction.SetCell i -> {
                load(i.cell());
                code.checkcast(CELL);
                loadAs(i.src(), Type.ANY);
                code.putfield(CELL, "value", OBJECT);
            }
            case Instruction.CheckDefined i -> checkDefined(i);
            case Instruction.Op i -> operation(i, strips.isUnchecked(index));
            case Instruction.CallFunction i -> callFunction(i);
            case Instruction.CallValue i -> callValue(i);
            case Instruction.CallHost i -> callHost(i);
            case Instruction.MakeFunction i -> {
                makeFunction(i.function(), i.captures());
                put(i.dst());
            }
            case Instruction.MakeCoroutine i -> {
                makeFunction(i.function(), Instruction.NONE);
                code.iload(depthSlot).iconst_1().iadd();
                array(i.arguments());
                code.invokevirtual(FUNCTION_VALUE, "callN",
                        MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int, OBJECTS));
                put(i.dst());
            }
            case Instruction.Spawn i -> {
                loadAs(i.callee(), Type.ANY);
                host(dialect.asFunction());
                array(i.arguments());
                code.invokestatic(Descriptors.of(CallTask.class), "spawn",
                        MethodTypeDesc.of(Descriptors.of(Task.class), FUNCTION_VALUE, OBJECTS));
                put(i.dst());
            }
            case Instruction.Poll i -> poll(i, strips.slowHeader(index), strips.asked(index));
            case Instruction.Jump i -> code.goto_(label(i.target()));
            case Instruction.JumpUnless i -> {
                condition(i.condition());
                code.ifeq(label(i.target()));
            }
            case Instruction.Bind i -> {
                bind(i.target());
                strips.before(index);
            }
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
            case Instruction.Line i -> line(i.position());
        }
    }

    void line(int position) {
        code.lineNumber(Math.min(Position.line(position), 0xFFFF));
        positions.begin(position);
    }

    PositionTable positions() {
        return positions;
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
        put(i.dst());
    }

    private void operation(Instruction.Op i, boolean unchecked) {
        HostMethod method = version.resolve(i, dialect);
        beginSite(i.site());
        loadArguments(method, i.operands());
        if (method.takesDepth(i.operands().length)) {
            code.iload(depthSlot).iconst_1().iadd();
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
        result(method.resultType(), i.dst());
        land(i.site(), i.dst(), version.guesses.get(i));
    }

    private void callHost(Instruction.CallHost i) {
        HostMethod method = version.resolve(i, dialect);
        beginSite(i.site());
        loadArguments(method, i.arguments());
        host(method);
        result(method.resultType(), i.dst());
        land(i.site(), i.dst(), version.guesses.get(i));
    }

    /** From the boxed value on the stack to the register, or out to where wrong guesses are dealt with. */
    private void unbox(Type guess, int dst) {
        if (guess == null) {
            result(Type.ANY, dst);
        } else {
            guessing.check(guess);
            result(guess, dst);
        }
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
        for (int k = 0; k < i.arguments().length; k++) {
            loadAs(i.arguments()[k], callee.parameters.get(k));
        }
        pushDepth(callee.function);
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
        unbox(version.guesses.get(i), i.dst());
        land(i.site(), i.dst(), version.guesses.get(i));
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

    /**
     * @param header where the loop goes on when nobody asks; null: behind the poll
     * @param asked  to be bound where somebody asks, unless it is null
     */
    private void poll(Instruction.Poll i, Label header, Label asked) {
        Label go = header == null ? code.newLabel() : header;
        code.invokestatic(Descriptors.of(Preemption.class), "requested", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifeq(go);
        if (asked != null) {
            code.labelBinding(asked);
        }
        beginSite(i.site());
        code.invokestatic(Descriptors.of(Preemption.class), "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
        land(i.site(), -1);
        if (header == null) {
            code.labelBinding(go);
        }
    }

    private void condition(int register) {
        if (version.types[register] == Type.BOOL) {
            loadAs(register, Type.BOOL);
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
        put(i.dst());
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
        put(dst);
    }

    private void loadAs(int register, Type wanted) {
        load(register);
        convert(schedule.isOnStack(register) ? schedule.wanted(register) : version.types[register], wanted);
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
