package dev.fermata.matlab.solver;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Opaque;
import java.util.ArrayList;
import java.util.List;

/** A {@code cvpartition}: which observations each test set of a cross validation has. */
final class PartitionValue extends Opaque implements HasProperties, Displayed {
    private final String type;
    private final int sets;
    /** The number of the test set of each observation, from 1; 0 for none. */
    private final int[] set;
    private final boolean resubstitution;

    PartitionValue(String type, int sets, int[] set, boolean resubstitution) {
        this.type = type;
        this.sets = sets;
        this.set = set;
        this.resubstitution = resubstitution;
    }

    private int testSize(int number) {
        int count = 0;
        for (int each : set) {
            count += each == number || resubstitution ? 1 : 0;
        }
        return count;
    }

    /** Who is tested (or used for training) in one of the sets. */
    LogicalArray mask(int number, boolean test) {
        if (number < 1 || number > sets) {
            throw Errors.of("cvpartition:InvalidArgument", "The index of the test set must be an integer from 1 to " + sets + ".");
        }
        boolean[] mask = new boolean[set.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = resubstitution || (set[i] == number) == test;
        }
        return new LogicalArray(new int[] {mask.length, 1}, mask);
    }

    private DoubleArray sizes(boolean test) {
        double[] sizes = new double[sets];
        for (int i = 0; i < sets; i++) {
            int tested = testSize(i + 1);
            sizes[i] = test || resubstitution ? tested : set.length - tested;
        }
        return DoubleArray.row(sizes);
    }

    @Override
    public String className() {
        return "cvpartition";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("Type", "NumObservations", "NumTestSets", "TrainSize", "TestSize", "IsCustom");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Type" -> CharArray.of(type.equals("custom") ? "none" : type);
            case "NumObservations" -> (double) set.length;
            case "NumTestSets" -> (double) sets;
            case "TrainSize" -> sizes(false);
            case "TestSize" -> sizes(true);
            case "IsCustom" -> type.equals("custom");
            case "training", "test" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'cvpartition' because it is read-only.");
    }

    @Override
    public void writeBody(Lines out) {
        out.line(switch (type) {
            case "kfold" -> "K-fold cross validation partition";
            case "holdout" -> "Hold-out cross validation partition";
            case "leaveout" -> "Leave-one-out cross validation partition";
            case "resubstitution" -> "Resubstitution (no partition of data)";
            default -> "Custom cross validation partition";
        });
        List<String> names = propertyNames().subList(1, propertyNames().size());
        List<Object> values = new ArrayList<>();
        names.forEach(name -> values.add(member(name)));
        StructBody.writeProperties(names, values, out);
    }
}
