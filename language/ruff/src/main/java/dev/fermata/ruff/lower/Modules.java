package dev.fermata.ruff.lower;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.StructType;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports as generated code carries them out. */
public final class Modules {
    /** What the struct names of module namespaces begin with. */
    static final String NAMESPACE = "__module_namespace_";

    private Modules() {
    }

    /** Finds the module and compiles it unless that has been done. */
    public static ModuleImport open(RuffModule importer, String name) {
        RuffSession session = RuffSession.current();
        ModuleImport known = session.imported(importer, name);
        if (!known.started) {
            known.importer = importer;
        } else if (known.ready.isPending()) {
            checkChain(session, importer, known);
        }
        return known;
    }

    /** A module that is being run by an import that led here would wait for itself. */
    private static void checkChain(RuffSession session, RuffModule importer, ModuleImport wanted) {
        List<String> chain = new ArrayList<>();
        chain.add(wanted.name);
        RuffModule at = importer;
        while (at != null && at != wanted.module) {
            chain.addFirst(at.name());
            ModuleImport running = session.importOf(at);
            at = running == null ? null : running.importer;
        }
        if (at == wanted.module) {
            chain.addFirst(wanted.name);
            throw new ScriptError("Circular import detected: " + String.join(" -> ", chain));
        }
    }

    public static boolean needsRun(Object handle) {
        ModuleImport module = (ModuleImport) handle;
        boolean first = !module.started;
        module.started = true;
        return first;
    }

    public static Object main(Object handle) {
        return ((ModuleImport) handle).main;
    }

    public static Object finished(Object handle) {
        ((ModuleImport) handle).ready.succeed(null);
        return null;
    }

    /** The error of an import whose module failed while it ran; the next import tries again. */
    public static Throwable failed(Object handle, Object error) {
        ModuleImport module = (ModuleImport) handle;
        ScriptError failure = new ScriptError("Failed to evaluate module '" + module.name + "': "
                + Text.of(((RuffStruct) error).get("message")));
        RuffSession.current().forget(module);
        module.ready.observe();
        module.ready.fail(failure);
        return failure;
    }

    /** What another task's import waits for. */
    public static Object ready(Object handle) {
        return ((ModuleImport) handle).ready;
    }

    /** {@code import m}: binds every exported name, and the module's own name to a namespace. */
    public static Object bindAll(Object handle, RuffModule importer) {
        RuffStruct namespace = namespace(handle);
        ModuleImport module = (ModuleImport) handle;
        for (String name : module.module.exportedNames()) {
            importer.global(name).value = namespace.get(name);
        }
        importer.global(shortName(module)).value = namespace;
        return null;
    }

    /** What a module exports, as a struct. */
    public static RuffStruct namespace(Object handle) {
        ModuleImport module = (ModuleImport) handle;
        RuffStruct namespace = new RuffStruct(new StructType(NAMESPACE + shortName(module)).empty());
        for (Map.Entry<String, Object> export : module.module.exports().entrySet()) {
            namespace = namespace.set(export.getKey(), Values.share(defined(module, export.getKey(), export.getValue())));
        }
        return namespace;
    }

    private static String shortName(ModuleImport module) {
        return module.name.substring(module.name.lastIndexOf('.') + 1);
    }

    /** {@code from m import name}. */
    public static Object symbol(Object handle, String name) {
        ModuleImport module = (ModuleImport) handle;
        Map<String, Object> exports = module.module.exports();
        if (!exports.containsKey(name)) {
            throw new ScriptError("Symbol '" + name + "' not found in module '" + module.name + "'");
        }
        return defined(module, name, exports.get(name));
    }

    private static Object defined(ModuleImport module, String name, Object value) {
        if (Plain.isUndefined(value)) {
            throw new ScriptError("Exported symbol '" + name + "' was not defined in module '" + module.name + "'");
        }
        return value;
    }

    /** The text of an error for a module whose text is wrong. */
    static ScriptError malformed(String name, ProblemException problems) {
        Problem first = problems.problems().getFirst();
        String verb = first.code().startsWith("RUFLEX") ? "tokenize" : "parse";
        if (first.code().equals(CompileError.CODE)) {
            return new ScriptError("Failed to evaluate module '" + name + "': " + first.message());
        }
        return new ScriptError("Failed to " + verb + " module '" + name + "': " + first.span().line() + ":"
                + first.span().column() + ": " + first.message());
    }
}
