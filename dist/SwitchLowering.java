import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Replaces the call sites of pattern switches in jars by ordinary methods that test one class after the other, which is what
 * the JDK would generate at run time. The JDK generates it anew in every process, about a millisecond per switch, because the
 * start-up cache cannot keep it. Changes jars in place; run by dist/prepare.
 */
final class SwitchLowering {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    private final ClassFile classFile;
    private final List<TypeSwitch> methods = new ArrayList<>();
    private int lowered;

    /** A generated method: the index of the first class from {@code restart} on that the object is of. */
    private record TypeSwitch(String name, MethodTypeDesc type, List<ClassDesc> classes) {
    }

    private SwitchLowering(ClassLoader loader) {
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofClassLoading(loader).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = Path.of(jars[i]).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            SwitchLowering lowering = new SwitchLowering(loader);
            for (String jar : jars) {
                lowering.rewrite(Path.of(jar));
            }
            System.out.println(lowering.lowered + " pattern switches lowered");
        }
    }

    private void rewrite(Path jar) throws IOException {
        Path changed = jar.resolveSibling(jar.getFileName() + ".next");
        try (ZipFile in = new ZipFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                boolean program = entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
                out.write(program ? lower(bytes) : bytes);
            }
        }
        Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] lower(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        methods.clear();
        byte[] changed = classFile.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().filter(this::hasTypeSwitch).isPresent()) {
                boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
                builder.transformMethod(method, MethodTransform.transformingCode((code, instruction) -> {
                    if (isTypeSwitch(instruction)) {
                        TypeSwitch called = named((InvokeDynamicInstruction) instruction);
                        code.invokestatic(model.thisClass().asSymbol(), called.name, called.type, isInterface);
                    } else {
                        code.with(instruction);
                    }
                }));
            } else {
                builder.with(element);
            }
        });
        if (methods.isEmpty()) {
            return bytes;
        }
        lowered += methods.size();
        List<TypeSwitch> added = List.copyOf(methods);
        return classFile.transformClass(classFile.parse(changed), ClassTransform.endHandler(
            builder -> added.forEach(each -> define(builder, each))));
    }

    private boolean hasTypeSwitch(CodeModel code) {
        return code.elementStream().anyMatch(SwitchLowering::isTypeSwitch);
    }

    private static boolean isTypeSwitch(Object element) {
        return element instanceof InvokeDynamicInstruction call
            && call.bootstrapMethod().owner().equals(BOOTSTRAPS)
            && call.bootstrapMethod().methodName().equals("typeSwitch")
            && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private TypeSwitch named(InvokeDynamicInstruction call) {
        TypeSwitch method = new TypeSwitch("typeSwitch$" + methods.size(), call.typeSymbol(),
            call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList());
        methods.add(method);
        return method;
    }

    private static void define(ClassBuilder builder, TypeSwitch method) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(method.name, method.type, flags, code -> {
            Label none = code.newLabel();
            Label notNull = code.newLabel();
            List<Label> tests = new ArrayList<>();
            List<SwitchCase> cases = new ArrayList<>();
            for (int i = 0; i < method.classes.size(); i++) {
                tests.add(code.newLabel());
                cases.add(SwitchCase.of(i, tests.get(i)));
            }
            code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
            if (!cases.isEmpty()) {
                code.iload(1).tableswitch(none, cases);
            }
            for (int i = 0; i < tests.size(); i++) {
                test(code, tests.get(i), i + 1 < tests.size() ? tests.get(i + 1) : none, method.classes.get(i), i);
            }
            code.labelBinding(none).loadConstant(method.classes.size()).ireturn();
        });
    }

    private static void test(CodeBuilder code, Label here, Label next, ClassDesc type, int index) {
        code.labelBinding(here).aload(0).instanceOf(type).ifeq(next).loadConstant(index).ireturn();
    }
}
