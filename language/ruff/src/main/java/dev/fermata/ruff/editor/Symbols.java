package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Symbol;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import java.util.Optional;

/** Describes what a name stands for. */
final class Symbols {
    private Symbols() {
    }

    static Symbol of(Binding.Use use) {
        Binding binding = use.binding();
        String comment = Signatures.commentAbove(binding.declaration().source(), binding.declaration().start());
        return new Symbol(binding.name(), binding.kind(), Optional.of(binding.declaration()), use.span(), binding.detail(), comment);
    }

    /** A builtin or keyword at an offset. */
    static Optional<Symbol> predefinedAt(Source source, int offset) {
        int start = UnfinishedText.wordStart(source.text(), offset);
        int end = UnfinishedText.wordEnd(source.text(), offset);
        if (start == end) {
            return Optional.empty();
        }
        String word = source.text().substring(start, end);
        Span span = new Span(source, start, end);
        boolean member = start > 0 && source.text().charAt(start - 1) == '.';
        Predefined predefined = member ? null : Predefined.find(word);
        if (predefined != null) {
            Documentation documentation = predefined.documentation();
            String detail = documentation == null ? word : documentation.signature();
            String text = documentation == null ? "" : documentation.summary();
            return Optional.of(new Symbol(word, SymbolKind.BUILTIN, Optional.empty(), span, detail, text));
        }
        return Keywords.ALL.contains(word) && !member
            ? Optional.of(new Symbol(word, SymbolKind.KEYWORD, Optional.empty(), span, word, "")) : Optional.empty();
    }
}
