package dev.fermata.matlab;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.check.CheckReport;
import dev.fermata.matlab.check.MatlabCheck;
import dev.fermata.matlab.check.SearchFolders;
import dev.fermata.matlab.lower.LibraryNames;
import dev.fermata.matlab.project.ProgramSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that can be told about a file without running it. */
public final class FileCheck {
    private final CheckReport report;

    private FileCheck(CheckReport report) {
        this.report = report;
    }

    /**
     * Checks a file.
     *
     * @param folders     where functions are looked for, the file's own folder first; to these come the project's
     * @param directory   the current folder
     * @param environment the variables of the process
     */
    public static FileCheck of(Source source, List<Path> folders, Path directory, Map<String, String> environment) {
        List<Path> all = new ArrayList<>(folders);
        all.addAll(ProgramSettings.of(directory, Map.of(), environment).folders());
        return new FileCheck(MatlabCheck.check(source, new SearchFolders(all.stream().distinct().toList(), LibraryNames::has)));
    }

    /** The report for people; every line ends with a line feed. */
    public String text() {
        return report.text();
    }

    /** The report for tools. */
    public String json(boolean warningsDenied) {
        return report.json(warningsDenied);
    }

    /** Whether the process ends with a failure. */
    public boolean failed(boolean warningsDenied) {
        return report.failed(warningsDenied);
    }
}
