package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.ClassEmitter;
import dev.fermata.compiler.emit.Flattener;
import dev.fermata.compiler.emit.Linear;
import dev.fermata.compiler.emit.Liveness;
import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.emit.PositionTable;
import dev.fermata.compiler.emit.Sites;
import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compiles and links the functions of one running program. Functions are compiled when first called, together with what
 * they statically call; classes vanish with the linker.
 *
 * <p>Thread-safe: one lock guards the tables and compilation.
 */
public final class Linker implements Inference.Versions {
    private static final int VERSIONS_MAX = 4;
    /** Smaller classes cannot hold a method near the JVM's limit of 64 KiB. */
    private static final int LARGE_CLASS_BYTES = 24_000;

    private final Dialect dialect;
    private final boolean suspendEverywhere;
    private final ProgramLoader loader;
    private final ClassEmitter emitter = new ClassEmitter(this);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Function, FunctionCode> codes = new IdentityHashMap<>();
    private final Map<Function, FunctionValue> values = new IdentityHashMap<>();
    private final Map<Function, Linear> linears = new IdentityHashMap<>();
    private final Map<Function, List<Version>> versions = new IdentityHashMap<>();
    private final Map<Version, FrameLayout> layouts = new IdentityHashMap<>();
    private final Map<Version, Code> frameCodes = new IdentityHashMap<>();
    private int classCount;

    static {
        ScriptError.rememberPlaces(ProgramPlace::innermost);
    }

    /**
     * @param dialect           the language's operations; its class loader must see what they name
     * @param suspendEverywhere the test mode that suspends and resumes before every call
     */
    public Linker(Dialect dialect, boolean suspendEverywhere) {
        this.dialect = dialect;
        this.suspendEverywhere = suspendEverywhere;
        this.loader = new ProgramLoader(dialect.getClass().getClassLoader());
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The function as a value; the same value each time. For functions without captures. */
    public FunctionValue functionValue(Function function) {
        lock.lock();
        try {
            return values.computeIfAbsent(function, f -> code(f).bind(null));
        } finally {
            lock.unlock();
        }
    }

    public FunctionCode code(Function function) {
        lock.lock();
        try {
            return codes.computeIfAbsent(function, f -> new FunctionCode(this, f));
        } finally {
            lock.unlock();
        }
    }

    Throwable arityError(Function function, int given) {
        return dialect.arityError(function.name(), function.parameters().size(), given);
    }

    /** An entry for calls with these argument types; compiles the version if it does not exist. */
    Entry compileEntry(Function function, List<Type> types, Entry fallback) {
        lock.lock();
        try {
            Version root = of(function, types);
            Collection<Version> group = root.isWritten() ? List.of() : new Inference(dialect, this).run(root);
            // One class per file, since a class names one source.
            Map<String, List<Version>> bySource = new LinkedHashMap<>();
            bySource.put(function.source(), new ArrayList<>());
            for (Version version : group) {
                bySource.computeIfAbsent(version.function.source(), _ -> new ArrayList<>()).add(version);
            }
            Map<String, String> names = new LinkedHashMap<>();
            bySource.forEach((source, members) -> {
                String name = MethodName.PACKAGE + "C" + classCount++;
                names.put(source, name);
                int number = 0;
                for (Version version : members) {
                    version.owner = name;
                    version.method = MethodName.of(version, number++);
                    Liveness live = new Liveness(version.linear);
                    FrameLayout layout = new FrameLayout(version, live, Sites.suspending(version, dialect));
                    layouts.put(version, layout);
                    frameCodes.put(version, new Code(this, version, live, layout));
                }
            });
            List<ClassEmitter.Generated> parts = emit(root, bySource, names);
            if (parts == null) {
                for (Version version : group) {
                    version.owner = null;
                }
                return new InterpretedEntry(function, dialect);
            }
            parts.subList(1, parts.size()).forEach(loader::define);
            ClassEmitter.Generated generated = parts.getFirst();
            return (Entry) loader.define(generated).getConstructor(Entry.class).newInstance(fallback);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the entry of " + function, e);
        } finally {
            lock.unlock();
        }
    }

    /** The classes of a group, that of {@code root} first; null when some function is too large for the JVM. */
    private List<ClassEmitter.Generated> emit(Version root, Map<String, List<Version>> bySource, Map<String, String> names) {
        List<ClassEmitter.Generated> parts = new ArrayList<>();
        try {
            for (Map.Entry<String, List<Version>> file : bySource.entrySet()) {
                String source = file.getKey();
                boolean own = source.equals(root.function.source());
                ClassEmitter.Generated part = emitter.group(names.get(source), source, own ? root : null, file.getValue(),
                        frameCodes::get, layouts::get);
                parts.add(part);
                if (part.bytes().length > LARGE_CLASS_BYTES) {
                    // A resume method is larger than its start method: better to know now than when a frame needs it.
                    for (Version version : file.getValue()) {
                        emitter.resumer(names.get(source) + "R", version, layouts.get(version), frameCodes.get(version));
                    }
                }
            }
            return parts;
        } catch (IllegalArgumentException e) {
            if (isTooLarge(e)) {
                return null;
            }
            throw e;
        }
    }

    /** The Class-File API has no exception of its own for a method or constant pool over the JVM's limits. */
    private static boolean isTooLarge(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("code length") || message.contains("constant pool") || message.contains("constantpool");
    }

    Resumer compileResumer(Version version, Liveness live, FrameLayout layout, Code code) {
        lock.lock();
        try {
            ClassEmitter.Generated generated =
                    emitter.resumer(MethodName.PACKAGE + "R" + classCount++, version, layout, code);
            return (Resumer) loader.define(generated).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the resume method of " + version, e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Version of(Function function, List<Type> arguments) {
        List<Version> known = versions.computeIfAbsent(function, _ -> new ArrayList<>());
        for (Version version : known) {
            if (version.parameters.equals(arguments)) {
                return version;
            }
        }
        List<Type> types = known.size() < VERSIONS_MAX ? arguments
                : Collections.nCopies(function.parameters().size(), Type.ANY);
        if (types != arguments) {
            for (Version version : known) {
                if (version.parameters.equals(types)) {
                    return version;
                }
            }
        }
        Linear linear = linears.computeIfAbsent(function, f -> Flattener.flatten(f, dialect, suspendEverywhere));
        Version version = new Version(function, types, linear);
        known.add(version);
        return version;
    }

    /** The packed source position of a place in generated code, from the table in the class's bytes. */
    static int position(ProgramPlace place) {
        if (!(place.type().getClassLoader() instanceof ProgramLoader loader)) {
            return 0;
        }
        byte[] bytes = loader.bytes(place.type().getName());
        return bytes == null ? 0 : PositionTable.find(bytes, place.method(), place.bytecode());
    }

    /** Called by the initialisers of generated classes. */
    public static Object[] constants(Class<?> generated) {
        return ((ProgramLoader) generated.getClassLoader()).takeConstants(generated.getName());
    }

    /** Holds the generated classes of one program. */
    private static final class ProgramLoader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final Map<String, Object[]> constants = new ConcurrentHashMap<>();
        private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

        ProgramLoader(ClassLoader parent) {
            super("fermata-program", parent);
        }

        Class<?> define(ClassEmitter.Generated generated) {
            constants.put(generated.name(), generated.constants());
            bytes.put(generated.name(), generated.bytes());
            return defineClass(generated.name(), generated.bytes(), 0, generated.bytes().length);
        }

        byte[] bytes(String name) {
            return bytes.get(name);
        }

        Object[] takeConstants(String name) {
            return constants.remove(name);
        }
    }
}
