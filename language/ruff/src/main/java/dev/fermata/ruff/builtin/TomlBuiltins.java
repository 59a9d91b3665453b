package dev.fermata.ruff.builtin;

import dev.fermata.library.toml.TomlProblem;
import dev.fermata.library.toml.TomlReader;
import dev.fermata.library.toml.TomlWriter;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;
import java.util.Map;

/** TOML. */
public final class TomlBuiltins {
    private TomlBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(TomlBuiltins.class, name).pure();
        return switch (name) {
            case "parse_toml", "to_toml" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    public static Object parseToml(Object text) {
        String document = Arguments.text(text, "parse_toml requires a string argument");
        try {
            return PlainData.value(TomlReader.read(document, PlainData.DEPTH_MAX));
        } catch (TomlProblem problem) {
            throw new ScriptError("TOML parse error: " + problem.getMessage());
        }
    }

    /** A document is a table. */
    public static Object toToml(Object value) {
        if (!(value instanceof RuffDict)) {
            throw PlainData.unsupported(value, "TOML");
        }
        @SuppressWarnings("unchecked") // of a dict
        Map<String, Object> document = (Map<String, Object>) PlainData.of(value, "TOML");
        return TomlWriter.write(document);
    }
}
