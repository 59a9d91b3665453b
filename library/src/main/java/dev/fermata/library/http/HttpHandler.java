package dev.fermata.library.http;

/** Answers requests. */
public interface HttpHandler {
    /**
     * Sees to it that the exchange is answered, now or later. Called on an event loop's thread: must not block. What it
     * throws is reported as a fault, and the client gets status 500.
     */
    void handle(HttpExchange exchange);
}
