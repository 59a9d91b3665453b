package dev.fermata.example.tally;

import java.util.List;
import java.util.Set;

/** The syntax tree. {@code at} is the position in the source, packed as the IR wants it. */
sealed interface Tree {
    int at();

    record Literal(int at, Object value) implements Tree { }

    record Name(int at, String name) implements Tree { }

    record Operator(int at, TallyOperation operation, List<Tree> operands) implements Tree { }

    /** {@code &&} or {@code ||}. */
    record Logic(int at, boolean and, Tree left, Tree right) implements Tree { }

    record Call(int at, Tree callee, List<Tree> arguments) implements Tree { }

    /** @param shared the names that functions inside this one mention: variables of those names live in cells */
    record FunctionLiteral(int at, String name, List<String> parameters, Tree body, Set<String> shared) implements Tree { }

    record Spawn(int at, Call call) implements Tree { }

    record Await(int at, Tree value) implements Tree { }

    record Sleep(int at, Tree millis) implements Tree { }

    record Let(int at, String name, Tree value) implements Tree { }

    record Assign(int at, String name, Tree value) implements Tree { }

    record Print(int at, Tree value) implements Tree { }

    record If(int at, Tree condition, Tree then, Tree otherwise) implements Tree { }

    record While(int at, Tree condition, Tree body) implements Tree { }

    record Try(int at, Tree body, String error, Tree handler) implements Tree { }

    record Throw(int at, Tree value) implements Tree { }

    record Return(int at, Tree value) implements Tree { }

    record Block(int at, List<Tree> statements) implements Tree { }
}
