package dev.fermata.compiler.emit;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.Cell;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.Entry;
import dev.fermata.compiler.link.FunctionCode;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.Resumer;
import dev.fermata.compiler.link.SavedFrame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Class and method descriptors of what generated code touches. */
final class Descriptors {
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc OBJECTS = OBJECT.arrayType();
    static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
    static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    static final ClassDesc SUSPENSION = of(Suspension.class);
    static final ClassDesc SCRIPT_ERROR = of(ScriptError.class);
    static final ClassDesc FUNCTION_VALUE = of(FunctionValue.class);
    static final ClassDesc FUNCTION_CODE = of(FunctionCode.class);
    static final ClassDesc ENTRY = of(Entry.class);
    static final ClassDesc RESUMER = of(Resumer.class);
    static final ClassDesc SAVED_FRAME = of(SavedFrame.class);
    static final ClassDesc CODE = of(Code.class);
    static final ClassDesc CELL = of(Cell.class);
    static final ClassDesc MISMATCH = of(Mismatch.class);

    private Descriptors() {
    }

    static ClassDesc of(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    static ClassDesc desc(Type type) {
        return switch (type) {
            case VOID -> ConstantDescs.CD_void;
            case I32 -> ConstantDescs.CD_int;
            case I64 -> ConstantDescs.CD_long;
            case F32 -> ConstantDescs.CD_float;
            case F64 -> ConstantDescs.CD_double;
            case BOOL -> ConstantDescs.CD_boolean;
            case REF, ANY -> OBJECT;
        };
    }

    static ClassDesc box(Type type) {
        return switch (type) {
            case I32 -> ConstantDescs.CD_Integer;
            case I64 -> ConstantDescs.CD_Long;
            case F32 -> ConstantDescs.CD_Float;
            case F64 -> ConstantDescs.CD_Double;
            case BOOL -> ConstantDescs.CD_Boolean;
            case VOID, REF, ANY -> throw new IllegalArgumentException("no box for " + type);
        };
    }

    static TypeKind kind(Type type) {
        return switch (type) {
            case VOID -> TypeKind.VOID;
            case I32, BOOL -> TypeKind.INT;
            case I64 -> TypeKind.LONG;
            case F32 -> TypeKind.FLOAT;
            case F64 -> TypeKind.DOUBLE;
            case REF, ANY -> TypeKind.REFERENCE;
        };
    }

    /** {@code start}: [self,] parameters, depth. */
    static MethodTypeDesc start(Version version) {
        List<ClassDesc> types = new ArrayList<>();
        if (version.needsSelf()) {
            types.add(FUNCTION_VALUE);
        }
        for (Type type : version.parameters) {
            types.add(desc(type));
        }
        types.add(ConstantDescs.CD_int);
        return MethodTypeDesc.of(desc(version.result), types);
    }
}
