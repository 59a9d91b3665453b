package dev.fermata.compiler.emit;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects that generated code refers to. Each becomes a static final field, which the JIT treats as a constant; the
 * class's initialiser takes the values from its loader.
 */
final class Constants {
    private final ClassDesc owner;
    private final Map<Object, Integer> indices = new IdentityHashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final List<ClassDesc> types = new ArrayList<>();

    Constants(ClassDesc owner) {
        this.owner = owner;
    }

    /** Pushes {@code value}, whose static type in generated code is {@code type}. */
    void push(CodeBuilder code, Object value, ClassDesc type) {
        Integer index = indices.get(value);
        if (index == null) {
            index = values.size();
            indices.put(value, index);
            values.add(value);
            types.add(type);
        }
        code.getstatic(owner, "k" + index, types.get(index));
    }

    /** Writes the fields and the initialiser; gives the values in field order. */
    Object[] write(ClassBuilder builder, ClassDesc loader) {
        if (values.isEmpty()) {
            return new Object[0];
        }
        for (int i = 0; i < types.size(); i++) {
            builder.withField("k" + i, types.get(i),
                    ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_PRIVATE);
        }
        builder.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
            code.ldc(owner);
            code.invokestatic(loader, "constants", MethodTypeDesc.of(Descriptors.OBJECTS, ConstantDescs.CD_Class));
            code.astore(0);
            for (int i = 0; i < types.size(); i++) {
                code.aload(0).loadConstant(i).aaload();
                if (!types.get(i).equals(Descriptors.OBJECT)) {
                    code.checkcast(types.get(i));
                }
                code.putstatic(owner, "k" + i, types.get(i));
            }
            code.return_();
        });
        return values.toArray();
    }
}
