package dev.fermata.compiler.emit;

import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which temporaries need no local variable: constants, which are loaded where they are used, and values that stay on the
 * operand stack from where they are made to their only use. Less bytecode is quicker to interpret and to compile.
 *
 * <p>A value can stay on the stack when it is made and used in one basic block, does not live across a site (the stack
 * is lost there), and the instructions in between leave the stack above it as it was. An instruction finds the values of
 * its first operands on the stack, in order; the rest is loaded after them.
 */
public final class OperandSchedule {
    private final Version version;
    private final Dialect dialect;
    private final Inference.Versions versions;
    private final boolean resume;
    private final Object[] constants;
    private final boolean[] constant;
    private final Type[] wanted;

    OperandSchedule(Version version, Dialect dialect, Inference.Versions versions, BitSet kept, boolean resume) {
        this.version = version;
        this.dialect = dialect;
        this.versions = versions;
        this.resume = resume;
        int count = version.types.length;
        this.constants = new Object[count];
        this.constant = new boolean[count];
        this.wanted = new Type[count];
        BitSet inlined = constants(version.linear);
        for (int register = inlined.nextSetBit(0); register >= 0; register = inlined.nextSetBit(register + 1)) {
            constant[register] = true;
        }
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.Const(int dst, Object value) && constant[dst]) {
                constants[dst] = value;
            }
        }
        schedule(kept);
    }

    /** Temporaries that are set once, to a constant. Frames need not keep them. */
    public static BitSet constants(Linear linear) {
        int[] definitions = new int[linear.registerCount()];
        BitSet result = new BitSet();
        for (Instruction instruction : linear.code()) {
            if (instruction.result() >= 0) {
                definitions[instruction.result()]++;
            }
            if (instruction instanceof Instruction.Const(int dst, Object _) && linear.locals().get(dst) == null) {
                result.set(dst);
            }
        }
        for (int i = result.nextSetBit(0); i >= 0; i = result.nextSetBit(i + 1)) {
            if (definitions[i] != 1) {
                result.clear(i);
            }
        }
        return result;
    }

    boolean isConstant(int register) {
        return constant[register];
    }

    Object constant(int register) {
        return constants[register];
    }

    boolean isOnStack(int register) {
        return wanted[register] != null;
    }

    boolean needsLocal(int register) {
        return !isConstant(register) && !isOnStack(register);
    }

    /** The representation in which the using instruction wants a value that stays on the stack. */
    Type wanted(int register) {
        return wanted[register];
    }

    private void schedule(BitSet kept) {
        Linear linear = version.linear;
        int[] uses = new int[linear.registerCount()];
        int[] definitions = new int[linear.registerCount()];
        for (Instruction instruction : linear.code()) {
            for (int operand : instruction.operandRegisters()) {
                uses[operand]++;
            }
            if (instruction.result() >= 0) {
                definitions[instruction.result()]++;
            }
        }
        List<Integer> pending = new ArrayList<>();
        for (Instruction instruction : linear.code()) {
            if (instruction instanceof Instruction.Line) {
                continue;
            }
            if (instruction instanceof Instruction.Bind || instruction instanceof Instruction.Poll
                    || instruction instanceof Instruction.Caught) {
                pending.clear();
            }
            use(instruction, pending);
            switch (instruction) {
                case Instruction.Jump _, Instruction.JumpUnless _, Instruction.Return _, Instruction.Throw _,
                     Instruction.Rethrow _ -> pending.clear();
                default -> { }
            }
            int result = instruction.result();
            if (result >= 0 && linear.locals().get(result) == null && !constant[result] && uses[result] == 1
                    && definitions[result] == 1 && !kept.get(result)) {
                pending.add(result);
            }
        }
    }

    /** Matches the first operands with what would be on top of the stack; operands that do not match need a local. */
    private void use(Instruction instruction, List<Integer> pending) {
        int[] operands = instruction.operandRegisters();
        int most = Math.min(prefix(instruction), operands.length);
        int matched = 0;
        for (int length = Math.min(most, pending.size()); length > 0 && matched == 0; length--) {
            boolean equal = true;
            for (int k = 0; k < length && equal; k++) {
                equal = pending.get(pending.size() - length + k) == operands[k];
            }
            matched = equal ? length : 0;
        }
        for (int k = 0; k < matched; k++) {
            wanted[operands[k]] = wantedType(instruction, k);
            pending.removeLast();
        }
        for (int k = matched; k < operands.length; k++) {
            pending.remove((Integer) operands[k]);
        }
    }

    /** How many of its operands the instruction may find on the stack. */
    private int prefix(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Op i -> plainParameters(method(i));
            case Instruction.CallHost i -> plainParameters(i.method());
            case Instruction.CallFunction i -> i.arguments().length;
            case Instruction.Move _, Instruction.CheckDefined _, Instruction.GetCell _, Instruction.JumpUnless _,
                 Instruction.Return _, Instruction.Throw _, Instruction.Rethrow _, Instruction.CallValue _ -> 1;
            default -> 0;
        };
    }

    /** The leading parameters that take a value as it is, without a cast to some class. */
    private static int plainParameters(HostMethod method) {
        if (method.isVariadic()) {
            return 0;
        }
        int count = 0;
        while (count < method.descriptor().parameterCount() && method.parameterType(count) != Type.REF) {
            count++;
        }
        return count;
    }

    private HostMethod method(Instruction.Op op) {
        return version.resolve(op, dialect);
    }

    private Type wantedType(Instruction instruction, int operand) {
        return switch (instruction) {
            case Instruction.Op i -> method(i).parameterType(operand);
            case Instruction.CallHost i -> i.method().parameterType(operand);
            case Instruction.CallFunction i -> Inference.target(versions, version, i).parameters.get(operand);
            case Instruction.Move i -> version.types[i.dst()];
            case Instruction.JumpUnless i -> version.types[i.condition()] == Type.BOOL ? Type.BOOL : Type.ANY;
            case Instruction.Return _ -> resume ? Type.ANY : version.result;
            case Instruction.CallValue _, Instruction.Throw _ -> Type.ANY;
            default -> version.types[instruction.operandRegisters()[operand]];
        };
    }
}
