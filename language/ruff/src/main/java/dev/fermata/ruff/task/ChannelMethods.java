package dev.fermata.ruff.task;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.runtime.task.ScriptError;

/** The methods of channels, as functions that take the channel as their first argument. */
public final class ChannelMethods {
    private ChannelMethods() {
    }

    /** Made when a program first calls a method of a channel. */
    private static final class Loaded {
        static final Method SEND = new Method("send", 1) {
            @Override
            Object apply(ChannelValue channel, Object argument) throws Throwable {
                return channel.send(argument);
            }
        };
        static final Method TRY_SEND = new Method("try_send", 1) {
            @Override
            Object apply(ChannelValue channel, Object argument) {
                return channel.trySend(argument);
            }
        };
        static final Method RECEIVE = new Method("receive", 0) {
            @Override
            Object apply(ChannelValue channel, Object none) throws Throwable {
                return channel.receive();
            }
        };
        static final Method TRY_RECEIVE = new Method("try_receive", 0) {
            @Override
            Object apply(ChannelValue channel, Object none) {
                return channel.tryReceive();
            }
        };
        static final Method CLOSE = new Method("close", 0) {
            @Override
            Object apply(ChannelValue channel, Object none) {
                return channel.close();
            }
        };
        static final Method LEN = new Method("len", 0) {
            @Override
            Object apply(ChannelValue channel, Object none) {
                return channel.length();
            }
        };
    }

    /** The method of that name. */
    public static FunctionValue find(String name) {
        return switch (name) {
            case "send" -> Loaded.SEND;
            case "try_send" -> Loaded.TRY_SEND;
            case "receive" -> Loaded.RECEIVE;
            case "try_receive" -> Loaded.TRY_RECEIVE;
            case "close" -> Loaded.CLOSE;
            case "len" -> Loaded.LEN;
            default -> throw new ScriptError("Channel has no method '" + name + "'");
        };
    }

    /** A class for each method, so that the JIT sees at a call which one it is, and makes one piece of both. */
    private abstract static class Method extends FunctionValue implements NativeCallable {
        private final String text;
        private final int parameters;

        Method(String text, int parameters) {
            super(null, parameters + 1);
            this.text = text;
            this.parameters = parameters;
        }

        abstract Object apply(ChannelValue channel, Object argument) throws Throwable;

        @Override
        public String name() {
            return "Channel." + text;
        }

        @Override
        public int arity() {
            return parameters + 1;
        }

        @Override
        public Function.Kind kind() {
            return Function.Kind.PLAIN;
        }

        @Override
        public boolean parallel() {
            return false;
        }

        /** The receiver does not count. */
        @Override
        protected Throwable arityError(int given) {
            return RuffErrors.arity(name(), parameters, given - 1);
        }

        @Override
        public Object body0(int depth) throws Throwable {
            throw arityError(0);
        }

        @Override
        public Object body1(int depth, Object a) throws Throwable {
            return apply((ChannelValue) a, null);
        }

        @Override
        public Object body2(int depth, Object a, Object b) throws Throwable {
            return apply((ChannelValue) a, b);
        }

        @Override
        public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
            throw arityError(3);
        }

        @Override
        public Object bodyN(int depth, Object[] arguments) throws Throwable {
            return apply((ChannelValue) arguments[0], arguments.length > 1 ? arguments[1] : null);
        }
    }
}
