package dev.fermata.lsp;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.compiler.tooling.Occurrence;
import dev.fermata.compiler.tooling.RenameRefusedException;
import dev.fermata.compiler.tooling.Symbol;
import dev.fermata.compiler.tooling.Tooling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The open files, and what editors ask about them. A request is about the text as it was when the request came in. */
final class Texts implements TextDocumentService {
    private final Function<String, Tooling> languages;
    private final Requests requests;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private volatile LanguageClient client;

    Texts(Function<String, Tooling> languages, Requests requests) {
        this.languages = languages;
        this.requests = requests;
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    // ---- what the editor shows ----

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        var opened = parameters.getTextDocument();
        Tooling tooling = languages.apply(opened.getUri());
        if (tooling != null) {
            show(Document.open(opened.getUri(), opened.getVersion(), opened.getText(), tooling));
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        Document before = documents.get(parameters.getTextDocument().getUri());
        if (before != null) {
            show(before.changed(parameters.getTextDocument().getVersion(), parameters.getContentChanges()));
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        if (documents.remove(uri) != null) {
            client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        // The text is known already.
    }

    private void show(Document document) {
        documents.put(document.uri(), document);
        requests.answer("diagnostics", () -> {
            List<Finding> findings = document.tooling().diagnose(document.source(), document.context());
            if (documents.get(document.uri()) == document) { // the next version has findings of its own
                client.publishDiagnostics(new PublishDiagnosticsParams(document.uri(),
                    findings.stream().map(Answers::diagnostic).toList(), document.version()));
            }
            return null;
        });
    }

    // ---- what the editor asks ----

    /** An answer about a place; {@code otherwise} when the file is not open. */
    private <T> CompletableFuture<T> at(String method, TextDocumentPositionParams place, T otherwise, BiFunction<Document, Integer, T> work) {
        Document document = documents.get(place.getTextDocument().getUri());
        if (document == null) {
            return CompletableFuture.completedFuture(otherwise);
        }
        int offset = Places.offset(document.source(), place.getPosition());
        return requests.answer(method, () -> work.apply(document, offset));
    }

    private <T> CompletableFuture<T> about(String method, String uri, T otherwise, Function<Document, T> work) {
        Document document = documents.get(uri);
        return document == null ? CompletableFuture.completedFuture(otherwise) : requests.answer(method, () -> work.apply(document));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        return at("completion", parameters, Either.forLeft(List.of()), (document, offset) -> Either.forLeft(
            document.tooling().complete(document.source(), document.context(), offset).stream().map(Answers::completion).toList()));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return at("hover", parameters, null, (document, offset) -> symbol(document, offset).map(Answers::hover).orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams parameters) {
        return at("definition", parameters, Either.forLeft(List.of()), (document, offset) -> Either.forLeft(
            symbol(document, offset).flatMap(Symbol::declaration).map(span -> List.of(location(document, span))).orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
        boolean declaration = parameters.getContext() == null || parameters.getContext().isIncludeDeclaration();
        return at("references", parameters, List.of(), (document, offset) -> occurrences(document, offset).stream()
            .filter(each -> declaration || !each.isDefinition()).map(each -> location(document, each.span())).toList());
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams parameters) {
        return at("documentHighlight", parameters, List.of(), (document, offset) -> occurrences(document, offset).stream()
            .map(each -> new DocumentHighlight(Places.range(each.span()),
                each.isDefinition() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)).toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams parameters) {
        return about("documentSymbol", parameters.getTextDocument().getUri(), List.of(), document ->
            document.tooling().outline(document.source()).stream()
                .map(outline -> Either.<SymbolInformation, DocumentSymbol>forRight(Answers.symbol(outline))).toList());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams parameters) {
        int indent = parameters.getOptions() == null ? FormatStyle.DEFAULT.indent() : parameters.getOptions().getTabSize();
        return about("formatting", parameters.getTextDocument().getUri(), List.of(), document -> {
            try {
                FormatStyle style = new FormatStyle(indent, FormatStyle.DEFAULT.lineLength(), true);
                String text = document.tooling().format(document.source(), document.context(), style);
                return text.equals(document.source().text()) ? List.of() : List.of(new TextEdit(Places.whole(document.source()), text));
            } catch (ProblemException wrong) {
                return List.of(); // the editor shows already what is wrong
            }
        });
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams parameters) {
        return at("prepareRename", parameters, null, (document, offset) -> symbol(document, offset)
            .filter(symbol -> symbol.declaration().isPresent())
            .map(symbol -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                new PrepareRenameResult(Places.range(symbol.use()), symbol.name()))).orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
        return at("rename", parameters, null, (document, offset) -> {
            try {
                return edits(document, document.tooling().rename(document.source(), document.context(), offset, parameters.getNewName()));
            } catch (RenameRefusedException | ProblemException refused) {
                throw Requests.error(ResponseErrorCode.RequestFailed, refused.getMessage());
            }
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        return about("codeAction", parameters.getTextDocument().getUri(), List.of(), document -> {
            int start = Places.offset(document.source(), parameters.getRange().getStart());
            int end = Places.offset(document.source(), parameters.getRange().getEnd());
            return document.tooling().diagnose(document.source(), document.context()).stream()
                .filter(finding -> finding.fix().isPresent())
                .filter(finding -> finding.problem().span().start() <= end && start <= finding.problem().span().end())
                .map(finding -> Either.<Command, CodeAction>forRight(action(document, finding))).toList();
        });
    }

    private static CodeAction action(Document document, Finding finding) {
        CodeAction action = new CodeAction(finding.fix().orElseThrow().title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Answers.diagnostic(finding)));
        action.setEdit(edits(document, finding.fix().orElseThrow().edits()));
        return action;
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams parameters) {
        return at("signatureHelp", parameters, null, (document, offset) ->
            document.tooling().callAt(document.source(), document.context(), offset).map(Answers::signature).orElse(null));
    }

    private static Optional<Symbol> symbol(Document document, int offset) {
        return document.tooling().symbolAt(document.source(), document.context(), offset);
    }

    private static List<Occurrence> occurrences(Document document, int offset) {
        return document.tooling().occurrences(document.source(), document.context(), offset);
    }

    private static Location location(Document document, Span span) {
        return new Location(document.uri(), Places.range(span));
    }

    private static WorkspaceEdit edits(Document document, List<Edit> edits) {
        return new WorkspaceEdit(Map.of(document.uri(),
            edits.stream().map(edit -> new TextEdit(Places.range(edit.span()), edit.replacement())).toList()));
    }
}
