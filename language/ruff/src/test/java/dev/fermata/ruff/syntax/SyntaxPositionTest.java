package dev.fermata.ruff.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.ir.Position;
import org.junit.jupiter.api.Test;

class SyntaxPositionTest {
    private static String text(Program program, int at, int end) {
        return program.source().text().substring(program.source().offset(at), program.source().offset(end));
    }

    @Test
    void statementsAndBlocksSpanTheirText() {
        String[] statements = {"let a := f(1)", "a[0] += 2", "if a { b } else { c }", "while x { y }", "for x in y { z }",
            "match a { case b: { c } }", "try { a } except e { b }", "func f(a) { return a }", "struct P { x: int, y }",
            "enum E { A }", "import m", "from a.b import c, d", "export const X := 5", "test \"t\" { a }", "spawn { a }",
            "scope { a }", "with_timeout(5) { a }", "select { default: { a } }", "loop { break }", "return", "\"${a}\""};
        Program program = Parsing.parse(String.join("\n;  ", statements));
        for (int i = 0; i < statements.length; i++) {
            Statement statement = program.statements().get(i);
            assertThat(text(program, statement.at(), statement.end())).isEqualTo(statements[i]);
        }
        assertThat(text(program, program.at(), program.end())).isEqualTo(program.source().text());
    }

    @Test
    void functionsAndBodiesSpanTheirText() {
        Program program = Parsing.parse("x := async func(a) { return a } ; struct P { func m(self) { } }");
        Statement.Assign assign = (Statement.Assign) program.statements().get(0);
        FunctionDefinition function = ((Expression.FunctionLiteral) assign.value()).function();
        assertThat(text(program, function.at(), function.end())).isEqualTo("async func(a) { return a }");
        assertThat(text(program, function.body().at(), function.body().end())).isEqualTo("{ return a }");
        StructDeclaration struct = (StructDeclaration) program.statements().get(1);
        FunctionDefinition method = ((StructDeclaration.Method) struct.members().getFirst()).function();
        assertThat(text(program, method.at(), method.end())).isEqualTo("func m(self) { }");
        assertThat(method.nameAt()).isEqualTo(Position.of(1, 51));
    }

    @Test
    void operationsKnowTheirOperator() {
        Expression.Binary sum = (Expression.Binary) value("x := (a) +\n b");
        assertThat(sum.at()).isEqualTo(Position.of(1, 6));
        assertThat(sum.operatorAt()).isEqualTo(Position.of(1, 10));
        Expression.MethodCall call = (Expression.MethodCall) value("x := a\n .f(1)\n .g(2)");
        assertThat(call.at()).isEqualTo(Position.of(1, 6));
        assertThat(call.nameAt()).isEqualTo(Position.of(3, 3));
        Expression.Index index = (Expression.Index) value("x := a.b[1]");
        assertThat(index.indexAt()).isEqualTo(Position.of(1, 9));
        assertThat(((Expression.Field) index.collection()).nameAt()).isEqualTo(Position.of(1, 8));
        assertThat(((Expression.Call) value("x := f (1)")).callAt()).isEqualTo(Position.of(1, 8));
    }

    @Test
    void interpolatedExpressionsHavePositionsInTheFile() {
        Expression.Interpolation text = (Expression.Interpolation) value("\n\nx := \"😀a ${b}${\n\"n${c}\"}\"");
        assertThat(text.parts()).extracting(Expression::at)
            .containsExactly(Position.of(3, 7), Position.of(3, 12), Position.of(4, 1));
        Expression.Interpolation inner = (Expression.Interpolation) text.parts().get(2);
        assertThat(inner.parts().get(1).at()).isEqualTo(Position.of(4, 5));
    }

    @Test
    void problemsInAVeryLongLineHaveExactColumns() {
        assertThat(Parsing.errors("x := 1;".repeat(100_000) + "y := )")).containsExactly("1:700006 Expected expression");
    }

    private static Expression value(String text) {
        return ((Statement.Assign) Parsing.parse(text).statements().getFirst()).value();
    }
}
