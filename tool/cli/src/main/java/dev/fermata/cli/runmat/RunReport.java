package dev.fermata.cli.runmat;

import dev.fermata.cli.Json;
import dev.fermata.matlab.Diagnosis;
import dev.fermata.matlab.FigureExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a run, for machines: the manifest of {@code --artifacts-dir}, and the outcome of {@code --json}.
 *
 * @param failure null when the program ended normally
 * @param figures null when they were not looked at
 */
record RunReport(String script, int exitCode, long millis, boolean jit, Diagnosis failure, RecordedStreams streams, FigureExports figures) {
    private static final String SCHEMA = "runmat.artifacts.v1";

    /** Writes the manifest. */
    void writeManifest(RunmatOptions options, Path file) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema_version", SCHEMA);
        manifest.put("script", script);
        manifest.put("success", exitCode == 0);
        manifest.put("execution_time_ms", millis);
        manifest.put("used_jit", jit);
        manifest.put("error_identifier", failure == null || failure.identifier().isEmpty() ? null : failure.identifier());
        manifest.put("diagnostics", diagnostics());
        manifest.put("figures_touched", figures == null ? List.of() : figures.open());
        manifest.put("figure_exports", exports());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("entry_count", streams.count());
        summary.put("stdout_bytes", streams.outBytes());
        summary.put("stderr_bytes", streams.errorBytes());
        manifest.put("stream_summary", summary);
        Map<String, Object> capture = new LinkedHashMap<>();
        capture.put("mode", options.capture);
        capture.put("width", options.width);
        capture.put("height", options.height);
        capture.put("max_figures", options.figuresMax);
        manifest.put("capture", capture);
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Files.writeString(file, Json.ordered(manifest) + "\n");
    }

    private List<Object> diagnostics() {
        if (failure == null) {
            return List.of();
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", failure.identifier().isEmpty() ? null : failure.identifier());
        one.put("severity", "error");
        one.put("message", failure.message());
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("source", failure.source());
        span.put("line", failure.line());
        span.put("column", failure.column());
        one.put("span", failure.source() == null ? null : span);
        one.put("callstack", failure.callStack());
        one.put("callstack_elided", failure.elided());
        one.put("rendered", failure.rendered());
        return List.of(one);
    }

    private List<Object> exports() {
        List<Object> all = new ArrayList<>();
        for (FigureExports.Picture picture : figures == null ? List.<FigureExports.Picture>of() : figures.pictures()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("handle", picture.handle());
            one.put("ok", picture.error() == null);
            if (picture.error() == null) {
                one.put("path", picture.path().toString());
                one.put("format", "png");
                one.put("width", picture.width());
                one.put("height", picture.height());
            } else {
                one.put("error", picture.error());
            }
            all.add(one);
        }
        return all;
    }

    /** The one object of {@code --json}. */
    String json() {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("schema_version", 1);
        outcome.put("script", script);
        outcome.put("success", exitCode == 0);
        outcome.put("exit_code", exitCode);
        outcome.put("execution_time_ms", millis);
        outcome.put("used_jit", jit);
        outcome.put("error_identifier", failure == null || failure.identifier().isEmpty() ? null : failure.identifier());
        outcome.put("diagnostics", diagnostics());
        List<Object> entries = new ArrayList<>();
        for (RecordedStreams.Entry entry : streams.entries()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("stream", entry.stream());
            one.put("text", entry.text());
            entries.add(one);
        }
        outcome.put("streams", entries);
        return Json.ordered(outcome);
    }
}
