package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.desc;
import static dev.fermata.compiler.emit.Descriptors.kind;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.Undefined;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Writes the traffic between a version's registers and the JVM's operand stack, with the conversions between their types. */
final class Registers {
    private final Version version;
    private final OperandSchedule schedule;
    private final Slots slots;
    private final Constants constants;
    private final CodeBuilder code;
    /** The registers whose values are on the operand stack now, the deepest first. */
    private final List<Integer> operands = new ArrayList<>();

    Registers(Version version, OperandSchedule schedule, Slots slots, Constants constants, CodeBuilder code) {
        this.version = version;
        this.schedule = schedule;
        this.slots = slots;
        this.constants = constants;
        this.code = code;
    }

    /** Pushes a register's value in its own representation; what is on the stack already has the wanted one. */
    void load(int register) {
        if (schedule.isConstant(register)) {
            constant(schedule.constant(register), version.types[register]);
        } else if (schedule.isOnStack(register)) {
            operands.remove((Integer) register);
        } else {
            code.loadLocal(kind(version.types[register]), slots.registers[register]);
        }
    }

    /** Takes an instruction's result, in the register's representation, to where it belongs. */
    void put(int register) {
        if (schedule.isOnStack(register)) {
            convert(version.types[register], schedule.wanted(register));
            operands.add(register);
        } else {
            store(register);
        }
    }

    /** What the operand stack holds, for the verifier. */
    List<VerificationTypeInfo> operands() {
        List<VerificationTypeInfo> types = new ArrayList<>();
        operands.forEach(register -> types.add(StackMap.of(kind(schedule.wanted(register)))));
        return types;
    }

    /** Control comes to where this register's value is not on the stack yet. */
    void withdraw(int register) {
        operands.remove((Integer) register);
    }

    void store(int register) {
        code.storeLocal(kind(version.types[register]), slots.registers[register]);
    }

    void zero(int register) {
        switch (kind(version.types[register])) {
            case LONG -> code.lconst_0();
            case DOUBLE -> code.dconst_0();
            case FLOAT -> code.fconst_0();
            case INT -> code.iconst_0();
            default -> code.aconst_null();
        }
        store(register);
    }

    /** Makes an array of the registers' values, boxed. */
    void array(int[] registers) {
        code.loadConstant(registers.length).anewarray(OBJECT);
        for (int k = 0; k < registers.length; k++) {
            code.dup().loadConstant(k);
            loadAs(registers[k], Type.ANY);
            code.aastore();
        }
    }

    /** Takes what an operation has left on the stack to a register, if it is wanted (dst not negative). */
    void result(Type produced, int dst) {
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

    /** Pushes a register's value as one of the wanted type. */
    void loadAs(int register, Type wanted) {
        load(register);
        convert(schedule.isOnStack(register) ? schedule.wanted(register) : version.types[register], wanted);
    }

    void convert(Type from, Type to) {
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

    void constant(Object value, Type type) {
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
