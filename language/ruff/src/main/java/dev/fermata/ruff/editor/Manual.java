package dev.fermata.ruff.editor;

import dev.fermata.compiler.tooling.ManualPage;
import dev.fermata.compiler.tooling.ManualPage.ManualEntry;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The manual of the builtins: a page for each family, in the order of their names. */
final class Manual {
    private Manual() {
    }

    static List<ManualPage> pages() {
        Map<String, List<ManualEntry>> families = new TreeMap<>();
        for (String name : Stream.concat(Predefined.names().stream(), Predefined.PROMISE_METHODS.stream()).toList()) {
            Predefined predefined = Predefined.find(name);
            Documentation documentation = predefined.documentation();
            if (documentation != null) {
                families.computeIfAbsent(family(predefined), _ -> new ArrayList<>()).add(entry(name, predefined, documentation));
            }
        }
        return families.entrySet().stream()
            .map(family -> new ManualPage(family.getKey(), Documentation.title(family.getKey()), family.getValue())).toList();
    }

    private static String family(Predefined predefined) {
        return switch (predefined) {
            case Predefined.Native(Builtin builtin) -> Documentation.fileOf(builtin.family());
            case Predefined.FromPrelude _ -> "prelude";
            case Predefined.Constant _ -> "constants";
        };
    }

    private static ManualEntry entry(String name, Predefined predefined, Documentation documentation) {
        String capability = predefined instanceof Predefined.Native(Builtin builtin) && builtin.capability() != null
            ? builtin.capability().text() : "";
        return new ManualEntry(name, documentation.signature(), documentation.parameters(), documentation.summary(),
            documentation.text(), documentation.example(), documentation.errors(), capability, predefined.waits());
    }
}
