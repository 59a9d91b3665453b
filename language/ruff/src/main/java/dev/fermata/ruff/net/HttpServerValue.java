package dev.fermata.ruff.net;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.Handle;
import dev.fermata.runtime.task.ScriptError;

/** A server as the program describes it: where it listens, and its routes. Immutable: a route makes another one. */
final class HttpServerValue implements Handle {
    private static final String ROUTE = "route() requires (method, path, handler_function)";

    final String host;
    final int port;
    final Routes routes;

    HttpServerValue(String host, int port, Routes routes) {
        this.host = host;
        this.port = port;
        this.routes = routes;
    }

    HttpServerValue route(Object method, Object path, Object handler) {
        if (!(method instanceof String verb) || !(path instanceof String where) || !(handler instanceof FunctionValue function)
                || function.kind() == Function.Kind.GENERATOR) {
            throw new ScriptError(ROUTE);
        }
        return new HttpServerValue(host, port, routes.with(verb, where, function));
    }

    static ScriptError routeError() {
        return new ScriptError(ROUTE);
    }

    @Override
    public String typeName() {
        return "httpserver";
    }

    @Override
    public String debugText() {
        return "HttpServer(" + host + ":" + port + ")";
    }
}
