package dev.fermata.compiler.emit;

import dev.fermata.compiler.ir.Position;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CharacterRangeInfo;

/**
 * Exact source positions of generated code, in the attribute that javac uses for code coverage: line numbers alone cannot
 * tell the parts of a line apart.
 */
public final class PositionTable {
    private static final int COLUMN_BITS = 10;
    private static final int COLUMN_MAX = (1 << COLUMN_BITS) - 1;
    private static final int STATEMENT = 1;

    private final CodeBuilder code;
    private Label start;
    private int position;

    PositionTable(CodeBuilder code) {
        this.code = code;
    }

    /** What follows belongs to this position. */
    void begin(int at) {
        end();
        start = code.newBoundLabel();
        position = at;
    }

    /** What follows belongs to no position. */
    void end() {
        if (start != null) {
            int packed = Position.line(position) << COLUMN_BITS | Math.min(Position.column(position), COLUMN_MAX);
            code.characterRange(start, code.newBoundLabel(), packed, packed, STATEMENT);
            start = null;
        }
    }

    /** The position that was begun last; 0 for none. */
    int current() {
        return position;
    }

    /** The packed {@link Position} of an instruction; 0 when the table has none. */
    public static int find(byte[] classBytes, String method, int bytecode) {
        for (MethodModel candidate : ClassFile.of().parse(classBytes).methods()) {
            if (!candidate.methodName().equalsString(method)) {
                continue;
            }
            var table = candidate.code().flatMap(body -> body.findAttribute(Attributes.characterRangeTable()));
            if (table.isEmpty()) {
                continue;
            }
            for (CharacterRangeInfo range : table.get().characterRangeTable()) {
                if (range.startPc() <= bytecode && bytecode <= range.endPc()) {
                    int packed = range.characterRangeStart();
                    return Position.of(packed >>> COLUMN_BITS, packed & COLUMN_MAX);
                }
            }
        }
        return 0;
    }
}
