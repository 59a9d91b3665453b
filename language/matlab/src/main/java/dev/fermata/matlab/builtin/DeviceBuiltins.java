package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * Arrays on a graphics processor. There is none: such arrays are ordinary ones, which all functions take, and moving them
 * there and back gives them as they are.
 */
public final class DeviceBuiltins {
    static final String NAMES = "gpuArray gather gpuDevice gpuDeviceCount gpuInfo canUseGPU isgpuarray existsOnGPU";

    private DeviceBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "gpuArray" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> device(arguments));
            case "gather" -> Builtin.of(name, 0, Builtin.ANY, Builtin.ANY, DeviceBuiltins::gather);
            case "gpuDevice" -> Builtin.of(name, 0, 1, (arguments, _) -> information(arguments));
            case "gpuDeviceCount" -> Builtin.of(name, 0, 1, (_, _) -> 0.0);
            case "gpuInfo" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of("GPU[none]: computed on the host"));
            case "canUseGPU", "isgpuarray", "existsOnGPU" -> Builtin.of(name, 0, 1, (_, _) -> false);
            default -> name.startsWith("gpuArray.") ? maker(name) : null;
        };
    }

    /** {@code gpuArray.zeros} and the like. */
    private static Builtin maker(String name) {
        return switch (name.substring("gpuArray.".length())) {
            case "zeros", "ones", "eye", "rand", "randn", "randi", "randperm", "linspace", "logspace", "true", "false", "inf", "nan",
                "Inf", "NaN", "colon" -> Builtins.find(name.substring("gpuArray.".length()));
            default -> null;
        };
    }

    private static Object device(Object[] arguments) {
        Object value = arguments[0];
        if (!Inputs.isNumeric(value)) {
            throw Errors.of("gpuArray:UnsupportedInputType", "GPU arrays support only fundamental numeric or logical data types.");
        }
        int end = arguments.length;
        Object result = Values.share(value);
        if (end > 2 && Inputs.isOption(arguments[end - 2], "like")) {
            result = Conversion.to(Values.classOf(arguments[end - 1]), result);
            end -= 2;
        } else if (end > 1 && Inputs.isText(arguments[end - 1])) {
            String word = Inputs.option(arguments[end - 1]);
            if ("like".equals(word)) {
                throw Errors.of("gpuArray:LikeMissingPrototype", "gpuArray: expected a prototype value after 'like'");
            }
            MatlabClass kind = word == null ? null : MatlabClass.of(word);
            if (kind == null || !kind.isNumeric() && kind != MatlabClass.LOGICAL) {
                throw Errors.of("gpuArray:UnknownOption", "gpuArray: unrecognised option");
            }
            result = Conversion.to(kind, result);
            end--;
        }
        if (end > 1) {
            Object[] sizes = Arrays.copyOfRange(arguments, 1, end);
            int[] dims = Sizes.sizes("gpuArray", sizes);
            Array array = Values.array(result);
            if (Dims.count(dims) != array.count()) {
                throw Errors.of("gpuArray:ReshapeMismatch", "gpuArray: cannot reshape gpuArray into requested size");
            }
            return array.reshaped(dims);
        }
        return result;
    }

    private static Object gather(Object[] arguments, int nargout) {
        if (arguments.length == 0) {
            throw Errors.of("gather:NotEnoughInputs", "Not enough input arguments.");
        }
        if (nargout > arguments.length) {
            throw Errors.of("gather:TooManyOutputs", "Too many output arguments.");
        }
        if (nargout > 1 && nargout != arguments.length) {
            throw Errors.of("gather:OutputCountMismatch", "gather: number of outputs must match number of inputs");
        }
        for (Object each : arguments) {
            Values.share(each);
        }
        return arguments;
    }

    private static Object information(Object[] arguments) {
        if (arguments.length > 0 && Inputs.isNumeric(arguments[0])) {
            double index = Inputs.isEmpty(arguments[0]) ? 1 : Values.real(arguments[0], 0);
            if (index != Math.rint(index) || index < 1) {
                throw Errors.of("gpuDevice:InvalidIndex", "gpuDevice: device index must be a positive integer");
            }
            if (index > 1) {
                throw Errors.of("gpuDevice:DeviceNotAvailable", "gpuDevice: requested device index is not available");
            }
        }
        return StructArray.scalar().with("Name", CharArray.of("host")).with("Index", 1.0).with("Vendor", CharArray.of("none"))
                .with("Backend", CharArray.of("host")).with("SupportsDouble", true).with("DeviceAvailable", true)
                .with("DeviceSelected", true).with("MaxThreadsPerBlock", 1.0).with("TotalMemory", 0.0).with("AvailableMemory", 0.0);
    }
}
