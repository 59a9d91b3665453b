package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.CallHint;
import dev.fermata.ruff.analysis.Binding;
import dev.fermata.ruff.analysis.Resolution;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Parameter;
import java.util.List;
import java.util.Optional;

/** Finds the call that is being written, by counting brackets backwards. */
final class CallHints {
    private static final int CHARACTERS_SEARCHED = 10_000;

    private CallHints() {
    }

    static Optional<CallHint> at(Source source, Optional<Resolution> names, int offset) {
        String text = source.text();
        int depth = 0;
        int commas = 0;
        boolean inString = false;
        for (int i = offset - 1; i >= Math.max(0, offset - CHARACTERS_SEARCHED); i--) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                inString = !inString;
            } else if (!inString) {
                switch (c) {
                    case ')', ']', '}' -> depth++;
                    case '[', '{' -> {
                        if (depth-- == 0) {
                            return Optional.empty();
                        }
                    }
                    case '(' -> {
                        if (depth-- == 0) {
                            return hint(text.substring(UnfinishedText.wordStart(text, i), i), commas, names);
                        }
                    }
                    case ',' -> commas += depth == 0 ? 1 : 0;
                    default -> { }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CallHint> hint(String name, int active, Optional<Resolution> names) {
        Optional<FunctionDefinition> own = names.flatMap(known -> known.bindings().stream()
            .filter(binding -> binding.name().equals(name) && binding.function() != null).findFirst().map(Binding::function));
        if (own.isPresent()) {
            List<String> parameters = own.get().parameters().stream().filter(p -> !p.isSelf()).map(Parameter::name).toList();
            return Optional.of(new CallHint(Signatures.of(own.get()), "", parameters, active));
        }
        Predefined predefined = name.isEmpty() ? null : Predefined.find(name);
        Documentation documentation = predefined == null ? null : predefined.documentation();
        return documentation == null ? Optional.empty()
            : Optional.of(new CallHint(documentation.signature(), documentation.summary(), documentation.parameters(), active));
    }
}
