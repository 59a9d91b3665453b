package dev.fermata.matlab.solver;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** A {@code decomposition}: a matrix to divide by, times a number. */
final class DecompositionValue extends Opaque implements HasProperties, Overloaded, Displayed {
    private final Object matrix;
    private final String type;
    private final Object factor;
    private final boolean transposed;

    DecompositionValue(Object matrix, String type, Object factor, boolean transposed) {
        this.matrix = Values.share(matrix);
        this.type = type;
        this.factor = factor;
        this.transposed = transposed;
    }

    private Object scaled() {
        return Operators.binary(Operator.TIMES, matrix, factor);
    }

    private DecompositionValue times(Operator operator, Object number) {
        return new DecompositionValue(matrix, type, Operators.binary(operator, factor, number), transposed);
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        boolean first = left == this;
        Object other = first ? right : left;
        if (other instanceof DecompositionValue) {
            return null;
        }
        return switch (operator) {
            case MLDIVIDE -> first ? Operators.mldivide(scaled(), right) : times(Operator.RDIVIDE, scalar(left));
            case MRDIVIDE -> first ? times(Operator.RDIVIDE, scalar(right)) : Operators.binary(operator, left, scaled());
            case RDIVIDE -> first ? times(operator, scalar(right)) : null;
            case LDIVIDE -> first ? null : times(Operator.RDIVIDE, scalar(left));
            case TIMES, MTIMES -> times(Operator.TIMES, scalar(other));
            default -> null;
        };
    }

    private static Object scalar(Object value) {
        if (Values.count(value) != 1) {
            throw Errors.of("decomposition:InvalidInput", "A decomposition can only be scaled by a scalar.");
        }
        return value;
    }

    @Override
    public Object unary(Operator operator) {
        return switch (operator) {
            case UPLUS -> this;
            case UMINUS -> times(Operator.TIMES, -1.0);
            case CTRANSPOSE -> new DecompositionValue(Operators.unary(operator, matrix), type, Operators.unary(operator, factor),
                    !transposed);
            default -> null;
        };
    }

    @Override
    public String className() {
        return "decomposition";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("MatrixSize", "Type", "CheckCondition", "Datatype", "ScaleFactor", "IsConjugateTransposed",
                "IsReal", "IsSparse");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "MatrixSize" -> DoubleArray.row(Values.dims(matrix)[0], Values.dims(matrix)[1]);
            case "Type" -> CharArray.of(type);
            case "CheckCondition" -> true;
            case "Datatype" -> CharArray.of(Values.classOf(matrix).text());
            case "ScaleFactor" -> factor;
            case "IsConjugateTransposed" -> transposed;
            case "IsReal" -> !(matrix instanceof DoubleArray numbers && numbers.isComplex());
            case "IsSparse" -> SolverBuiltins.isSparse(matrix);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'decomposition' because it is read-only.");
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  decomposition with properties:").blank();
        StructBody.writeProperties(List.of("MatrixSize", "Type"), List.of(member("MatrixSize"), member("Type")), out);
    }
}
