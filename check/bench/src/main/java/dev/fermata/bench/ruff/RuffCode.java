package dev.fermata.bench.ruff;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The functions of a Ruff program, compiled as in a file. */
final class RuffCode {
    private final RuffDict functions;

    /** @param names the functions that are to be called */
    RuffCode(String text, String... names) {
        String last = Arrays.stream(names).map(name -> '"' + name + "\": " + name).collect(Collectors.joining(", ", "return {", "}\n"));
        Program program = new RuffLanguage().load(new Source("bench.ruff", text + last),
                new ModuleContext(Path.of("").toAbsolutePath(), null, Engine.COMPILED, Map.of()));
        functions = (RuffDict) result(new Task() {
            @Override
            protected Object execute() throws Throwable {
                return program.run();
            }
        });
    }

    FunctionValue function(String name) {
        return (FunctionValue) functions.get(name);
    }

    /** Calls a function with one argument and waits for the end of it, on one thread. */
    Object call(String name, Object argument) {
        FunctionValue function = function(name);
        return result(new Task() {
            @Override
            protected Object execute() throws Throwable {
                return function.awaitedN(0, new Object[] {argument});
            }
        });
    }

    private static Object result(Task task) {
        int exit = Session.builder().loop().build().run(task);
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit, task.isDone() ? task.error() : null);
        }
        return task.value();
    }
}
