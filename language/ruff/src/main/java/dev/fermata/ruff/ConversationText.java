package dev.fermata.ruff;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.link.CompiledFunction;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Values as a conversation shows them: strings quoted, collections one level deep. */
final class ConversationText {
    private ConversationText() {
    }

    static String of(Object value) {
        return of(value, 0);
    }

    private static String of(Object value, int depth) {
        return switch (value) {
            case CharSequence text -> '"' + text.toString() + '"';
            case RuffArray array -> {
                if (depth > 0) {
                    yield "[...]";
                }
                List<String> parts = new ArrayList<>();
                for (int i = 0; i < array.length(); i++) {
                    parts.add(of(array.at(i), depth + 1));
                }
                yield "[" + String.join(", ", parts) + "]";
            }
            case RuffDict dict -> {
                if (depth > 0) {
                    yield "{...}";
                }
                TreeMap<String, String> parts = new TreeMap<>();
                for (int i = 0; i < dict.size(); i++) {
                    parts.put(dict.keyAt(i), of(dict.valueAt(i), depth + 1));
                }
                List<String> entries = parts.entrySet().stream().map(e -> '"' + e.getKey() + "\": " + e.getValue()).toList();
                yield "{" + String.join(", ", entries) + "}";
            }
            case RuffStruct struct -> {
                TreeMap<String, String> parts = new TreeMap<>();
                for (int i = 0; i < struct.shape().size(); i++) {
                    parts.put(struct.shape().field(i), of(struct.slot(i), depth + 1));
                }
                List<String> entries = parts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
                yield struct.name() + " { " + String.join(", ", entries) + " }";
            }
            case CompiledFunction function -> "<function(" + String.join(", ", function.function().parameters().stream()
                    .map(Local::name).toList()) + ")>";
            case null, default -> Text.of(value);
        };
    }
}
