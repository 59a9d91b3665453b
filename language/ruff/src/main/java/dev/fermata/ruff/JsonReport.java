package dev.fermata.ruff;

import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.builtin.JsonBuiltins;
import java.util.List;

/** Failures as the JSON objects of {@code --json-runtime-diagnostics}. */
final class JsonReport {
    private JsonReport() {
    }

    static String runtimeError(String message, List<String> callStack, int exitCode) {
        RuffDict report = report(message, exitCode);
        report.put("call_stack", RuffArray.of(callStack.toArray()));
        report.put("runtime_kind", "Runtime Error");
        return text(report);
    }

    static String compileError(String message, int exitCode) {
        return text(report(message, exitCode));
    }

    private static RuffDict report(String message, int exitCode) {
        RuffDict diagnostic = new RuffDict();
        diagnostic.put("code", "RUFVM001");
        diagnostic.put("column", 0L);
        diagnostic.put("file", null);
        diagnostic.put("help", null);
        diagnostic.put("line", 0L);
        diagnostic.put("message", message);
        diagnostic.put("severity", "error");
        diagnostic.put("subsystem", "vm");
        RuffDict report = new RuffDict();
        report.put("command", "run");
        report.put("contract_version", "1.0.0-draft");
        report.put("diagnostic", diagnostic);
        report.put("exit_code", (long) exitCode);
        report.put("kind", "runtime_diagnostic");
        report.put("status", "error");
        return report;
    }

    private static String text(RuffDict report) {
        return JsonBuiltins.toJsonPretty(report) + "\n";
    }
}
