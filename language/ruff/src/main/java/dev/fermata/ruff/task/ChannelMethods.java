package dev.fermata.ruff.task;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.runtime.task.ScriptError;
import java.util.EnumMap;
import java.util.Map;

/** The methods of channels, as functions that take the channel as their first argument. */
public final class ChannelMethods {
    private ChannelMethods() {
    }

    private enum Operation {
        SEND("send", 1), TRY_SEND("try_send", 1), RECEIVE("receive", 0), TRY_RECEIVE("try_receive", 0), CLOSE("close", 0), LEN("len", 0);

        final String text;
        final int parameters;

        Operation(String text, int parameters) {
            this.text = text;
            this.parameters = parameters;
        }
    }

    /** Made when a program first calls a method of a channel. */
    private static final class Loaded {
        static final Map<Operation, FunctionValue> METHODS = new EnumMap<>(Operation.class);

        static {
            for (Operation operation : Operation.values()) {
                METHODS.put(operation, new Method(operation));
            }
        }
    }

    /** The method of that name. */
    public static FunctionValue find(String name) {
        Operation operation = switch (name) {
            case "send" -> Operation.SEND;
            case "try_send" -> Operation.TRY_SEND;
            case "receive" -> Operation.RECEIVE;
            case "try_receive" -> Operation.TRY_RECEIVE;
            case "close" -> Operation.CLOSE;
            case "len" -> Operation.LEN;
            default -> throw new ScriptError("Channel has no method '" + name + "'");
        };
        return Loaded.METHODS.get(operation);
    }

    private static final class Method extends FunctionValue implements NativeCallable {
        private final Operation operation;

        Method(Operation operation) {
            super(null, operation.parameters + 1);
            this.operation = operation;
        }

        @Override
        public String name() {
            return "Channel." + operation.text;
        }

        @Override
        public int arity() {
            return operation.parameters + 1;
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
            return RuffErrors.arity(name(), operation.parameters, given - 1);
        }

        private Object call(Object receiver, Object argument) throws Throwable {
            ChannelValue channel = (ChannelValue) receiver;
            return switch (operation) {
                case SEND -> channel.send(argument);
                case TRY_SEND -> channel.trySend(argument);
                case RECEIVE -> channel.receive();
                case TRY_RECEIVE -> channel.tryReceive();
                case CLOSE -> channel.close();
                case LEN -> channel.length();
            };
        }

        @Override
        public Object body0(int depth) throws Throwable {
            throw arityError(0);
        }

        @Override
        public Object body1(int depth, Object a) throws Throwable {
            return call(a, null);
        }

        @Override
        public Object body2(int depth, Object a, Object b) throws Throwable {
            return call(a, b);
        }

        @Override
        public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
            throw arityError(3);
        }

        @Override
        public Object bodyN(int depth, Object[] arguments) throws Throwable {
            return call(arguments[0], arguments.length > 1 ? arguments[1] : null);
        }
    }
}
