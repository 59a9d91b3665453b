package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.kind;

import dev.fermata.compiler.infer.Version;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The JVM locals of a method: which slot holds what. */
final class Slots {
    /** Where the parameters come in; a parameter that is assigned values of other types has a further slot. Null in {@code resume}. */
    final int[] arrivals;
    /** Of each register; means nothing for one that needs no local. */
    final int[] registers;
    final int depth;
    final int site;
    final int scratch;
    /** -1 where the version needs no function value of its own. */
    final int self;
    /** The first that is free for others. */
    final int end;

    /** Only in {@code resume}: the frame, the value and the error that are delivered, the resume point. */
    final int frame;
    final int value;
    final int error;
    final int resumePoint;

    Slots(Version version, OperandSchedule schedule, boolean resume) {
        int next = resume ? 1 : 0; // this (the resumer)
        frame = resume ? next++ : -1;
        value = resume ? next++ : -1;
        error = resume ? next++ : -1;
        resumePoint = resume ? next++ : -1;
        self = version.needsSelf() ? next++ : -1;
        arrivals = resume ? null : new int[version.parameters.size()];
        if (!resume) {
            for (int i = 0; i < arrivals.length; i++) {
                arrivals[i] = next;
                next += kind(version.parameters.get(i)).slotSize();
            }
        }
        depth = next++;
        registers = new int[version.types.length];
        for (int i = 0; i < registers.length; i++) {
            if (!resume && i < arrivals.length && kind(version.parameters.get(i)) == kind(version.types[i])) {
                registers[i] = arrivals[i];
            } else {
                registers[i] = next;
                next += schedule.needsLocal(i) ? kind(version.types[i]).slotSize() : 0;
            }
        }
        site = next++;
        scratch = next++;
        end = next;
    }

    /** What the verifier finds in the locals at all places behind the entry of a method; {@code lasting} have values there. */
    List<VerificationTypeInfo> types(Version version, OperandSchedule schedule, BitSet lasting, ClassDesc owner, int more) {
        List<VerificationTypeInfo> types = new ArrayList<>();
        if (arrivals == null) {
            types.add(ObjectVerificationTypeInfo.of(owner));
            types.add(StackMap.of(TypeKind.REFERENCE));
            types.add(StackMap.of(TypeKind.REFERENCE));
            types.add(ObjectVerificationTypeInfo.of(Descriptors.THROWABLE));
            types.add(SimpleVerificationTypeInfo.INTEGER);
            if (self >= 0) {
                types.add(ObjectVerificationTypeInfo.of(Descriptors.FUNCTION_VALUE));
            }
            types.add(SimpleVerificationTypeInfo.INTEGER);
        } else {
            types.addAll(arrived(version));
        }
        for (int i = 0; i < registers.length; i++) {
            boolean arrives = arrivals != null && i < arrivals.length && registers[i] == arrivals[i];
            if (!arrives && lasting.get(i)) {
                types.add(StackMap.of(kind(version.types[i])));
            } else if (!arrives && schedule.needsLocal(i)) {
                types.addAll(Collections.nCopies(kind(version.types[i]).slotSize(), SimpleVerificationTypeInfo.TOP));
            }
        }
        types.add(SimpleVerificationTypeInfo.INTEGER); // site
        if (more > 0) {
            types.add(SimpleVerificationTypeInfo.TOP); // scratch
            types.addAll(Collections.nCopies(more, SimpleVerificationTypeInfo.INTEGER));
        }
        return types;
    }

    /** What is in the locals at the very entry of a start method. */
    List<VerificationTypeInfo> arrived(Version version) {
        List<VerificationTypeInfo> types = new ArrayList<>();
        if (self >= 0) {
            types.add(ObjectVerificationTypeInfo.of(Descriptors.FUNCTION_VALUE));
        }
        version.parameters.forEach(type -> types.add(StackMap.of(kind(type))));
        types.add(SimpleVerificationTypeInfo.INTEGER);
        return types;
    }
}
