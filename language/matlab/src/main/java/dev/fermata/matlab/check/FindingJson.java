package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Span;
import dev.fermata.library.json.JsonWriter;

/** Writes a report as one JSON object. */
final class FindingJson {
    private static final int SCHEMA_VERSION = 1;

    private final JsonWriter json = new JsonWriter(true);

    String report(CheckReport report, boolean warningsDenied) {
        json.beginObject();
        json.key("schema_version").value(SCHEMA_VERSION);
        json.key("document_kind").value(report.kind());
        json.key("path").value(report.source().name());
        json.key("outcome").value(report.failed(warningsDenied) ? "failed" : report.warnings() > 0 ? "warnings" : "clean");
        json.key("analysis").beginObject();
        json.key("name_resolution").value(report.nameResolution().word());
        json.endObject();
        json.key("resolution").beginArray();
        report.resolutions().forEach(this::resolution);
        json.endArray();
        json.key("diagnostics").beginArray();
        report.findings().forEach(this::finding);
        json.endArray();
        json.key("summary").beginObject();
        json.key("errors").value(report.errors());
        json.key("warnings").value(report.warnings());
        json.key("warnings_denied").value(warningsDenied);
        json.endObject();
        json.endObject();
        return json.toString();
    }

    private void resolution(CheckReport.Resolution resolution) {
        json.beginObject();
        json.key("name").value(resolution.name());
        json.key("state").value(resolution.state());
        json.key("reason").value(resolution.reason());
        json.key("definition");
        if (resolution.sourcePath().isEmpty()) {
            json.nothing();
        } else {
            json.beginObject();
            json.key("source_path").value(resolution.sourcePath());
            json.endObject();
        }
        json.endObject();
    }

    private void finding(Finding finding) {
        json.beginObject();
        json.key("code").value(finding.code());
        json.key("severity").value(finding.severity().word());
        json.key("message").value(finding.message());
        json.key("category").value(finding.category());
        json.key("primary");
        if (finding.span().isKnown()) {
            place(finding.span(), finding.label());
        } else {
            json.nothing();
        }
        json.key("secondary").beginArray();
        finding.related().forEach(related -> place(related.span(), related.label()));
        json.endArray();
        json.key("notes").beginArray();
        json.endArray();
        json.key("help");
        if (finding.help().isEmpty()) {
            json.nothing();
        } else {
            json.value(finding.help());
        }
        json.key("suggestions").beginArray();
        json.endArray();
        json.endObject();
    }

    private void place(Span span, String label) {
        json.beginObject();
        json.key("start").value(span.start());
        json.key("end").value(span.end());
        json.key("line").value(span.line());
        json.key("column").value(span.column());
        json.key("end_line").value(span.source().line(span.end()));
        json.key("end_column").value(span.source().column(span.end()));
        json.key("label").value(label);
        json.endObject();
    }
}
