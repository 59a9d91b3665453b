package dev.fermata.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * The stack map of a method: what the verifier is told of the places where control arrives by jumps or errors.
 *
 * <p>Generated methods give each local that is read at another place than it was written a value at their entry, and one type
 * for good; the others hold nothing that counts at a place. So all places have the same locals, which the class file says in one
 * byte each. The Class-File API could find this out by itself, but takes a time that grows with the product of instructions,
 * locals and handlers: more than all the rest of compilation for a large function.
 */
final class StackMap {
    private final CodeBuilder code;
    private final List<VerificationTypeInfo> locals;
    private final boolean wanted;
    private final List<StackMapFrameInfo> frames = new ArrayList<>();
    /** Whether code stands between the last place and here for certain. */
    private boolean moved = true;
    /** Whether control does not come here: nothing stands here yet, and before it a jump, a return or a throw. */
    private boolean left;

    /**
     * @param locals what the locals hold at all places, from the first slot on
     * @param wanted whether the map is to be written
     */
    StackMap(CodeBuilder code, List<VerificationTypeInfo> locals, boolean wanted) {
        this.code = code;
        this.wanted = wanted;
        this.locals = locals;
    }

    static VerificationTypeInfo of(TypeKind kind) {
        return switch (kind) {
            case LONG -> SimpleVerificationTypeInfo.LONG;
            case DOUBLE -> SimpleVerificationTypeInfo.DOUBLE;
            case FLOAT -> SimpleVerificationTypeInfo.FLOAT;
            case REFERENCE -> ObjectVerificationTypeInfo.of(Descriptors.OBJECT);
            case VOID -> throw new IllegalArgumentException("no value");
            default -> SimpleVerificationTypeInfo.INTEGER;
        };
    }

    /** Binds a label at which jumps arrive with an empty operand stack. */
    void bind(Label label) {
        bind(label, List.of());
    }

    /** Binds a label at which control arrives with these operands. */
    void bind(Label label, List<VerificationTypeInfo> operands) {
        bind(label, locals, operands);
    }

    /** The same for a place before the locals have their values. */
    void bind(Label label, List<VerificationTypeInfo> some, List<VerificationTypeInfo> operands) {
        if (!moved) {
            code.nop(); // two places must not be one
        }
        code.labelBinding(label);
        frames.add(StackMapFrameInfo.of(label, some, operands));
        moved = false;
        left = false;
    }

    /** To be told when code has been written; if nobody tells, the method may get a superfluous instruction. */
    void moved() {
        moved = true;
    }

    /** To be told when control has left for elsewhere. */
    void left() {
        moved = true;
        left = true;
    }

    /** Before code: where control does not come, the verifier wants to be told what it would find. */
    void enter() {
        if (left) {
            bind(code.newLabel());
        }
    }

    /** Before a handler, where control does not come from above: a place that stands there, which nothing jumps to, needs code all the same. */
    void end() {
        if (!moved) {
            code.aconst_null().athrow();
            moved = true;
        }
    }

    /** At the end of the method: writes the map. */
    void write() {
        if (wanted && !frames.isEmpty()) {
            code.with(StackMapTableAttribute.of(frames));
        }
    }
}
