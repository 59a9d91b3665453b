package dev.fermata.matlab.project;

import dev.fermata.library.json.JsonMaker;
import dev.fermata.library.json.JsonProblem;
import dev.fermata.library.json.JsonReader;
import dev.fermata.library.toml.TomlProblem;
import dev.fermata.library.toml.TomlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration file, {@code runmat.toml} or {@code runmat.json}. Sections that mean nothing here are left alone. */
public final class ProjectFile {
    /** In the order in which they are looked for in a folder. */
    public static final List<String> NAMES = List.of("runmat.toml", "runmat.json");
    private static final int DEPTH_MAX = 64;
    private static final long BYTES_MAX = 1 << 20;

    private final Path path;
    private final Map<?, ?> content;

    private ProjectFile(Path path, Map<?, ?> content) {
        this.path = path;
        this.content = content;
    }

    /** The file that is named, or the nearest one in a folder or above it; null for none. */
    public static ProjectFile find(Path directory, String named) {
        if (named != null && !named.isEmpty()) {
            Path path = directory.resolve(named);
            if (!Files.isRegularFile(path)) {
                throw ProgramSettings.invalid("cannot read configuration file '" + named + "'");
            }
            return read(path);
        }
        for (Path folder = directory; folder != null; folder = folder.getParent()) {
            for (String name : NAMES) {
                Path path = folder.resolve(name);
                if (Files.isRegularFile(path)) {
                    return read(path);
                }
            }
        }
        return null;
    }

    /** A file whose name is known; one that cannot be used is a {@link dev.fermata.compiler.source.ProblemException}. */
    public static ProjectFile read(Path path) {
        try {
            if (Files.size(path) > BYTES_MAX) {
                throw ProgramSettings.invalid("configuration file '" + path + "' is too large");
            }
            String text = Files.readString(path);
            Object content = path.toString().endsWith(".json") ? JsonReader.read(text, new Plain(), DEPTH_MAX) : TomlReader.read(text, DEPTH_MAX);
            if (content instanceof Map<?, ?> map) {
                return new ProjectFile(path, map);
            }
            throw ProgramSettings.invalid("configuration file '" + path + "' does not hold a table");
        } catch (NoSuchFileException missing) {
            throw ProgramSettings.invalid("cannot read configuration file '" + path + "': no such file");
        } catch (IOException failure) {
            throw ProgramSettings.invalid("cannot read configuration file '" + path + "': " + failure.getMessage());
        } catch (TomlProblem | JsonProblem wrong) {
            throw ProgramSettings.invalid("configuration file '" + path + "': " + wrong.getMessage());
        }
    }

    /** What the file says, with defaults for what it does not. */
    public ProgramSettings settings() {
        Object mode = value("runtime", "language", "compat");
        Object namespace = value("runtime", "error_namespace");
        Object limit = value("runtime", "callstack_limit");
        List<Path> folders = new ArrayList<>();
        if (value("sources", "roots") instanceof List<?> roots) {
            roots.forEach(root -> folders.add(path.resolveSibling(String.valueOf(root))));
        }
        return new ProgramSettings(mode == null ? ProgramSettings.DEFAULT.compatibility() : ProgramSettings.mode(String.valueOf(mode)),
                namespace == null ? "" : String.valueOf(namespace),
                limit == null ? ProgramSettings.DEFAULT.callStackMax() : ProgramSettings.limit(limit instanceof Number number ? number.longValue() : -1),
                folders, TaskSettings.of(this));
    }

    public Path path() {
        return path;
    }

    /** What stands under these keys, each in the table of the one before; null when there is nothing. */
    public Object value(String... keys) {
        Object value = content;
        for (String key : keys) {
            value = value instanceof Map<?, ?> table ? table.get(key) : null;
        }
        return value;
    }

    /** JSON as maps and lists. */
    private static final class Plain implements JsonMaker {
        @Override
        public Object array(Object[] stack, int from, int to) {
            return new ArrayList<>(Arrays.asList(stack).subList(from, to));
        }

        @Override
        public Object object(Object[] stack, int from, int to) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = from; i + 1 < to; i += 2) {
                map.put((String) stack[i], stack[i + 1]);
            }
            return map;
        }
    }
}
