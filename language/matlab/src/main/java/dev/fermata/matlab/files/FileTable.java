package dev.fermata.matlab.files;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** The files that the program has open, by identifier. What is still open at the end is closed. */
final class FileTable {
    private static final int FIRST = 3;

    private final TreeMap<Integer, OpenFile> files = new TreeMap<>();

    private FileTable() {
        Session.current().whenClosed(this::closeLate);
    }

    static FileTable current() {
        return MatlabSession.current().state(FileTable.class, FileTable::new);
    }

    /** The program's end: nobody can be told of a failure but on the console. */
    private void closeLate() {
        for (OpenFile file : files.values()) {
            try {
                file.close();
            } catch (IOException failure) {
                file.failure(Paths.reason(failure));
            }
        }
    }

    int add(OpenFile file) {
        int identifier = FIRST;
        while (files.containsKey(identifier)) {
            identifier++;
        }
        files.put(identifier, file);
        if (file.mayWrite()) {
            Outputs.current().file(identifier, text -> {
                try {
                    file.write(text.getBytes(file.charset()));
                } catch (IOException failure) {
                    file.failure(Paths.reason(failure));
                    throw Errors.of("fprintf:IoFailure", "fprintf: write failed: " + Paths.reason(failure));
                }
            });
        }
        return identifier;
    }

    List<Integer> identifiers() {
        return List.copyOf(files.keySet());
    }

    void close(int identifier) throws IOException {
        OpenFile file = files.remove(identifier);
        Outputs.current().file(identifier, null);
        if (file != null) {
            file.close();
            FolderBuiltins.changed(file.path());
        }
    }

    /** The file of an identifier; null when there is none. */
    OpenFile getOrNull(Object identifier) {
        if (Values.count(identifier) != 1 || !Values.classOf(identifier).isArithmetic()) {
            return null;
        }
        double number = Values.real(identifier, 0);
        return number == (int) number ? files.get((int) number) : null;
    }

    /** The file of an argument; an error when there is none. */
    static OpenFile get(String function, Object identifier) {
        OpenFile file = current().getOrNull(identifier);
        if (file == null) {
            throw invalid(function);
        }
        return file;
    }

    static MatlabError invalid(String function) {
        return Errors.of(function + ":InvalidIdentifier", "Invalid file identifier. Use fopen to generate a valid file ID.");
    }
}
