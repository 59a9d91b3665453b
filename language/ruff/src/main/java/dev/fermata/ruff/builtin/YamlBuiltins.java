package dev.fermata.ruff.builtin;

import dev.fermata.library.yaml.YamlProblem;
import dev.fermata.library.yaml.YamlReader;
import dev.fermata.library.yaml.YamlWriter;
import dev.fermata.runtime.task.ScriptError;

/** YAML. */
public final class YamlBuiltins {
    private YamlBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(YamlBuiltins.class, name).pure();
        return switch (name) {
            case "parse_yaml", "to_yaml" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    public static Object parseYaml(Object text) {
        String document = Arguments.text(text, "parse_yaml requires a string argument");
        try {
            return PlainData.value(YamlReader.read(document, PlainData.DEPTH_MAX));
        } catch (YamlProblem problem) {
            throw new ScriptError("YAML parse error: " + problem.getMessage());
        }
    }

    public static Object toYaml(Object value) {
        return YamlWriter.write(PlainData.of(value, "YAML"));
    }
}
