package dev.fermata.compiler.emit;

import static dev.fermata.compiler.emit.Descriptors.ENTRY;
import static dev.fermata.compiler.emit.Descriptors.FUNCTION_VALUE;
import static dev.fermata.compiler.emit.Descriptors.OBJECT;
import static dev.fermata.compiler.emit.Descriptors.OBJECTS;
import static dev.fermata.compiler.emit.Descriptors.RESUMER;
import static dev.fermata.compiler.emit.Descriptors.SAVED_FRAME;
import static dev.fermata.compiler.emit.Descriptors.THROWABLE;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.Code;
import dev.fermata.compiler.link.FrameLayout;
import dev.fermata.compiler.link.Linker;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes generated classes. */
public final class ClassEmitter {
    /** A class to define: its binary name, its bytes, and the values of its constants. */
    public record Generated(String name, byte[] bytes, Object[] constants) {
        /** How many bytes the code of each method has, by the method's name, which is unique in a class. */
        public Map<String, Integer> codeLengths() {
            Map<String, Integer> lengths = new HashMap<>();
            for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
                method.findAttribute(Attributes.code()).ifPresent(code -> lengths.put(method.methodName().stringValue(), code.codeLength()));
            }
            return lengths;
        }
    }

    private final Linker linker;
    private final ClassDesc loader;

    public ClassEmitter(Linker linker) {
        this.linker = linker;
        this.loader = Descriptors.of(Linker.class);
    }

    /**
     * A class with the start methods of {@code group}, all from one source.
     *
     * @param root the version that the class is the {@link dev.fermata.compiler.link.Entry} of; null for none
     */
    public Generated group(String name, String source, Version root, Collection<Version> group, Function<Version, Code> codeOf,
            Function<Version, FrameLayout> layoutOf) {
        ClassDesc me = ClassDesc.of(name);
        return written(name, (builder, constants, mapped) -> {
            builder.withSuperclass(ENTRY).withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            builder.with(SourceFileAttribute.of(source.isEmpty() ? "?" : source));
            builder.withMethodBody(ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ENTRY),
                    ClassFile.ACC_PUBLIC, code -> code.aload(0).aload(1)
                            .invokespecial(ENTRY, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ENTRY))
                            .return_());
            if (root != null) {
                entry(builder, me, root, mapped);
            }
            for (Version version : group) {
                builder.withMethodBody(version.method, Descriptors.start(version), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> new MethodEmitter(me, version, linker, layoutOf.apply(version), codeOf.apply(version), false,
                                constants, mapped, code).emit());
            }
        });
    }

    /** A class with the resume method of one version. */
    public Generated resumer(String name, Version version, FrameLayout layout, Code codeObject) {
        ClassDesc me = ClassDesc.of(name);
        return written(name, (builder, constants, mapped) -> {
            builder.withSuperclass(RESUMER).withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            builder.with(SourceFileAttribute.of(version.function.source().isEmpty() ? "?" : version.function.source()));
            builder.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
                    .invokespecial(RESUMER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
            MethodTypeDesc type = MethodTypeDesc.of(OBJECT, SAVED_FRAME, OBJECT, THROWABLE);
            // The body stands in a method named after the function, so that Java stack traces show it.
            builder.withMethodBody("resume", type, ClassFile.ACC_PUBLIC, code -> code.aload(0).aload(1).aload(2).aload(3)
                    .invokevirtual(me, version.method, type).areturn());
            builder.withMethodBody(version.method, type, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, code ->
                    new MethodEmitter(me, version, linker, layout, codeObject, true, constants, mapped, code).emit());
        });
    }

    /** What writes a class. */
    private interface Body {
        /** @param mapped whether methods with jumps write their {@link StackMap} themselves */
        void write(ClassBuilder builder, Constants constants, boolean mapped);
    }

    /**
     * Long jumps are made of several instructions by the Class-File API, with places that only it knows of; the few methods that may
     * need them are left to its own, slow, making of stack maps.
     */
    private Generated written(String name, Body body) {
        Generated generated = written(name, body, true);
        boolean hasLongJumps = generated.bytes.length > Short.MAX_VALUE
                && generated.codeLengths().values().stream().anyMatch(length -> length > Short.MAX_VALUE);
        return hasLongJumps ? written(name, body, false) : generated;
    }

    private Generated written(String name, Body body, boolean mapped) {
        ClassDesc me = ClassDesc.of(name);
        Constants constants = new Constants(me);
        Object[][] values = new Object[1][];
        ClassFile.StackMapsOption maps = mapped ? ClassFile.StackMapsOption.DROP_STACK_MAPS : ClassFile.StackMapsOption.GENERATE_STACK_MAPS;
        byte[] bytes = ClassFile.of(maps).build(me, builder -> {
            body.write(builder, constants, mapped);
            values[0] = constants.write(builder, loader);
        });
        return new Generated(name, bytes, values[0]);
    }

    private void entry(ClassBuilder builder, ClassDesc me, Version root, boolean mapped) {
        int count = root.parameters.size();
        List<ClassDesc> types = new ArrayList<>();
        types.add(FUNCTION_VALUE);
        types.add(ConstantDescs.CD_int);
        boolean spread = count > 3;
        for (int i = 0; i < (spread ? 1 : count); i++) {
            types.add(spread ? OBJECTS : OBJECT);
        }
        String name = spread ? "callN" : "call" + count;
        MethodTypeDesc type = MethodTypeDesc.of(OBJECT, types);
        builder.withMethodBody(name, type, ClassFile.ACC_PUBLIC, code -> {
            Label other = code.newLabel();
            boolean checks = false;
            for (int i = 0; i < count; i++) {
                if (root.parameters.get(i).isPrimitive()) {
                    argument(code, spread, i);
                    code.instanceOf(Descriptors.box(root.parameters.get(i))).ifeq(other);
                    checks = true;
                }
            }
            if (root.needsSelf()) {
                code.aload(1);
            }
            for (int i = 0; i < count; i++) {
                argument(code, spread, i);
                Type wanted = root.parameters.get(i);
                if (wanted.isPrimitive()) {
                    ClassDesc box = Descriptors.box(wanted);
                    code.checkcast(box).invokevirtual(box, Descriptors.desc(wanted).displayName() + "Value",
                            MethodTypeDesc.of(Descriptors.desc(wanted)));
                }
            }
            code.iload(2);
            code.invokestatic(ClassDesc.of(root.owner), root.method, Descriptors.start(root));
            box(code, root.result);
            code.areturn();
            if (checks) {
                List<VerificationTypeInfo> locals = new ArrayList<>(List.of(ObjectVerificationTypeInfo.of(me)));
                types.forEach(taken -> locals.add(taken.isPrimitive() ? SimpleVerificationTypeInfo.INTEGER : ObjectVerificationTypeInfo.of(taken)));
                StackMap map = new StackMap(code, locals, mapped);
                map.bind(other);
                map.write();
                code.aload(0).getfield(ENTRY, "fallback", ENTRY).aload(1).iload(2);
                for (int i = 0; i < (spread ? 1 : count); i++) {
                    code.aload(3 + i);
                }
                code.invokevirtual(ENTRY, name, type).areturn();
            }
        });
    }

    private static void argument(CodeBuilder code, boolean spread, int index) {
        if (spread) {
            code.aload(3).loadConstant(index).aaload();
        } else {
            code.aload(3 + index);
        }
    }

    private static void box(CodeBuilder code, Type type) {
        if (type == Type.VOID) {
            code.aconst_null();
        } else if (type.isPrimitive()) {
            ClassDesc box = Descriptors.box(type);
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, Descriptors.desc(type)));
        }
    }
}
