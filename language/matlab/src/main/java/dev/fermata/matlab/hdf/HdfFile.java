package dev.fermata.matlab.hdf;

import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.value.Errors;
import java.nio.file.Files;

/** A file by its name, and the objects in it by theirs. */
final class HdfFile {
    private final String function;
    private final String name;
    final HdfObject.Group root;

    private HdfFile(String function, String name, HdfObject.Group root) {
        this.function = function;
        this.name = name;
        this.root = root;
    }

    static HdfFile open(String function, Object file) {
        String name = Paths.text(function, file);
        if (!Files.isRegularFile(Paths.toRead(function, name))) {
            throw Errors.of(function + ":fileOpen", "Unable to open '" + name + "'. File or folder not found.");
        }
        try {
            return new HdfFile(function, name, HdfReader.read(WholeFileBuiltins.bytes(function, name)));
        } catch (BadHdfException bad) {
            throw Errors.of(function + ":fileOpen", "Unable to open '" + name + "' as an HDF5 file: " + bad.getMessage() + ".");
        }
    }

    /** The same; a new file when there is none. */
    static HdfFile openOrNew(String function, Object file) {
        String name = Paths.text(function, file);
        return Files.isRegularFile(Paths.toRead(function, name)) ? open(function, file) : new HdfFile(function, name, new HdfObject.Group());
    }

    static HdfFile fresh(String function, Object file) {
        return new HdfFile(function, Paths.text(function, file), new HdfObject.Group());
    }

    void store() {
        try {
            WholeFileBuiltins.write(function, name, HdfWriter.write(root), false);
        } catch (IllegalArgumentException wrong) {
            throw Errors.of(function + ":Unsupported", "Unable to write '" + name + "': " + wrong.getMessage() + ".");
        }
    }

    String fullName() {
        return Paths.toRead(function, name).normalize().toString();
    }

    private static String[] parts(String path) {
        return path.replaceAll("/+", "/").replaceAll("^/|/$", "").split("/");
    }

    /** The object of a path; null when there is none. */
    HdfObject find(String path) {
        HdfObject object = root;
        for (String part : parts(path)) {
            if (!part.isEmpty()) {
                object = object instanceof HdfObject.Group group ? group.members.get(part) : null;
                if (object == null) {
                    return null;
                }
            }
        }
        return object;
    }

    HdfObject require(String path) {
        HdfObject object = find(path);
        if (object == null) {
            throw Errors.of(function + ":notFound", "Unable to find object '" + path + "'.");
        }
        return object;
    }

    HdfObject.Dataset dataset(String path) {
        if (find(path) instanceof HdfObject.Dataset dataset) {
            return dataset;
        }
        throw Errors.of(function + ":datasetDoesNotExist", "Unable to find dataset '" + path + "' in file '" + name + "'.");
    }

    /** Puts a dataset where a path leads; groups on the way are made. */
    void put(String path, HdfObject.Dataset dataset) {
        if (!path.startsWith("/") || path.endsWith("/")) {
            throw Errors.of(function + ":notFullPath", "The dataset name must be a full path that begins with '/'.");
        }
        String[] parts = parts(path);
        HdfObject.Group group = root;
        for (int i = 0; i < parts.length - 1; i++) {
            HdfObject next = group.members.computeIfAbsent(parts[i], _ -> new HdfObject.Group());
            if (!(next instanceof HdfObject.Group inner)) {
                throw Errors.of(function + ":notAGroup", "'" + parts[i] + "' is a dataset, not a group.");
            }
            group = inner;
        }
        group.members.put(parts[parts.length - 1], dataset);
    }
}
