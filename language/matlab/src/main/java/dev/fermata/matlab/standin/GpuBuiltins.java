package dev.fermata.matlab.standin;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Arrays of a graphics processor, and the one that is not there. */
public final class GpuBuiltins {
    static final String NAMES = "gpuArray gather isgpuarray classUnderlying underlyingType isUnderlyingType existsOnGPU "
            + "gpuDevice gpuDeviceCount gpuInfo canUseGPU";

    private GpuBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "gpuArray" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> gpuArray(arguments));
            case "gather" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, (arguments, _) -> StandInArray.plain(arguments));
            case "isgpuarray", "existsOnGPU" -> Builtin.of(name, 1, 1, (arguments, _) -> arguments[0] instanceof GpuArray);
            case "classUnderlying", "underlyingType" -> Builtin.of(name, 1, 1, (arguments, _) ->
                    CharArray.of(Values.className(StandInArray.plain(arguments[0]))));
            case "isUnderlyingType" -> Builtin.of(name, 2, 2, (arguments, _) ->
                    Values.className(StandInArray.plain(arguments[0])).equals(Values.textOrNull(arguments[1])));
            case "gpuDevice" -> Builtin.of(name, 0, 1, (_, _) -> device());
            case "gpuDeviceCount" -> Builtin.of(name, 0, 1, (_, _) -> 0.0);
            case "gpuInfo" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of("GPU[host, arrays live in ordinary memory]"));
            case "canUseGPU" -> Builtin.of(name, 0, 0, (_, _) -> false);
            default -> null;
        };
    }

    /** {@code gpuArray(x)}; also with a size, a class, or a prototype. */
    private static Object gpuArray(Object[] arguments) throws Throwable {
        Object value = StandInArray.plain(arguments[0]);
        if (!Values.classOf(value).isNumeric() && Values.classOf(value) != MatlabClass.LOGICAL) {
            throw Errors.of("gpuArray:InvalidInput", "GPU arrays support only fundamental numeric or logical data types.");
        }
        List<Object> size = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            String option = Values.textOrNull(arguments[i]);
            if (option == null) {
                size.add(arguments[i]);
            } else if (option.equalsIgnoreCase("like")) {
                if (++i == arguments.length) {
                    throw Errors.of("gpuArray:LikeMissingPrototype", "gpuArray: expected a prototype value after 'like'");
                }
                value = Conversion.to(Values.classOf(StandInArray.plain(arguments[i])), value);
            } else {
                MatlabClass kind = MatlabClass.of(option);
                if (kind == null || !kind.isNumeric() && kind != MatlabClass.LOGICAL) {
                    throw Errors.of("gpuArray:InvalidInput", "gpuArray: invalid option '" + option + "'");
                }
                value = Conversion.to(kind, value);
            }
        }
        if (!size.isEmpty()) {
            Object[] all = new Object[size.size() + 1];
            all[0] = value;
            System.arraycopy(size.toArray(), 0, all, 1, size.size());
            value = Builtins.find("reshape").call(all, 1);
        }
        return GpuArray.of(value);
    }

    private static Array device() {
        return StructArray.scalar().with("Name", CharArray.of("host")).with("Index", 1.0)
                .with("DeviceSupported", false).with("DeviceAvailable", false).with("AvailableMemory", 0.0);
    }
}
