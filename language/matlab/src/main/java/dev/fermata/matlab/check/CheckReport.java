package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Source;
import java.util.List;
import java.util.Locale;

/**
 * What the check found.
 *
 * @param kind        script, function, class, or unknown for a text that cannot be parsed
 * @param resolutions each name once, in the order of the text
 * @param findings    in the order of the text
 */
public record CheckReport(Source source, String kind, NameResolution nameResolution, List<Resolution> resolutions,
        List<Finding> findings) {
    /** How far the names of the file could be resolved. */
    public enum NameResolution {
        COMPLETE, RUNTIME_DEPENDENT, UNAVAILABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a name of the program refers to.
     *
     * @param state      resolved, unresolved, runtime_dependent
     * @param reason     how, or why not
     * @param sourcePath the file that defines it; empty for none
     */
    public record Resolution(String name, String state, String reason, String sourcePath) { }

    public CheckReport {
        resolutions = List.copyOf(resolutions);
        findings = List.copyOf(findings);
    }

    public int errors() {
        return (int) findings.stream().filter(Finding::isError).count();
    }

    public int warnings() {
        return findings.size() - errors();
    }

    /** Whether the process ends with a failure. */
    public boolean failed(boolean warningsDenied) {
        return errors() > 0 || warningsDenied && warnings() > 0;
    }

    /** The report for people; every line ends with a line feed. */
    public String text() {
        return new FindingText(source).report(this);
    }

    /** The report for tools. */
    public String json(boolean warningsDenied) {
        return new FindingJson().report(this, warningsDenied);
    }
}
