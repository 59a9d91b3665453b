package dev.fermata.matlab.mat;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.time.Clock;
import dev.fermata.matlab.value.Errors;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

/** MAT-files by name. */
public final class MatFiles {
    private MatFiles() {
    }

    /** The name with the extension that files have without one. */
    static String named(String name) {
        int slash = name.lastIndexOf('/');
        return name.indexOf('.', slash + 1) >= 0 ? name : name + ".mat";
    }

    /** All variables of a file. */
    public static Map<String, Object> read(String function, String name) {
        return read(function, name, _ -> true);
    }

    /** The variables whose names are wanted. */
    static Map<String, Object> read(String function, String name, Predicate<String> wanted) {
        Path path = Paths.toRead(function, named(name));
        try {
            return MatReader.read(Files.readAllBytes(path), wanted);
        } catch (NoSuchFileException missing) {
            throw Errors.of(function + ":Io", "Unable to find file or directory '" + name + "'.");
        } catch (IOException failure) {
            throw Errors.of(function + ":Io", "Unable to read file '" + path + "'. " + failure.getMessage() + ".");
        } catch (MatReader.BadFile bad) {
            throw Errors.of(function + ":Io", "Unable to read MAT-file " + path + ": " + bad.getMessage() + ".");
        }
    }

    /** Makes or replaces a file. */
    public static void write(String name, Map<String, Object> variables, boolean isCompressed) {
        Path path = Paths.toWrite("save", named(name));
        CivilTime now = Clock.local(Session.current().world().wallMillis());
        String header = "MATLAB 5.0 MAT-file, Platform: GLNXA64, Created on: " + now.date() + " " + now.timeOfDay();
        byte[] bytes = MatWriter.write(variables, header, isCompressed);
        try {
            Files.write(path, bytes);
        } catch (IOException failure) {
            throw Errors.of("save:Io", "Unable to write file " + named(name) + ": " + failure.getMessage() + ".");
        }
    }
}
