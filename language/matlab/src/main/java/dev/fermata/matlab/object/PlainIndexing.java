package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.function.BuiltinFunction;
import dev.fermata.matlab.function.Contents;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.Lists;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.RangeIndex;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The language's own {@code subsref} and {@code subsasgn}, for classes that define theirs by them; other builtins by name. */
public final class PlainIndexing {
    private PlainIndexing() {
    }

    /** What {@code builtin(name, ...)} calls; the arguments begin with the name. */
    public static Object builtin(Object arguments) {
        Object[] given = (Object[]) arguments;
        String name = given.length == 0 ? null : Values.textOrNull(given[0]);
        if (name == null) {
            throw Errors.notEnoughInputs();
        }
        switch (name) {
            case "subsref" -> {
                return new Reference();
            }
            case "subsasgn" -> {
                return new Assignment();
            }
            default -> {
                Builtin builtin = Builtins.find(name);
                if (builtin == null) {
                    throw Errors.undefined(name);
                }
                return new BuiltinFunction(builtin);
            }
        }
    }

    /** The second argument, checked. */
    private static StructArray levels(String function, Object[] arguments, int count) {
        if (arguments.length < count) {
            throw Errors.notEnoughInputs();
        }
        if (arguments.length > count) {
            throw Errors.tooManyInputs();
        }
        if (!(arguments[1] instanceof StructArray levels) || !levels.has("type") || !levels.has("subs")) {
            throw invalid(function);
        }
        for (int i = 0; i < levels.count(); i++) {
            String type = String.valueOf(Values.textOrNull(levels.get("type", i)));
            Object subscripts = levels.get("subs", i);
            boolean fits = switch (type) {
                case "." -> Values.textOrNull(subscripts) != null;
                case "()", "{}" -> subscripts instanceof CellArray || ":".equals(Values.textOrNull(subscripts));
                default -> false;
            };
            if (!fits) {
                throw invalid(function);
            }
        }
        return levels;
    }

    private static RuntimeException invalid(String function) {
        return Errors.of(function + ":InvalidInput", "The second argument must be a struct array with the fields 'type' and 'subs', as substruct makes it.");
    }

    private static Object[] subscripts(StructArray levels, int level) {
        Object subscripts = levels.get("subs", level);
        return subscripts instanceof CellArray cells ? Arrays.copyOf(cells.data(), cells.count()) : new Object[] {subscripts};
    }

    private static Object rest(StructArray levels, int from) {
        return Indexing.index(levels, new Object[] {new RangeIndex(from + 1, 1, levels.count())});
    }

    private static Caller inside(Object object) {
        return object instanceof ObjectValue own ? new Caller(own.type(), "subsref") : new Caller(null, "");
    }

    private static final class Reference extends NativeFunction {
        @Override
        public String name() {
            return "subsref";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
            StructArray levels = levels("subsref", arguments, 2);
            Object value = arguments[0];
            for (int i = 0; i < levels.count(); i++) {
                String type = Values.textOrNull(levels.get("type", i));
                Object[] subscripts = subscripts(levels, i);
                if (type.equals(".")) {
                    String name = Values.textOrNull(subscripts[0]);
                    boolean computed = Objects.isGetter(value, name);
                    value = Objects.field(value, name, inside(arguments[0]));
                    if (value instanceof FunctionValue method) {
                        boolean called = !computed && i + 1 < levels.count()
                                && "()".equals(Values.textOrNull(levels.get("type", i + 1)));
                        Object[] given = called ? subscripts(levels, i + 1) : Members.NO_ARGUMENTS;
                        int next = i + (called ? 2 : 1);
                        return next == levels.count() ? method.call2(depth, (long) nargout, given)
                                : MatlabFunctions.current().find("__part_of_result").call2(depth, (long) nargout, new Object[] {
                                    FunctionHandle.named(method, FunctionHandle.Kind.SIMPLE, name), CellArray.row(given), rest(levels, next)});
                    }
                    value = Lists.single(value);
                } else {
                    value = type.equals("()") ? Indexing.index(value, subscripts) : Lists.single(Contents.contents(value, subscripts));
                }
            }
            return Values.share(value);
        }
    }

    private static final class Assignment extends NativeFunction {
        @Override
        public String name() {
            return "subsasgn";
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
            StructArray levels = levels("subsasgn", arguments, 3);
            if (levels.isEmpty()) {
                return Values.share(arguments[2]);
            }
            Object base = arguments[0];
            Caller caller = inside(base);
            if (base instanceof ObjectValue object && ".".equals(Values.textOrNull(levels.get("type", 0)))) {
                String name = Values.textOrNull(levels.get("subs", 0));
                if (object.checker(name, caller) != null || object.setter(name, caller) != null) {
                    Object stored = levels.count() == 1 ? arguments[2]
                            : assigned(Values.share(Objects.takeField(base, name, caller)), levels, 1, arguments[2], caller);
                    return MatlabFunctions.current().find("__set_property").call2(depth, 1L,
                            new Object[] {Values.share(base), subscripts(levels, 0)[0], Values.share(stored)});
                }
            }
            return assigned(base, levels, 0, arguments[2], caller);
        }

        private static Object assigned(Object base, StructArray levels, int level, Object value, Caller caller) throws Throwable {
            String type = Values.textOrNull(levels.get("type", level));
            Object[] subscripts = subscripts(levels, level);
            boolean last = level == levels.count() - 1;
            if (type.equals(".")) {
                String name = Values.textOrNull(subscripts[0]);
                Object stored = last ? value : assigned(Values.share(Objects.takeField(base, name, caller)), levels, level + 1, value, caller);
                return Objects.setField(base, name, stored, caller);
            }
            if (type.equals("()")) {
                Object stored = last ? value : assigned(Values.share(Members.takeElements(base, subscripts)), levels, level + 1, value, caller);
                return Assigning.assign(base, stored, subscripts);
            }
            Object stored = last ? value : assigned(Values.share(Contents.takeContent(base, subscripts)), levels, level + 1, value, caller);
            return Contents.setContent(base, subscripts, Values.share(stored));
        }
    }
}
