package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.CODE;
import static dev.fermata.compiler.emit.Descriptors.MISMATCH;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.SAVED_FRAME;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.FrameLayout;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.link.WrongGuess;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.List;

/**
 * Writes what a version that guesses needs besides: a way out at its entry once a guess has failed, and the handler that
 * makes of the running activation a frame of the baseline version, in which it goes on.
 */
final class GuessEmitter {
    private static final DirectMethodHandleDesc REPLACEMENT = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC,
            Descriptors.of(Linker.class), "replacement", MethodTypeDesc.of(ConstantDescs.CD_CallSite,
                    ConstantDescs.CD_MethodHandles_Lookup, ConstantDescs.CD_String, ConstantDescs.CD_MethodType));

    private final Version version;
    private final Code baseline;
    private final FrameLayout layout;
    private final FrameAccess frames;
    private final CodeBuilder code;
    private final Label outdated;

    GuessEmitter(Version version, Linker linker, CodeBuilder code) {
        this.version = version;
        this.baseline = linker.frameCode(version.baseline);
        this.layout = linker.layout(version.baseline);
        this.frames = new FrameAccess(code, layout);
        this.code = code;
        this.outdated = code.newLabel();
    }

    /** The registers that a frame of the baseline keeps. */
    BitSet kept() {
        return layout.kept();
    }

    boolean keeps(int register) {
        return layout.field[register] >= 0;
    }

    /** At the entry: goes elsewhere when a guess has failed. */
    void leaveIfOutdated(Constants constants, Code own) {
        constants.push(code, own, CODE);
        code.getfield(CODE, "outdated", ConstantDescs.CD_boolean).ifne(outdated);
    }

    /**
     * Where an outdated version goes: calls the one that has taken its place.
     *
     * @param arrived what the locals hold there
     */
    void replacement(Runnable parameters, StackMap map, List<VerificationTypeInfo> arrived) {
        map.bind(outdated, arrived, List.of());
        code.lineNumber(MethodName.NO_LINE);
        parameters.run();
        code.invokedynamic(DynamicCallSiteDesc.of(REPLACEMENT, version.method, Descriptors.start(version)));
        code.return_(Descriptors.kind(version.result));
        map.moved();
    }

    /** From a boxed value on the stack to an unboxed one. */
    void check(Type guess) {
        switch (guess) {
            case I64 -> code.invokestatic(MISMATCH, "asLong", MethodTypeDesc.of(ConstantDescs.CD_long, OBJECT));
            case F64 -> code.invokestatic(MISMATCH, "asDouble", MethodTypeDesc.of(ConstantDescs.CD_double, OBJECT));
            case BOOL -> code.invokestatic(MISMATCH, "asBoolean", MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT));
            default -> throw new IllegalStateException("a guess of type " + guess);
        }
    }

    /** The handler: leaves what the activation gives, boxed, on the stack. */
    void goOn(Constants constants, Code own, Slots slots, Registers registers) {
        code.lineNumber(MethodName.NO_LINE);
        constants.push(code, own, CODE);
        constants.push(code, baseline, CODE);
        code.iload(slots.site).iload(slots.depth);
        frames.create();
        if (version.needsSelf()) {
            frames.writeReference(0, () -> code.aload(slots.self));
        }
        for (int i = 0; i < layout.field.length; i++) {
            int register = i;
            int field = layout.field[i];
            if (field >= 0 && layout.isPrimitive(i)) {
                frames.writePrimitive(field, version.baseline.types[i], () -> registers.loadAs(register, version.baseline.types[register]));
            } else if (field >= 0) {
                frames.writeReference(field, () -> registers.loadAs(register, Type.ANY));
            }
        }
        code.aload(slots.scratch);
        code.invokestatic(Descriptors.of(WrongGuess.class), "goOn", MethodTypeDesc.of(OBJECT, CODE, SAVED_FRAME, MISMATCH));
    }
}
