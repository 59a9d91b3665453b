package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.CELL;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_VALUE;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.OBJECTS;
import static dev.fermata.compiler.emit.Descriptors.SCRIPT_ERROR;
import static dev.fermata.compiler.emit.Descriptors.SUSPENSION;
import static dev.fermata.compiler.emit.Descriptors.THROWABLE;
import static dev.fermata.compiler.emit.Descriptors.desc;
import static dev.fermata.compiler.emit.Descriptors.kind;

import dev.fermata.compiler.emit.Instruction.Range;
import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.FrameLayout;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.link.StackRelief;
import dev.fermata.compiler.loop.CountedLoop;
import dev.fermata.runtime.executor.Preemption;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one version of a function as a JVM method: either {@code start}, the straight code with one handler for
 * suspensions at its sites, or {@code resume}, the same code entered at a site.
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
    private final Dialect dialect;
    private final FrameLayout layout;
    private final boolean resume;
    private final Constants constants;
    private final Code codeObject;
    private final CodeBuilder code;
    private final PositionTable positions;
    private final OperandSchedule schedule;
    private final Slots slots;
    private final Registers registers;
    private final SiteEmitter sites;
    private final CallEmitter calls;
    private final StripEmitter strips;
    /** Writes what follows a wrong guess; null for a version that guesses nothing. */
    private final GuessEmitter guessing;
    private final Map<Target, Label> labels = new HashMap<>();
    private final Map<Integer, Label> marks = new HashMap<>();
    private final StackMap map;
    /** The registers whose locals have a value everywhere. */
    private final BitSet lasting;
    /** What is on the operand stack where a handler of the program begins. */
    private final Map<Target, VerificationTypeInfo> caught = new HashMap<>();

    /**
     * @param owner  the class that is being written
     * @param mapped whether the method writes its stack map itself
     */
    MethodEmitter(ClassDesc owner, Version version, Linker linker, FrameLayout layout, Code codeObject, boolean resume, Constants constants,
            boolean mapped, CodeBuilder code) {
        this.version = version;
        this.linear = version.linear;
        this.dialect = linker.dialect();
        this.layout = layout;
        this.codeObject = codeObject;
        this.resume = resume;
        this.constants = constants;
        this.code = code;
        this.positions = new PositionTable(code);
        this.guessing = version.guesses.isEmpty() ? null : new GuessEmitter(version, linker, code);
        BitSet kept = (BitSet) layout.kept().clone();
        if (guessing != null) {
            kept.or(guessing.kept());
        }
        this.schedule = new OperandSchedule(version, dialect, linker, kept, resume);
        this.slots = new Slots(version, schedule, resume);
        this.registers = new Registers(version, schedule, slots, constants, code);
        Map<Integer, CountedLoop> loops = CountedLoop.in(version, dialect, resume ? layout.sites() : new BitSet());
        this.lasting = lasting();
        this.map = new StackMap(code, slots.types(version, schedule, lasting, owner, loops.isEmpty() ? 0 : StripEmitter.SLOTS), mapped);
        this.strips = new StripEmitter(this, registers, slots.end, loops, linear, map, code);
        this.sites = new SiteEmitter(version, dialect, layout, resume, schedule, slots, registers, constants, codeObject, map, code, guessing,
                this::label);
        for (Instruction instruction : linear.code()) {
            if (instruction instanceof Instruction.Caught(int _, Instruction.Handler handler)) {
                caught.put(handler.target, ObjectVerificationTypeInfo.of(handler.cleanup ? THROWABLE : SCRIPT_ERROR));
            }
        }
        this.calls = new CallEmitter(version, linker, slots, registers, sites, constants, code);
    }

    void emit() {
        if (resume) {
            sites.restore();
        } else {
            if (guessing != null) {
                guessing.leaveIfOutdated(constants, codeObject);
            }
            initialise();
        }
        strips.initialise();
        Label from = code.newBoundLabel();
        if (resume) {
            sites.dispatch(null);
            sites.landAtStart();
        } else {
            enter();
        }
        body();
        map.end();
        positions.end();
        Label to = code.newBoundLabel();
        // The order of the table is the order of search: a cleanup must run neither for a wrong guess nor for a suspension.
        if (guessing != null) {
            wrongGuess();
        }
        if (sites.hasStretches()) {
            Label handler = code.newLabel();
            map.bind(handler, List.of(ObjectVerificationTypeInfo.of(SUSPENSION)));
            sites.save();
            map.moved();
            sites.handle(SUSPENSION, handler);
        }
        for (Range range : linear.ranges()) {
            code.exceptionCatch(marks.get(range.from()), marks.get(range.to()), label(range.handler().target),
                    range.handler().cleanup ? THROWABLE : SCRIPT_ERROR);
        }
        nameLocals(from, to);
        map.write();
    }

    private void body() {
        BitSet rangeStarts = new BitSet();
        for (Range range : linear.ranges()) {
            rangeStarts.set(range.from());
            marks.computeIfAbsent(range.from(), _ -> code.newLabel());
            marks.computeIfAbsent(range.to(), _ -> code.newLabel());
        }
        List<Instruction> instructions = linear.code();
        for (int i = 0; i < instructions.size(); i++) {
            Label mark = marks.get(i);
            boolean place = instructions.get(i) instanceof Instruction.Bind;
            if (place) { // before the mark: what stands before it may be a jump, behind which no code may stand
                instruction(i);
            }
            if (mark != null) {
                code.labelBinding(mark);
                if (rangeStarts.get(i)) {
                    map.enter();
                    code.nop(); // a range must not be empty, though its instructions may need no code
                    map.moved();
                }
            }
            if (!place) {
                instruction(i);
            }
        }
        Label mark = marks.get(instructions.size());
        if (mark != null) {
            code.labelBinding(mark);
        }
    }

    /** The handler of a guess that turns out to be wrong, and where calls of an outdated version go. */
    private void wrongGuess() {
        if (!resume) {
            guessing.replacement(this::parameters, map, slots.arrived(version));
        }
        if (!sites.hasStretches()) {
            return;
        }
        Label wrong = code.newLabel();
        map.bind(wrong, List.of(ObjectVerificationTypeInfo.of(Descriptors.MISMATCH)));
        sites.handle(Descriptors.MISMATCH, wrong);
        code.astore(slots.scratch);
        guessing.goOn(constants, codeObject, slots, registers);
        if (resume) {
            code.areturn();
        } else {
            registers.convert(Type.ANY, version.result);
            code.return_(kind(version.result));
        }
        map.moved();
    }

    /** Debuggers show the program's variables by their names. */
    private void nameLocals(Label from, Label to) {
        for (int i = 0; i < slots.registers.length; i++) {
            if (linear.locals().get(i) != null) {
                code.localVariable(slots.registers[i], linear.locals().get(i).name(), desc(version.types[i]), from, to);
            }
        }
    }

    private boolean checksDepth() {
        return !version.function.internal();
    }

    /**
     * The registers with a local that frames and debuggers want to see, or that are read at another place of the {@link StackMap}
     * than they were written; what comes and goes between two places is nobody else's business. In {@code resume} all are filled.
     */
    private BitSet lasting() {
        BitSet result = new BitSet();
        BitSet written = new BitSet();
        for (Instruction instruction : linear.code()) {
            if (instruction instanceof Instruction.Bind) {
                written.clear();
            }
            for (int operand : instruction.operandRegisters()) {
                if (!written.get(operand)) {
                    result.set(operand);
                }
            }
            if (instruction instanceof Instruction.Poll || instruction instanceof Instruction.CheckDefined) {
                written.clear(); // a place in its middle
            }
            if (instruction.result() >= 0) {
                written.set(instruction.result());
            }
        }
        for (int i = 0; i < slots.registers.length; i++) {
            boolean wanted = resume || result.get(i) || layout.field[i] >= 0 || linear.locals().get(i) != null
                    || guessing != null && guessing.keeps(i);
            result.set(i, wanted && schedule.needsLocal(i));
        }
        return result;
    }

    private void initialise() {
        code.loadConstant(0).istore(slots.site);
        for (int i = 0; i < version.parameters.size(); i++) {
            if (slots.registers[i] != slots.arrivals[i]) {
                code.loadLocal(kind(version.parameters.get(i)), slots.arrivals[i]);
                registers.convert(version.parameters.get(i), version.types[i]);
                registers.store(i);
            }
        }
        for (int i = version.parameters.size(); i < slots.registers.length; i++) {
            if (lasting.get(i)) {
                registers.zero(i);
            }
        }
    }

    /** Pushes all parameters of this method. */
    private void parameters() {
        if (version.needsSelf()) {
            code.aload(slots.self);
        }
        for (int i = 0; i < slots.arrivals.length; i++) {
            code.loadLocal(kind(version.parameters.get(i)), slots.arrivals[i]);
        }
        code.iload(slots.depth);
    }

    // Entry and resumption

    private void enter() {
        if (!checksDepth()) {
            return;
        }
        Label ok = code.newLabel();
        if (dialect.callDepthMax() == Integer.MAX_VALUE) {
            code.iload(slots.depth).loadConstant(STACK_DEPTH_MAX).if_icmple(ok);
            sites.beginStretch();
            code.invokestatic(Descriptors.of(StackRelief.class), "unwind", MethodTypeDesc.of(ConstantDescs.CD_void));
            sites.endStretch();
        } else {
            code.iload(slots.depth).loadConstant(dialect.callDepthMax()).if_icmple(ok);
            code.ldc(version.function.name());
            calls.host(dialect.depthExceeded());
            code.athrow();
        }
        map.bind(ok);
        if (pollsOnEntry()) {
            Label go = code.newLabel();
            code.invokestatic(Descriptors.of(Preemption.class), "requested", MethodTypeDesc.of(ConstantDescs.CD_boolean))
                    .ifeq(go);
            sites.beginStretch();
            code.invokestatic(Descriptors.of(Preemption.class), "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
            sites.endStretch();
            map.moved();
            map.bind(go);
        }
    }

    /** A function that calls others but has no loop may be the only one that runs for long: by recursion. */
    private boolean pollsOnEntry() {
        boolean callsOthers = false;
        for (Instruction instruction : linear.code()) {
            if (instruction instanceof Instruction.Poll) {
                return false;
            }
            callsOthers |= instruction instanceof Instruction.CallFunction || instruction instanceof Instruction.CallValue;
        }
        return callsOthers;
    }

    private Label label(Target target) {
        Label copy = strips.label(target);
        return copy != null ? copy : labels.computeIfAbsent(target, _ -> code.newLabel());
    }

    // Instructions

    void instruction(int index) {
        Instruction instruction = linear.code().get(index);
        if (!(instruction instanceof Instruction.Bind || instruction instanceof Instruction.Line)) {
            map.enter();
        }
        write(instruction, index);
        switch (instruction) {
            case Instruction.Jump _, Instruction.Return _, Instruction.Throw _, Instruction.Rethrow _ -> map.left();
            case Instruction.Bind _, Instruction.Line _, Instruction.Const _, Instruction.Move _, Instruction.Poll _, Instruction.CheckDefined _,
                 Instruction.Op _, Instruction.CallHost _, Instruction.CallFunction _, Instruction.CallValue _ -> { } // may end with a place
            default -> map.moved();
        }
    }

    private void write(Instruction instruction, int index) {
        switch (instruction) {
            case Instruction.Const i -> {
                if (!schedule.isConstant(i.dst())) {
                    registers.constant(i.value(), version.types[i.dst()]);
                    registers.put(i.dst());
                }
            }
            case Instruction.Move i -> {
                registers.loadAs(i.src(), version.types[i.dst()]);
                registers.put(i.dst());
            }
            case Instruction.GetCapture i -> {
                code.aload(slots.self).getfield(FUNCTION_VALUE, "captured", OBJECTS).loadConstant(i.index()).aaload();
                registers.convert(Type.ANY, version.types[i.dst()]);
                registers.put(i.dst());
            }
            case Instruction.SetCapture i -> {
                code.aload(slots.self).getfield(FUNCTION_VALUE, "captured", OBJECTS).loadConstant(i.index());
                registers.loadAs(i.src(), Type.ANY);
                code.aastore();
            }
            case Instruction.GetGlobal i -> {
                global(i.global());
                code.getfield(Descriptors.of(Global.class), "value", OBJECT);
                registers.convert(Type.ANY, version.types[i.dst()]);
                registers.put(i.dst());
            }
            case Instruction.SetGlobal i -> {
                global(i.global());
                registers.loadAs(i.src(), Type.ANY);
                code.putfield(Descriptors.of(Global.class), "value", OBJECT);
            }
            case Instruction.NewCell i -> {
                code.new_(CELL).dup();
                registers.loadAs(i.src(), Type.ANY);
                code.invokespecial(CELL, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT));
                registers.put(i.dst());
            }
            case Instruction.GetCell i -> {
                registers.load(i.cell());
                code.checkcast(CELL).getfield(CELL, "value", OBJECT);
                registers.convert(Type.ANY, version.types[i.dst()]);
                registers.put(i.dst());
            }
            case Instruction.SetCell i -> {
                registers.load(i.cell());
                code.checkcast(CELL);
                registers.loadAs(i.src(), Type.ANY);
                code.putfield(CELL, "value", OBJECT);
            }
            case Instruction.CheckDefined i -> checkDefined(i);
            case Instruction.Op i -> calls.operation(i, strips.isUnchecked(index));
            case Instruction.CallFunction i -> calls.callFunction(i);
            case Instruction.CallValue i -> calls.callValue(i);
            case Instruction.CallHost i -> calls.callHost(i);
            case Instruction.MakeFunction i -> {
                calls.makeFunction(i.function(), i.captures());
                registers.put(i.dst());
            }
            case Instruction.MakeCoroutine i -> calls.makeCoroutine(i);
            case Instruction.Spawn i -> calls.spawn(i);
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
                registers.loadAs(i.src(), Type.ANY);
                calls.host(dialect.toThrowable());
                code.athrow();
            }
            case Instruction.Rethrow i -> {
                registers.load(i.src());
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
        VerificationTypeInfo error = caught.get(target);
        if (error == null) {
            map.bind(label(target));
        } else {
            map.end();
            map.bind(label(target), List.of(error));
        }
        if (resume && target.loop != null) {
            Label running = code.newLabel();
            code.iload(slots.resumePoint).ifeq(running);
            map.moved();
            sites.dispatch(target.loop);
            map.bind(running);
        }
    }

    private void checkDefined(Instruction.CheckDefined i) {
        Type type = version.types[i.src()];
        registers.load(i.src());
        if (!type.isPrimitive()) {
            Label ok = code.newLabel();
            code.dup().getstatic(Descriptors.of(Undefined.class), "UNDEFINED", Descriptors.of(Undefined.class)).if_acmpne(ok);
            code.ldc(i.name());
            calls.host(i.error());
            code.athrow();
            List<VerificationTypeInfo> operands = registers.operands();
            operands.add(StackMap.of(TypeKind.REFERENCE));
            map.moved();
            map.bind(ok, operands);
        }
        registers.convert(type, version.types[i.dst()]);
        registers.put(i.dst());
    }

    /**
     * @param header where the loop goes on when nobody asks; null: behind the poll
     * @param asked  to be bound where somebody asks, unless it is null
     */
    private void poll(Instruction.Poll i, Label header, Label asked) {
        Label go = header == null ? code.newLabel() : header;
        code.invokestatic(Descriptors.of(Preemption.class), "requested", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifeq(go);
        map.moved();
        if (asked != null) {
            map.bind(asked);
        }
        sites.begin(i.site());
        code.invokestatic(Descriptors.of(Preemption.class), "poll", MethodTypeDesc.of(ConstantDescs.CD_void));
        map.moved();
        sites.land(i.site(), -1);
        if (header == null) {
            map.bind(go);
        }
    }

    private void condition(int register) {
        if (version.types[register] == Type.BOOL) {
            registers.loadAs(register, Type.BOOL);
        } else {
            registers.loadAs(register, Type.ANY);
            calls.host(dialect.truthiness());
        }
    }

    private void returns(int src) {
        if (resume) {
            if (src < 0) {
                code.aconst_null();
            } else {
                registers.loadAs(src, Type.ANY);
            }
            code.areturn();
        } else if (src < 0) {
            code.return_();
        } else {
            registers.loadAs(src, version.result);
            code.return_(kind(version.result));
        }
    }

    private void caught(Instruction.Caught i) {
        if (!i.handler().cleanup) {
            calls.host(dialect.fromThrowable());
        }
        registers.convert(Type.ANY, version.types[i.dst()]);
        registers.put(i.dst());
    }

    private void global(Global global) {
        constants.push(code, global, Descriptors.of(Global.class));
    }
}
