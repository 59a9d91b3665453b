package dev.fermata.ruff.net;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.ScriptError;

/** The methods of HTTP servers, as functions that take the server as their first argument. */
public final class ServerMethods {
    private ServerMethods() {
    }

    /** Whether a value has these methods. */
    public static boolean isServer(Object value) {
        return value instanceof HttpServerValue;
    }

    /** The method of that name. */
    public static FunctionValue find(String name) {
        return switch (name) {
            case "route", "listen", "start" -> new Method(name);
            default -> throw new ScriptError("HttpServer has no method '" + name + "'");
        };
    }

    private static final class Method extends FunctionValue implements NativeCallable {
        private final String method;

        Method(String method) {
            super(null);
            this.method = method;
        }

        @Override
        public String name() {
            return "HttpServer." + method;
        }

        /** It checks the number of its arguments itself. */
        @Override
        public int arity() {
            return -1;
        }

        @Override
        public Function.Kind kind() {
            return Function.Kind.PLAIN;
        }

        @Override
        public boolean parallel() {
            return false;
        }

        @Override
        protected Throwable arityError(int given) {
            return method.equals("route") ? HttpServerValue.routeError()
                    : new ScriptError("HttpServer." + method + " expects 0 arguments, got " + (given - 1));
        }

        /** The receiver does not count. */
        @Override
        public Object bodyN(int depth, Object[] arguments) throws Throwable {
            HttpServerValue server = (HttpServerValue) arguments[0];
            if (!method.equals("route")) {
                Listening.requirePermission();
                if (arguments.length != 1) {
                    throw arityError(arguments.length);
                }
                return Listening.begin(server);
            }
            if (arguments.length != 4) {
                throw arityError(arguments.length);
            }
            return server.route(Values.flat(arguments[1]), Values.flat(arguments[2]), arguments[3]);
        }

        @Override
        public Object body0(int depth) throws Throwable {
            throw new IllegalStateException("a method without a receiver");
        }

        @Override
        public Object body1(int depth, Object a) throws Throwable {
            return bodyN(depth, new Object[] {a});
        }

        @Override
        public Object body2(int depth, Object a, Object b) throws Throwable {
            return bodyN(depth, new Object[] {a, b});
        }

        @Override
        public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
            return bodyN(depth, new Object[] {a, b, c});
        }
    }
}
