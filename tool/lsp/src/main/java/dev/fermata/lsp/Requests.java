package dev.fermata.lsp;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Works on requests beside the reading of the next one, each for a limited time. */
final class Requests {
    private final Log log;
    private final long timeoutMillis;

    Requests(Log log, long timeoutMillis) {
        this.log = log;
        this.timeoutMillis = timeoutMillis;
    }

    /** The answer, or an error that the editor shows. */
    <T> CompletableFuture<T> answer(String method, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).orTimeout(timeoutMillis, TimeUnit.MILLISECONDS).handle((value, failure) -> {
            if (failure == null) {
                log.note(method);
                return value;
            }
            throw error(method, failure instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure);
        });
    }

    private ResponseErrorException error(String method, Throwable failure) {
        if (failure instanceof ResponseErrorException known) {
            return known;
        }
        if (failure instanceof TimeoutException) {
            log.note(method + " took longer than " + timeoutMillis + " ms");
            return error(ResponseErrorCode.RequestFailed, method + " took longer than " + timeoutMillis + " ms");
        }
        if (failure instanceof CancellationException) {
            return error(ResponseErrorCode.RequestCancelled, "cancelled");
        }
        log.note(method + " failed: " + failure);
        return error(ResponseErrorCode.InternalError, "internal error: " + failure);
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }
}
