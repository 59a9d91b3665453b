package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.CODE;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_VALUE;
import static dev.fermata.compiler.emit.Descriptors.SAVED_FRAME;

import dev.fermata.compiler.emit.Instruction.Loop;
import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.FrameLayout;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Writes what happens at the sites of a method: how an activation is saved into a frame there and how, in {@code resume}, it
 * is restored and goes on behind the site.
 */
final class SiteEmitter {
    private final Version version;
    private final Linear linear;
    private final Dialect dialect;
    private final FrameLayout layout;
    private final boolean resume;
    private final OperandSchedule schedule;
    private final Slots slots;
    private final Registers registers;
    private final FrameAccess frames;
    private final Constants constants;
    private final Code codeObject;
    private final StackMap map;
    private final CodeBuilder code;
    /** Writes what follows a wrong guess; null for a version that guesses nothing. */
    private final GuessEmitter guessing;
    /** The sites at which this version suspends or guesses. */
    private final BitSet marked;
    private final Function<Target, Label> labels;
    private final Label[] landings;
    /** Where suspensions are thrown and guesses fail: nowhere else, so that the JIT need not think of the handlers at every call. */
    private final List<Stretch> stretches = new ArrayList<>();
    /** The beginning of the stretch that is being written; null between stretches. */
    private Label open;

    private record Stretch(Label from, Label to) {
    }

    SiteEmitter(Version version, Dialect dialect, FrameLayout layout, boolean resume, OperandSchedule schedule, Slots slots,
            Registers registers, Constants constants, Code codeObject, StackMap map, CodeBuilder code, GuessEmitter guessing, Function<Target, Label> labels) {
        this.version = version;
        this.linear = version.linear;
        this.dialect = dialect;
        this.layout = layout;
        this.resume = resume;
        this.schedule = schedule;
        this.slots = slots;
        this.registers = registers;
        this.frames = new FrameAccess(code, layout);
        this.constants = constants;
        this.codeObject = codeObject;
        this.map = map;
        this.code = code;
        this.guessing = guessing;
        this.labels = labels;
        this.marked = Sites.suspending(version, dialect);
        if (guessing != null) {
            version.guesses.keySet().forEach(instruction -> marked.set(instruction.siteNumber()));
        }
        this.landings = new Label[linear.siteCount()];
        for (int i = 0; i < landings.length; i++) {
            landings[i] = code.newLabel();
        }
    }

    /** Where a function that has not begun yet takes over, with the delivered error if there is one. */
    void landAtStart() {
        map.bind(landings[0]);
        code.loadConstant(0).istore(slots.resumePoint);
        Label delivered = code.newLabel();
        code.aload(slots.error).ifnull(delivered).aload(slots.error).athrow();
        map.moved();
        map.bind(delivered);
    }

    /** At the entry of {@code resume}: from the frame to the registers. */
    void restore() {
        code.aload(slots.frame).checkcast(frames.shape()).astore(slots.frame);
        code.aload(slots.frame).getfield(SAVED_FRAME, "site", ConstantDescs.CD_int).istore(slots.resumePoint);
        if (dialect.callDepthMax() == Integer.MAX_VALUE) {
            code.iconst_0().istore(slots.depth); // a resumed frame stands at the bottom of an empty stack
        } else {
            code.aload(slots.frame).getfield(SAVED_FRAME, "depth", ConstantDescs.CD_int).istore(slots.depth);
        }
        code.loadConstant(0).istore(slots.site);
        if (version.needsSelf()) {
            frames.readReference(slots.frame, 0);
            code.checkcast(FUNCTION_VALUE).astore(slots.self);
        }
        for (int i = 0; i < slots.registers.length; i++) {
            if (!schedule.needsLocal(i)) {
                continue;
            }
            if (layout.field[i] < 0) {
                registers.zero(i);
                continue;
            }
            if (layout.isPrimitive(i)) {
                frames.readPrimitive(slots.frame, layout.field[i], version.types[i]);
            } else {
                frames.readReference(slots.frame, layout.field[i]);
            }
            registers.store(i);
        }
        code.aconst_null().astore(slots.frame);
    }

    /**
     * The handler for suspensions: builds this activation's frame, and throws on or, from {@code resume}, returns the suspension:
     * an exception that leaves a compiled method is a good part of what a short wait costs (decision 0004).
     */
    void save() {
        code.astore(slots.scratch);
        code.aload(slots.scratch);
        constants.push(code, codeObject, CODE);
        code.iload(slots.site).iload(slots.depth);
        frames.create();
        if (version.needsSelf()) {
            frames.writeReference(0, () -> code.aload(slots.self));
        }
        for (int i = 0; i < slots.registers.length; i++) {
            int register = i;
            int field = layout.field[i];
            if (field >= 0 && layout.isPrimitive(i)) {
                frames.writePrimitive(field, version.types[i], () -> registers.load(register));
            } else if (field >= 0) {
                frames.writeReference(field, () -> registers.load(register));
            }
        }
        frames.push();
        code.aload(slots.scratch);
        if (resume) {
            code.areturn();
        } else {
            code.athrow();
        }
    }

    /** Jumps towards the landing of the resume point: from the entry ({@code here} null) or from a loop's header. */
    void dispatch(Loop here) {
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
                cases.add(SwitchCase.of(site, labels.apply(step.header)));
            }
        }
        Label stray = code.newLabel();
        code.iload(slots.resumePoint).lookupswitch(stray, cases);
        map.moved();
        map.bind(stray);
        if (here == null) {
            code.new_(Descriptors.of(IllegalStateException.class)).dup()
                    .invokespecial(Descriptors.of(IllegalStateException.class), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                    .athrow();
            map.moved();
        }
    }

    /** Before what may suspend: notes where this activation is. {@link #land} is to follow. */
    void begin(int site) {
        if (site > 0 && marked.get(site)) {
            code.loadConstant(site).istore(slots.site);
            beginStretch();
        }
    }

    /** The same at the entry, whose number the method begins with. */
    void beginStretch() {
        open = code.newBoundLabel();
    }

    void endStretch() {
        if (open != null) {
            stretches.add(new Stretch(open, code.newBoundLabel()));
            open = null;
        }
    }

    boolean hasStretches() {
        return !stretches.isEmpty();
    }

    /** Adds a handler for that type of all stretches written so far. */
    void handle(ClassDesc type, Label handler) {
        stretches.forEach(stretch -> code.exceptionCatch(stretch.from, stretch.to, handler, type));
    }

    /** After the call of a site: where a resumed activation takes over, with the delivered value or error. */
    void land(int site, int dst) {
        land(site, dst, null);
    }

    /** @param guess the type that the delivered value is assumed to have; null for any */
    void land(int site, int dst, Type guess) {
        endStretch();
        map.moved();
        if (site == 0 || !resume || !layout.sites().get(site)) {
            return;
        }
        Label after = code.newLabel();
        Label delivered = code.newLabel();
        List<VerificationTypeInfo> operands = registers.operands(); // the result, if that stays there
        code.goto_(after);
        registers.withdraw(dst);
        map.bind(landings[site]);
        code.loadConstant(0).istore(slots.resumePoint);
        code.aload(slots.error).ifnull(delivered);
        code.aload(slots.error).athrow();
        map.moved();
        map.bind(delivered);
        if (dst >= 0) {
            if (guess != null) {
                begin(site);
            }
            code.aload(slots.value);
            unbox(guess, dst);
            endStretch();
        }
        code.aconst_null().astore(slots.value);
        map.moved();
        map.bind(after, operands);
    }

    /** From the boxed value on the stack to the register, or out to where wrong guesses are dealt with. */
    void unbox(Type guess, int dst) {
        if (guess == null) {
            registers.result(Type.ANY, dst);
        } else {
            guessing.check(guess);
            registers.result(guess, dst);
        }
    }
}
