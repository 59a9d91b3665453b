package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.CODE;
import static dev.fermata.compiler.emit.Descriptors.LONGS;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.OBJECTS;
import static dev.fermata.compiler.emit.Descriptors.SAVED_FRAME;
import static dev.fermata.compiler.emit.Descriptors.SUSPENSION;
import static dev.fermata.compiler.emit.Descriptors.kind;

import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.FrameLayout;
import dev.fermata.compiler.link.SavedFrame;
import dev.fermata.runtime.task.Frame;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Writes the code that makes, fills and reads the frames of one version: fields of a shape, or arrays. */
final class FrameAccess {
    private final CodeBuilder code;
    private final FrameLayout layout;
    private final ClassDesc shape;
    private final boolean arrays;

    FrameAccess(CodeBuilder code, FrameLayout layout) {
        this.code = code;
        this.layout = layout;
        this.shape = Descriptors.of(layout.shape());
        this.arrays = layout.shape() == SavedFrame.Arrays.class;
    }

    ClassDesc shape() {
        return shape;
    }

    /** From the constructor's arguments on the stack (code, site, depth) to a new frame. */
    void create() {
        MethodTypeDesc maker = arrays
                ? MethodTypeDesc.of(shape, CODE, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int,
                        ConstantDescs.CD_int)
                : MethodTypeDesc.of(shape, CODE, ConstantDescs.CD_int, ConstantDescs.CD_int);
        if (arrays) {
            code.loadConstant(layout.primitives).loadConstant(layout.references);
        }
        code.invokestatic(shape, "of", maker);
    }

    /** Pushes the filled frame on the suspension below it on the stack. */
    void push() {
        code.invokevirtual(SAVED_FRAME, "seal", MethodTypeDesc.of(SAVED_FRAME));
        code.invokevirtual(SUSPENSION, "push", MethodTypeDesc.of(ConstantDescs.CD_void, Descriptors.of(Frame.class)));
    }

    /** Sets a reference of the frame on the stack, which stays there. */
    void writeReference(int field, Runnable load) {
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

    /** Sets a primitive of the frame on the stack, which stays there. */
    void writePrimitive(int field, Type type, Runnable load) {
        code.dup();
        if (arrays) {
            code.getfield(shape, "p", LONGS).loadConstant(field);
            load.run();
            toBits(type);
            code.lastore();
        } else {
            load.run();
            toBits(type);
            code.putfield(shape, "p" + field, ConstantDescs.CD_long);
        }
    }

    void readReference(int frameSlot, int field) {
        code.aload(frameSlot);
        if (arrays) {
            code.getfield(shape, "r", OBJECTS).loadConstant(field).aaload();
        } else {
            code.getfield(shape, "r" + field, OBJECT);
        }
    }

    void readPrimitive(int frameSlot, int field, Type type) {
        code.aload(frameSlot);
        if (arrays) {
            code.getfield(shape, "p", LONGS).loadConstant(field).laload();
        } else {
            code.getfield(shape, "p" + field, ConstantDescs.CD_long);
        }
        fromBits(type);
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
}
