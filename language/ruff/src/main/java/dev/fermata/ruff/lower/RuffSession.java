package dev.fermata.ruff.lower;

import dev.fermata.compiler.interpret.InterpretedFunction;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** What one running Ruff program has: its compiled code and its modules. Attached to the session that runs it. */
public final class RuffSession {
    private final FunctionValues functionValues;
    private final Map<String, Source> sources;
    private final Path startDirectory;
    private final Path scriptDirectory;
    private final long awaitMillisMax;
    private final Set<Path> compiling = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Path, ModuleImport> modules = new ConcurrentHashMap<>();
    private final Map<RuffModule, ModuleImport> imports = new IdentityHashMap<>();
    private final Map<RuffModule, Path> directories = new IdentityHashMap<>();

    /**
     * @param functionValues  how functions are carried out
     * @param startDirectory  the working directory when the program starts
     * @param scriptDirectory the directory of the program's file; null when it has none
     * @param sources         where the sources of modules are put, by name, for error reports
     * @param awaitMillisMax  the longest time an await may take; 0 for any
     */
    public RuffSession(FunctionValues functionValues, Path startDirectory, Path scriptDirectory, Map<String, Source> sources,
            long awaitMillisMax) {
        this.functionValues = functionValues;
        this.startDirectory = startDirectory;
        this.scriptDirectory = scriptDirectory;
        this.sources = sources;
        this.awaitMillisMax = awaitMillisMax;
    }

    /** By generated code. */
    public static FunctionValues compiled(boolean suspendEverywhere) {
        return new Linker(new RuffDialect(), suspendEverywhere)::functionValue;
    }

    /** By the reference interpreter. */
    public static FunctionValues interpreted() {
        RuffDialect dialect = new RuffDialect();
        Map<Function, FunctionValue> values = new ConcurrentHashMap<>();
        return function -> values.computeIfAbsent(function, f -> InterpretedFunction.of(f, dialect, null));
    }

    static RuffSession current() {
        RuffSession session = Session.current().attachment(RuffSession.class);
        if (session == null) {
            throw new IllegalStateException("no Ruff program runs in this session");
        }
        return session;
    }

    /** A function without captures as a value. */
    public FunctionValue functionValue(Function function) {
        return functionValues.of(function);
    }

    /** @param open whether later inputs may use every name: in a conversation */
    public LoweredFile lower(Program program, RuffModule module, boolean open) {
        return ModuleLowering.lower(program, module, open, functionValues, awaitMillisMax, this::foreseen);
    }

    /**
     * The module that an import will find when it runs, compiled ahead of it so that calls into it can be direct; null when
     * there is none, it is being compiled already (a circular import), or its text is wrong: then the import will tell.
     */
    private RuffModule foreseen(RuffModule importer, String name) {
        try {
            return imported(importer, name).module;
        } catch (ScriptError error) {
            return null;
        }
    }

    ModuleImport importOf(RuffModule module) {
        lock.lock();
        try {
            return imports.get(module);
        } finally {
            lock.unlock();
        }
    }

    void forget(ModuleImport module) {
        lock.lock();
        try {
            modules.values().remove(module);
            imports.remove(module.module);
        } finally {
            lock.unlock();
        }
    }

    ModuleImport imported(RuffModule importer, String name) {
        lock.lock();
        try {
            Path file = find(importer, name);
            ModuleImport known = modules.get(file);
            if (known == null) {
                if (!compiling.add(file)) {
                    throw new ScriptError("Circular import");
                }
                try {
                    known = compile(name, file);
                } finally {
                    compiling.remove(file);
                }
                modules.put(file, known);
                imports.put(known.module, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private ModuleImport compile(String name, Path file) {
        RuffModule module = new RuffModule(name);
        directories.put(module, file.getParent());
        try {
            Source source = new Source(shown(file), Files.readString(file, StandardCharsets.UTF_8));
            sources.put(source.name(), source);
            LoweredFile lowered = lower(RuffSyntax.parse(source), module, false);
            return new ModuleImport(name, module, functionValues.of(lowered.main()));
        } catch (ProblemException problems) {
            throw Modules.malformed(name, problems);
        } catch (IOException e) {
            throw new ScriptError("Failed to read module '" + name + "': " + SystemErrors.text(e));
        }
    }

    private Path workingDirectory() {
        Session session = Session.currentOrNull();
        return session == null ? startDirectory : session.workingDirectory();
    }

    private String shown(Path file) {
        Path directory = workingDirectory();
        return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
    }

    private Path find(RuffModule importer, String name) {
        List<Path> path = ModuleFiles.searchPath(directories.get(importer), workingDirectory(), scriptDirectory);
        return ModuleFiles.find(path, name).orElseThrow(() -> new ScriptError("Module not found: " + name + "; Check that '" + name
                + "' exists as a flat <module>.ruff file or a nested src/... path under the package root, "
                + "and confirm the import name matches the on-disk layout."));
    }
}
