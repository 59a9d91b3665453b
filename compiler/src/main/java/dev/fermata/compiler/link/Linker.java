package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.ClassEmitter;
import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.emit.Liveness;
import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.emit.PositionTable;
import dev.fermata.compiler.emit.Sites;
import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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
    /** A resume method that is longer than this by estimate may be too long for the JVM (64 KiB): it has to be tried. */
    private static final int LONG_METHOD_BYTES = 48_000;
    /** What each site adds to a resume method besides what the start method has: generous, since the cost of an error is a crash. */
    private static final int BYTES_PER_SITE = 64;
    /** The JVM's methods take 255 arguments; some places are ours. */
    private static final int PARAMETERS_MAX = 250;

    private final Dialect dialect;
    private final Versions versions;
    private final ProgramLoader loader;
    private final ClassEmitter emitter = new ClassEmitter(this);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Function, FunctionCode> codes = new IdentityHashMap<>();
    private final Map<Function, FunctionValue> values = new IdentityHashMap<>();
    private final Map<Version, FrameLayout> layouts = new IdentityHashMap<>();
    private final Map<Version, Code> frameCodes = new IdentityHashMap<>();
    /** The versions that guess, by class and method. */
    private final Map<String, Version> written = new HashMap<>();
    private int classCount;

    static {
        ProgramPlace.install();
    }

    /**
     * @param dialect           the language's operations; its class loader must see what they name
     * @param suspendEverywhere the test mode that suspends and resumes before every call
     */
    public Linker(Dialect dialect, boolean suspendEverywhere) {
        this.dialect = dialect;
        this.versions = new Versions(dialect, suspendEverywhere);
        this.loader = new ProgramLoader(dialect.getClass().getClassLoader(), this);
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
    Entry compileEntry(Function function, List<Type> types, List<Type> elements, Entry fallback) {
        lock.lock();
        try {
            Version version = versions.of(function, types);
            if (version.elements.isEmpty()) {
                version.elements = elements;
            }
            return write(function, types, fallback);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the entry of " + function, e);
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is not written yet of a function for these argument types and what it calls; gives its entry. */
    private Entry write(Function function, List<Type> types, Entry fallback) throws ReflectiveOperationException {
        Collection<Version> group = versions.toWrite(function, types);
        List<ClassEmitter.Generated> parts = write(versions.of(function, types), group);
        if (parts == null && versions.stopGuessing(group)) { // guesses need room
            group = versions.toWrite(function, types);
            parts = write(versions.of(function, types), group);
        }
        if (parts == null) {
            return new InterpretedEntry(function, dialect);
        }
        parts.subList(1, parts.size()).forEach(loader::define);
        return (Entry) loader.define(parts.getFirst()).getConstructor(Entry.class).newInstance(fallback);
    }

    /** The classes of a group, that of {@code root} first; null, and nothing is written, when a function is too large. */
    private List<ClassEmitter.Generated> write(Version root, Collection<Version> group) {
        if (group.stream().anyMatch(version -> version.parameters.size() > PARAMETERS_MAX)) {
            return null;
        }
        // One class per file, since a class names one source.
        Map<String, List<Version>> bySource = new LinkedHashMap<>();
        bySource.put(root.function.source(), new ArrayList<>());
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
                layOut(version, Sites.suspending(version, dialect));
                if (version.baseline != null) {
                    written.put(name + "." + version.method, version);
                    layOut(version.baseline, Sites.all(version.linear));
                    version.baseline.method = version.method;
                }
            }
        });
        List<ClassEmitter.Generated> parts = emit(root, bySource, names);
        if (parts == null) {
            for (Version version : group) {
                version.owner = null;
            }
        }
        return parts;
    }

    /** @param sites those at which frames can stand */
    private void layOut(Version version, BitSet sites) {
        if (layouts.containsKey(version)) {
            return; // a baseline version whose frames exist already
        }
        Liveness live = new Liveness(version.linear);
        FrameLayout layout = new FrameLayout(version, live, sites);
        layouts.put(version, layout);
        frameCodes.put(version, new Code(this, version, live, layout));
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
                // A resume method is larger than its start method: better to know now than when a frame needs it.
                Map<String, Integer> lengths = part.bytes().length > LONG_METHOD_BYTES / 4 ? part.codeLengths() : Map.of();
                for (Version version : file.getValue()) {
                    int sites = layouts.get(version).sites().cardinality();
                    if (lengths.getOrDefault(version.method, 0) + sites * BYTES_PER_SITE > LONG_METHOD_BYTES) {
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

    /** The Class-File API has no exception of its own for a method, its variables or a constant pool over the JVM's limits. */
    private static boolean isTooLarge(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("code length") || message.contains("slot index")
                || message.contains("constant pool") || message.contains("constantpool") || message.contains("is not a valid index");
    }

    Resumer compileResumer(Version version, Liveness live, FrameLayout layout, Code code) {
        lock.lock();
        try {
            if (!version.isWritten()) {
                writeCallees(version);
            }
            ClassEmitter.Generated generated =
                    emitter.resumer(MethodName.PACKAGE + "R" + classCount++, version, layout, code);
            return (Resumer) loader.define(generated).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the resume method of " + version, e);
        } finally {
            lock.unlock();
        }
    }

    /** A baseline version goes on with activations of another before it is itself called: what it calls must exist. */
    private void writeCallees(Version version) throws ReflectiveOperationException {
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.CallFunction call) {
                Version callee = Inference.target(this, version, call);
                if (!callee.isWritten()) {
                    write(callee.function, callee.parameters, null);
                }
            }
        }
    }

    @Override
    public Version of(Function function, List<Type> arguments) {
        return versions.of(function, arguments);
    }

    /** The frame layout of a version that is written, or that a written one falls back to. */
    public FrameLayout layout(Version version) {
        return layouts.get(version);
    }

    /** What the frames of such a version share. */
    public Code frameCode(Version version) {
        return frameCodes.get(version);
    }

    void guessedWrong(Version version, int site, Object value) {
        lock.lock();
        try {
            versions.guessedWrong(version, site, value);
        } finally {
            lock.unlock();
        }
    }

    /** Bootstrap method: what generated code calls whose guesses have failed; {@code method} is its method. */
    public static CallSite replacement(MethodHandles.Lookup caller, String method, MethodType type)
            throws ReflectiveOperationException {
        ProgramLoader loader = (ProgramLoader) caller.lookupClass().getClassLoader();
        return new ConstantCallSite(loader.linker.replace(caller, method, type));
    }

    private MethodHandle replace(MethodHandles.Lookup caller, String method, MethodType type)
            throws ReflectiveOperationException {
        lock.lock();
        try {
            Version failed = written.get(caller.lookupClass().getName() + "." + method);
            versions.retire(failed);
            Entry entry = write(failed.function, failed.parameters, null);
            Version next = versions.of(failed.function, failed.parameters);
            if (next.isWritten()) {
                return caller.findStatic(loader.loadClass(next.owner), next.method, type);
            }
            FunctionValue self = failed.needsSelf() ? null : functionValue(failed.function);
            return InterpretedEntry.handle(entry, self, type);
        } finally {
            lock.unlock();
        }
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

        final Linker linker;

        ProgramLoader(ClassLoader parent, Linker linker) {
            super("fermata-program", parent);
            this.linker = linker;
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
