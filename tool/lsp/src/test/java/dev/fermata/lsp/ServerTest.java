package dev.fermata.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.world.RealWorld;
import dev.fermata.ruff.RuffLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole session over pipes, with an editor made of the library's other half. */
class ServerTest {
    private static final String URI = "file:///nowhere/demo.ruff";
    private static final String TEXT = """
        # Adds.
        func add(a, b) {
            return a + b
        }
        total := add(1, 2)
        print(totl)
        """;
    private static final TextDocumentIdentifier FILE = new TextDocumentIdentifier(URI);

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private LanguageServer server;

    @BeforeEach
    void connect() throws Exception {
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toClient = new PipedInputStream(1 << 16);
        PipedOutputStream fromClient = new PipedOutputStream(toServer);
        PipedOutputStream fromServer = new PipedOutputStream(toClient);
        RealWorld.INSTANCE.startThread("server", () -> {
            try {
                exitCode.complete(Server.run(toServer, fromServer, new PrintStream(log, true),
                    uri -> uri.endsWith(".ruff") ? new RuffLanguage().tooling() : null, false, 60_000));
            } catch (InterruptedException e) {
                exitCode.completeExceptionally(e);
            }
        });
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(new Editor(), toClient, fromClient);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        server.initialize(new InitializeParams()).get();
    }

    @AfterEach
    void disconnect() throws IOException {
        server.exit();
    }

    private PublishDiagnosticsParams open(String text) throws InterruptedException {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "ruff", 1, text)));
        return published.poll(60, TimeUnit.SECONDS);
    }

    @Test
    void tellsWhatItCanDo() throws Exception {
        var capabilities = server.initialize(new InitializeParams()).get().getCapabilities();
        assertThat(capabilities.getHoverProvider().getLeft()).isTrue();
        assertThat(capabilities.getRenameProvider().getRight().getPrepareProvider()).isTrue();
    }

    @Test
    void publishesWhatIsWrongWithEachVersion() throws Exception {
        PublishDiagnosticsParams first = open(TEXT);
        assertThat(first.getVersion()).isEqualTo(1);
        assertThat(first.getDiagnostics()).extracting(d -> d.getCode().getLeft())
            .containsExactlyInAnyOrder("unused-variable", "undefined-variable");
        Diagnostic unknown = first.getDiagnostics().getLast();
        assertThat(unknown.getRange()).isEqualTo(new Range(new Position(5, 6), new Position(5, 10)));
        assertThat(unknown.getMessage()).isEqualTo("Undefined variable 'totl'; did you mean 'total'?");
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(URI, 2),
            List.of(new TextDocumentContentChangeEvent(new Range(new Position(5, 6), new Position(5, 10)), "total"))));
        PublishDiagnosticsParams second = published.poll(60, TimeUnit.SECONDS);
        assertThat(second.getVersion()).isEqualTo(2);
        assertThat(second.getDiagnostics()).isEmpty();
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(FILE));
        assertThat(published.poll(60, TimeUnit.SECONDS).getDiagnostics()).isEmpty();
    }

    @Test
    void answersQuestionsAboutPlaces() throws Exception {
        open(TEXT);
        var texts = server.getTextDocumentService();
        Position call = new Position(4, 10);
        assertThat(texts.definition(new DefinitionParams(FILE, call)).get().getLeft().getFirst().getRange())
            .isEqualTo(new Range(new Position(1, 5), new Position(1, 8)));
        assertThat(texts.hover(new HoverParams(FILE, call)).get().getContents().getRight().getValue())
            .isEqualTo("```\nfunc add(a, b)\n```\n\nAdds.");
        assertThat(texts.hover(new HoverParams(FILE, new Position(5, 1))).get().getContents().getRight().getValue())
            .contains("print(values...) -> null");
        assertThat(texts.references(new ReferenceParams(FILE, new Position(2, 11), new ReferenceContext(true))).get()).hasSize(2);
        assertThat(texts.references(new ReferenceParams(FILE, new Position(2, 11), new ReferenceContext(false))).get()).hasSize(1);
        assertThat(texts.signatureHelp(new SignatureHelpParams(FILE, new Position(4, 16))).get().getActiveParameter()).isEqualTo(1);
        assertThat(texts.documentSymbol(new DocumentSymbolParams(FILE)).get()).extracting(each -> each.getRight().getName())
            .containsExactly("add", "total");
        assertThat(texts.completion(new CompletionParams(FILE, new Position(5, 8))).get().getLeft())
            .extracting(CompletionItem::getLabel).contains("total").doesNotContain("add");
    }

    @Test
    void editsTexts() throws Exception {
        open("func  f( a ){return a}\nprint( f(1) )\nx := 1\n");
        var texts = server.getTextDocumentService();
        var formatted = texts.formatting(new DocumentFormattingParams(FILE, new FormattingOptions(4, true))).get();
        assertThat(formatted.getFirst().getNewText()).isEqualTo("func f(a) { return a }\nprint(f(1))\nx := 1\n");
        var renamed = texts.rename(new RenameParams(FILE, new Position(1, 7), "g")).get();
        assertThat(renamed.getChanges().get(URI)).hasSize(2).allSatisfy(edit -> assertThat(edit.getNewText()).isEqualTo("g"));
        assertThatThrownBy(() -> texts.rename(new RenameParams(FILE, new Position(1, 7), "if")).get())
            .isInstanceOf(ExecutionException.class).hasMessageContaining("must not be a reserved keyword");
        Range unused = new Range(new Position(2, 0), new Position(2, 1));
        var actions = texts.codeAction(new CodeActionParams(FILE, unused, new CodeActionContext(List.of()))).get();
        assertThat(actions.getFirst().getRight().getTitle()).isEqualTo("Rename to '_x'");
    }

    @Test
    void textsThatAreNoProgramsGetWhatAnswersThereAre() throws Exception {
        assertThat(open("total := 1\nprint(to").getDiagnostics()).isNotEmpty();
        var texts = server.getTextDocumentService();
        assertThat(texts.completion(new CompletionParams(FILE, new Position(1, 8))).get().getLeft())
            .extracting(CompletionItem::getLabel).contains("total", "to_string");
        assertThat(texts.formatting(new DocumentFormattingParams(FILE, new FormattingOptions(4, true))).get()).isEmpty();
        assertThat(texts.hover(new HoverParams(new TextDocumentIdentifier("file:///other.ruff"), new Position(0, 0))).get()).isNull();
    }

    @Test
    void endsWhenTold() throws Exception {
        server.shutdown().get();
        server.exit();
        assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(log.toString()).isEqualTo("[lsp] initialize\n[lsp] shutdown\n[lsp] exit\n");
    }

    private final class Editor implements LanguageClient {
        @Override
        public void telemetryEvent(Object object) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }

        @Override
        public void showMessage(MessageParams message) {
            throw new AssertionError(message.getMessage());
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            throw new AssertionError(request.getMessage());
        }

        @Override
        public void logMessage(MessageParams message) {
            throw new AssertionError(message.getMessage());
        }
    }
}
