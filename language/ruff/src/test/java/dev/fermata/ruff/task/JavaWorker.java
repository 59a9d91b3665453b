package dev.fermata.ruff.task;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;

/** What the prelude's worker does: takes indexes, calls the mapper, stores the results. */
final class JavaWorker extends FunctionValue {
    JavaWorker() {
        super(null);
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return new Activation(depth, arguments[0], (FunctionValue) arguments[1]).run();
    }

    private static final class Activation {
        private final int depth;
        private final Object worker;
        private final FunctionValue mapper;
        private Long index;

        Activation(int depth, Object worker, FunctionValue mapper) {
            this.depth = depth;
            this.worker = worker;
            this.mapper = mapper;
        }

        Object run() throws Throwable {
            while ((index = Intrinsics.next(worker)) >= 0) {
                Object value;
                try {
                    value = mapper.call1(depth, Intrinsics.item(worker, index));
                } catch (Suspension suspension) {
                    suspension.push(new Rest(this, true));
                    throw suspension;
                } catch (ScriptError error) {
                    return Intrinsics.fail(worker, error);
                }
                store(value);
            }
            return null;
        }

        void store(Object value) throws Throwable {
            try {
                Intrinsics.set(worker, index, value);
            } catch (Suspension suspension) {
                suspension.push(new Rest(this, false));
                throw suspension;
            } catch (ScriptError error) {
                Intrinsics.fail(worker, error);
            }
        }
    }

    private static final class Rest extends Frame {
        private final Activation activation;
        private final boolean storing;

        Rest(Activation activation, boolean storing) {
            this.activation = activation;
            this.storing = storing;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error instanceof ScriptError) {
                return Intrinsics.fail(activation.worker, error);
            } else if (error != null) {
                throw error;
            }
            if (storing) {
                activation.store(value);
            }
            return activation.run();
        }

        @Override
        public CodePosition position() {
            return CodePosition.UNKNOWN;
        }
    }

    @Override
    public String name() {
        return "worker";
    }

    @Override
    public int arity() {
        return 2;
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
        return new IllegalStateException("worker called with " + given + " arguments");
    }

    @Override
    public Object body0(int depth) throws Throwable {
        throw arityError(0);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        throw arityError(1);
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return bodyN(depth, new Object[] {a, b});
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        throw arityError(3);
    }
}
