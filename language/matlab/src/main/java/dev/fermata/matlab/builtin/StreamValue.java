package dev.fermata.matlab.builtin;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.session.RandomStream;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import java.util.Arrays;
import java.util.List;

/** A {@code RandStream}: a stream of random numbers that functions can be told to use. */
final class StreamValue extends Opaque implements HasProperties, Identity, Displayed {
    private final RandomStream stream;

    StreamValue(RandomStream stream) {
        this.stream = stream;
    }

    RandomStream stream() {
        return stream;
    }

    @Override
    public String className() {
        return "RandStream";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("Type", "Seed", "NumStreams", "StreamIndex", "State", "Substream", "NormalTransform", "Antithetic",
                "FullPrecision");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Type" -> CharArray.of("mt19937ar");
            case "Seed" -> IntegerArray.scalar(MatlabClass.UINT32, stream.seed());
            case "NumStreams", "StreamIndex", "Substream" -> 1.0;
            case "State" -> RandomBuiltins.words(stream);
            case "NormalTransform" -> CharArray.of("Ziggurat");
            case "Antithetic" -> false;
            case "FullPrecision" -> true;
            case "rand", "randn", "randi", "randperm", "reset" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        if (name.equals("State") && value instanceof IntegerArray words && words.count() == RandomBuiltins.STATE_LENGTH) {
            stream.restore(stream.seed(), Arrays.copyOf(words.data(), words.count()));
            return this;
        }
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'RandStream' because it is read-only.");
    }

    @Override
    public void writeBody(Lines out) {
        out.line("mt19937ar random stream");
        out.line("             Seed: " + stream.seed());
        out.line("  NormalTransform: Ziggurat");
    }
}
