package dev.fermata.compiler.emit;

import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.link.Strip;
import dev.fermata.compiler.loop.CountedLoop;
import dev.fermata.runtime.executor.Preemption;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes counted loops in strips, before the loop as it stands:
 *
 * <pre>
 * header: if polls are counted, go to slow
 *         if the condition does not hold, go to exit
 *         if a guard does not hold, go to slow
 *         the body, as many times as are certain, at most {@link CountedLoop#STRIP}; its safe operations unchecked
 *         if nobody asks to give way, go to header; else to the poll below
 * slow:   the loop as it stands; its back-edge goes to slow, and behind its poll to header
 * </pre>
 *
 * The JIT sees an inner loop with an int counter and nothing in it that keeps it from unrolling. A strip polls when it has
 * ended; a frame at that site goes on at the header.
 */
final class StripEmitter {
    /** How many locals the strips of a method need. */
    static final int SLOTS = 2;

    private final MethodEmitter method;
    private final Registers registers;
    private final Map<Integer, CountedLoop> loops;
    private final Linear linear;
    private final StackMap map;
    private final CodeBuilder code;
    private final Map<Integer, Label> slowHeaders = new HashMap<>();
    private final Map<Integer, Label> polls = new HashMap<>();
    /** The places inside the strip that is being written, which are other places than those in the loop as it stands. */
    private final Map<Target, Label> copies = new HashMap<>();
    private CountedLoop current;
    private final int countSlot;
    private final int doneSlot;

    /** @param slot the first of two free ones */
    StripEmitter(MethodEmitter method, Registers registers, int slot, Map<Integer, CountedLoop> loops, Linear linear, StackMap map,
            CodeBuilder code) {
        this.method = method;
        this.registers = registers;
        this.countSlot = slot;
        this.doneSlot = slot + 1;
        this.loops = loops;
        this.linear = linear;
        this.map = map;
        this.code = code;
    }

    /** At the method's entry. */
    void initialise() {
        if (!loops.isEmpty()) {
            code.iconst_0().istore(countSlot).iconst_0().istore(doneSlot);
        }
    }

    /** Whether the instruction, here and now, needs no check for overflow. */
    boolean isUnchecked(int index) {
        return current != null && current.unchecked().get(index);
    }

    /** The place of a target inside the strip that is being written; null when it is not inside. */
    Label label(Target target) {
        return current != null && target.index() > current.header() && target.index() <= current.poll()
                ? copies.computeIfAbsent(target, _ -> code.newLabel()) : null;
    }

    /** Where the back-edge of the loop with this poll goes while nobody asks; null for a loop without strips. */
    Label slowHeader(int poll) {
        return slowHeaders.get(poll);
    }

    /** The place of the poll of a loop with strips, behind the test whether somebody asks; null for another poll. */
    Label asked(int poll) {
        return polls.get(poll);
    }

    /** Called behind each label: writes the strips of the loop whose header it is. */
    void before(int header) {
        CountedLoop loop = current == null ? loops.get(header) : null;
        if (loop == null) {
            return;
        }
        Label slow = code.newLabel();
        Label uncounted = code.newLabel();
        Label asked = code.newLabel();
        slowHeaders.put(loop.poll(), slow);
        polls.put(loop.poll(), asked);
        int position = method.positions().current();
        preemption("requested").ifeq(uncounted);
        preemption("counted").ifne(slow);
        map.moved();
        map.bind(uncounted);
        current = loop;
        for (int i = header + 1; i < loop.body(); i++) {
            method.instruction(i);
        }
        guards(loop, slow);
        count(loop);
        Label iteration = code.newLabel();
        map.moved();
        map.bind(iteration);
        for (int i = loop.body(); i < loop.poll(); i++) {
            method.instruction(i);
        }
        current = null;
        copies.clear();
        code.iinc(doneSlot, 1).iload(doneSlot).iload(countSlot).if_icmplt(iteration);
        map.moved();
        preemption("requested").ifne(asked);
        method.instruction(loop.poll() + 1); // the jump to the header
        map.bind(slow);
        if (position != 0) {
            method.line(position);
        }
    }

    private CodeBuilder preemption(String question) {
        return code.invokestatic(Descriptors.of(Preemption.class), question, MethodTypeDesc.of(ConstantDescs.CD_boolean));
    }

    private void guards(CountedLoop loop, Label slow) {
        loop.guards().forEach((register, bits) -> {
            registers.load(register);
            code.loadConstant(1L << bits).ladd().loadConstant(bits + 1).lushr().lconst_0().lcmp().ifne(slow);
        });
    }

    private void count(CountedLoop loop) {
        registers.load(loop.step() > 0 ? loop.bound() : loop.counter());
        registers.load(loop.step() > 0 ? loop.counter() : loop.bound());
        code.lsub().loadConstant(Math.abs(loop.step())).loadConstant(loop.inclusive() ? 1 : 0);
        code.invokestatic(Descriptors.of(Strip.class), "iterations",
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_boolean));
        code.istore(countSlot).iconst_0().istore(doneSlot);
    }
}
