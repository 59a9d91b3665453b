package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.DoubleArray;
import java.util.List;

/** Matrix literals of plain numbers are made once. */
final class MatrixConstant {
    private MatrixConstant() {
    }

    /** The array, marked as shared; null when the literal is not of that kind. */
    static DoubleArray of(Tree.MatrixLiteral literal) {
        List<List<Tree.Expression>> rows = literal.rows();
        if (rows.isEmpty()) {
            DoubleArray empty = DoubleArray.empty();
            empty.shared = true;
            return empty;
        }
        int columns = rows.getFirst().size();
        if (columns == 0 || rows.size() == 1 && columns == 1) {
            return null;
        }
        double[] numbers = new double[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != columns) {
                return null;
            }
            for (int column = 0; column < columns; column++) {
                Double number = number(rows.get(row).get(column));
                if (number == null) {
                    return null;
                }
                numbers[row + column * rows.size()] = number;
            }
        }
        DoubleArray array = new DoubleArray(new int[] {rows.size(), columns}, numbers);
        array.shared = true;
        return array;
    }

    private static Double number(Tree.Expression e) {
        return switch (e) {
            case Tree.Number n when !n.imaginary() -> n.value();
            case Tree.Unary u when u.name().equals("uminus") && u.operand() instanceof Tree.Number n && !n.imaginary() -> -n.value();
            default -> null;
        };
    }
}
