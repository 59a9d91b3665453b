package dev.fermata.lsp;

import dev.fermata.compiler.tooling.Tooling;
import dev.fermata.runtime.world.RealWorld;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** One session of the language server. */
public final class Server implements LanguageServer {
    private final Texts texts;
    private final Workspace workspace = new Workspace();
    private final Log log;
    private final CountDownLatch exited = new CountDownLatch(1);
    private volatile boolean shutDown;

    private Server(Function<String, Tooling> languages, Log log, long timeoutMillis) {
        this.log = log;
        this.texts = new Texts(languages, new Requests(log, timeoutMillis));
    }

    /**
     * Serves an editor until it says goodbye or goes away.
     *
     * @param languages     the tools for the file that a URI names; null when there are none
     * @param logTimes      whether log lines tell times
     * @param timeoutMillis the longest time for one request
     * @return the exit code of the process: 0 when the editor had announced the end
     */
    public static int run(InputStream in, OutputStream out, PrintStream log, Function<String, Tooling> languages, boolean logTimes,
            long timeoutMillis) throws InterruptedException {
        Server server = new Server(languages, new Log(log, logTimes), timeoutMillis);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.texts.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        RealWorld.INSTANCE.startThread("fermata-lsp-end", () -> server.awaitEnd(listening));
        server.exited.await();
        listening.cancel(true);
        return server.shutDown ? 0 : 1;
    }

    /** An editor that dies says no goodbye; its end of the connection closes. */
    private void awaitEnd(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt(); // the session is over
        } catch (ExecutionException e) {
            log.note("the connection ended: " + e.getCause());
        } finally {
            exited.countDown();
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".")));
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentHighlightProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
        log.note("initialize");
        return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("fermata")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        log.note("shutdown");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        log.note("exit");
        exited.countDown();
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // The log has one level of detail.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }
}
