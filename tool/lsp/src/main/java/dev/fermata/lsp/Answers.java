package dev.fermata.lsp;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.tooling.CallHint;
import dev.fermata.compiler.tooling.Completion;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Outline;
import dev.fermata.compiler.tooling.Symbol;
import dev.fermata.compiler.tooling.SymbolKind;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;

/** What tools say, in the words of the protocol. */
final class Answers {
    private Answers() {
    }

    static Diagnostic diagnostic(Finding finding) {
        Problem problem = finding.problem();
        String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
        String meant = problem.suggestion().isEmpty() ? "" : "; did you mean '" + problem.suggestion() + "'?";
        Diagnostic diagnostic = new Diagnostic(Places.range(problem.span()), problem.message() + meant + hint,
            problem.severity() == Problem.Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, "fermata");
        diagnostic.setCode(finding.rule());
        return diagnostic;
    }

    static CompletionItem completion(Completion completion) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(switch (completion.kind()) {
            case FUNCTION, BUILTIN -> CompletionItemKind.Function;
            case METHOD -> CompletionItemKind.Method;
            case VARIABLE, PARAMETER -> CompletionItemKind.Variable;
            case CONSTANT -> CompletionItemKind.Constant;
            case FIELD -> CompletionItemKind.Field;
            case STRUCT -> CompletionItemKind.Struct;
            case ENUM -> CompletionItemKind.Enum;
            case VARIANT -> CompletionItemKind.EnumMember;
            case MODULE -> CompletionItemKind.Module;
            case KEYWORD -> CompletionItemKind.Keyword;
            case TEST -> CompletionItemKind.Event;
        });
        item.setDetail(completion.detail().isEmpty() ? null : completion.detail());
        return item;
    }

    static Hover hover(Symbol symbol) {
        String text = "```\n" + symbol.detail() + "\n```" + (symbol.text().isEmpty() ? "" : "\n\n" + symbol.text());
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text), Places.range(symbol.use()));
    }

    static DocumentSymbol symbol(Outline outline) {
        DocumentSymbol symbol = new DocumentSymbol(outline.name(), kind(outline.kind()), Places.range(outline.whole()),
            Places.range(outline.nameSpan()), outline.detail());
        symbol.setChildren(outline.members().stream().map(Answers::symbol).toList());
        return symbol;
    }

    private static org.eclipse.lsp4j.SymbolKind kind(SymbolKind kind) {
        return switch (kind) {
            case FUNCTION, BUILTIN -> org.eclipse.lsp4j.SymbolKind.Function;
            case METHOD -> org.eclipse.lsp4j.SymbolKind.Method;
            case VARIABLE, PARAMETER -> org.eclipse.lsp4j.SymbolKind.Variable;
            case CONSTANT -> org.eclipse.lsp4j.SymbolKind.Constant;
            case FIELD -> org.eclipse.lsp4j.SymbolKind.Field;
            case STRUCT -> org.eclipse.lsp4j.SymbolKind.Struct;
            case ENUM -> org.eclipse.lsp4j.SymbolKind.Enum;
            case VARIANT -> org.eclipse.lsp4j.SymbolKind.EnumMember;
            case MODULE -> org.eclipse.lsp4j.SymbolKind.Module;
            case KEYWORD -> org.eclipse.lsp4j.SymbolKind.Key;
            case TEST -> org.eclipse.lsp4j.SymbolKind.Event;
        };
    }

    static SignatureHelp signature(CallHint hint) {
        SignatureInformation information = new SignatureInformation(hint.signature());
        if (!hint.summary().isEmpty()) {
            information.setDocumentation(hint.summary());
        }
        information.setParameters(hint.parameters().stream().map(ParameterInformation::new).toList());
        return new SignatureHelp(List.of(information), 0, hint.active());
    }
}
