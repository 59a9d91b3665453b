package dev.fermata.matlab.syntax;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** White space, quotes and line breaks in literals, and quotes elsewhere. */
class MatrixSyntaxTest {
    private static final Set<String> VARIABLES = Set.of("a", "b", "c", "x");

    @TestFactory
    Stream<DynamicTest> whiteSpace() {
        return Golden.table(VARIABLES, """
            [1 - 2] => <[(1 minus 2)]>!
            [1-2] => <[(1 minus 2)]>!
            [1 -2] => <[1, (uminus 2)]>!
            [1- 2] => <[(1 minus 2)]>!
            [a + b] => <[(a plus b)]>!
            [a -b] => <[a, (uminus b)]>!
            [a +b] => <[a, (uplus b)]>!
            [1 - 2 -3] => <[(1 minus 2), (uminus 3)]>!
            [1 -2 + 3] => <[1, ((uminus 2) plus 3)]>!
            [3 -4j] => <[3, (uminus 4j)]>!
            [1+2i 3-4j] => <[(1 plus 2i), (3 minus 4j)]>!
            [a - -b] => <[(a minus (uminus b))]>!
            [a *b] => <[(a mtimes b)]>!
            [a .*b] => <[(a times b)]>!
            [a ^b] => <[(a mpower b)]>!
            [a < b] => <[(a lt b)]>!
            [a <b] => <[(a lt b)]>!
            [a &b] => <[(a and b)]>!
            [a == b] => <[(a eq b)]>!
            [1 : 3] => <[(1:3)]>!
            [1 :3] => <[(1:3)]>!
            [a ~b] => <[a, (not b)]>!
            [a ~= b] => <[(a ne b)]>!
            [a ~=b] => <[(a ne b)]>!
            [f (1)] => <[f, {1}]>!
            [f(1)] => <[f(1)]>!
            [f(1) (2)] => <[f(1), {2}]>!
            [f( 1 -2 )] => <[f((1 minus 2))]>!
            [a {1}] => <[a, {|1|}]>!
            [a{1}] => <[a{1}]>!
            [a [1 2]] => <[a, [1, 2]]>!
            [a[1]] => <[a, [1]]>!
            [1 .2 .3] => <[1, .2, .3]>!
            [a .b] => <[a.b]>!
            [a. b] => <[a.b]>!
            [a.b -c] => <[a.b, (uminus c)]>!
            {@sin @cos} => <{|@sin, @cos|}>!
            {@(x) x +1} => <{|@[x]x, (uplus 1)|}>!
            {@(x) x + 1, 2} => <{|@[x](x plus 1), 2|}>!
            {@(x) x+1 2} => <{|@[x](x plus 1), 2|}>!
            {1, 'two', [3 4]; {6}, @sin, []} => <{|1, 'two', [3, 4]; {|6|}, @sin, []|}>!
            [x(1, 2) 3] => <[x(1, 2), 3]>!
            [ 1 2 ] => <[1, 2]>!
            [1 , 2 ; 3 , 4 ; ] => <[1, 2; 3, 4]>!
            [1, 2, ] => <[1, 2]>!
            [1,2;;3] => <[1, 2; 3]>!
            ["a""b" "c"] => <["a"b", "c"]>!
            [a ...⏎ -b] => <[a, (uminus b)]>!
            [a -...⏎ b] => <[(a minus b)]>!
            [] => <[]>!
            [;] => <[]>!
            [,] => <[]>!
            [ ] => <[]>!
            {} => <{||}>!
            [1,,2] => error: 1:4 Invalid expression.
            [,1] => error: 1:2 Invalid expression.
            [1 2 => error: 1:5 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected ']' to close matrix literal
            {1 2 => error: 1:5 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected '}' to close cell literal
            [1 2) => error: 1:5 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected ']' to close matrix literal
            {1 2] => error: 1:5 Invalid expression.
            [a = 1] => error: 1:4 Incorrect use of '=' operator.
            {a = 1} => error: 1:4 Incorrect use of '=' operator.
            """);
    }

    @TestFactory
    Stream<DynamicTest> lines() {
        return Golden.table(VARIABLES, """
            [1 2⏎3 4] => <[1, 2; 3, 4]>!
            [1 2;⏎3 4⏎] => <[1, 2; 3, 4]>!
            [⏎1 2⏎⏎3 4⏎] => <[1, 2; 3, 4]>!
            [1, 2,⏎ 3] => <[1, 2, 3]>!
            [1, 2, ...⏎ 3] => <[1, 2, 3]>!
            [1 2 ... rest⏎ 3] => <[1, 2, 3]>!
            [1 2 % first⏎ 3 4] => <[1, 2; 3, 4]>!
            [1 % a ] in a comment⏎] => <[1]>!
            [f(1,⏎2) 3] => <[f(1, 2), 3]>!
            {1⏎2} => <{|1; 2|}>!
            x = [1⏎%{⏎ 9⏎%}⏎2] => <x = [1; 2]>!
            """);
    }

    @TestFactory
    Stream<DynamicTest> quotes() {
        return Golden.table(VARIABLES, """
            [a' b'] => <[(ctranspose a), (ctranspose b)]>!
            [a 'b'] => <[a, 'b']>!
            [a','] => error: 1:5 Character vector is not terminated properly.
            ['a' 'b'] => <['a', 'b']>!
            ['a''b'] => <['a'b']>!
            ['a';'b'] => <['a'; 'b']>!
            [a ', b'] => <[a, ', b']>!
            [a.' b.'] => <[(transpose a), (transpose b)]>!
            [a(1)' b{1}'] => <[(ctranspose a(1)), (ctranspose b{1})]>!
            [[1 2]' {3}'] => <[(ctranspose [1, 2]), (ctranspose {|3|})]>!
            [1' 2'] => <[(ctranspose 1), (ctranspose 2)]>!
            ["a"' 'b'] => <[(ctranspose "a"), 'b']>!
            [x(a') 'b'] => <[x((ctranspose a)), 'b']>!
            {a', 'b'} => <{|(ctranspose a), 'b'|}>!
            {'a','b'} => <{|'a', 'b'|}>!
            a' => <(ctranspose a)>!
            a'' => <(ctranspose (ctranspose a))>!
            a''' => <(ctranspose (ctranspose (ctranspose a)))>!
            a.'' => <(ctranspose (transpose a))>!
            a ' => <(ctranspose a)>!
            a'*b' => <((ctranspose a) mtimes (ctranspose b))>!
            a.b' => <(ctranspose a.b)>!
            x(1)' => <(ctranspose x(1))>!
            x = a'; b = 'c' => <x = (ctranspose a)> <b = 'c'>!
            f('a')' => <(ctranspose f('a'))>!
            x = 'a'; => <x = 'a'>
            if a, 'b', end => if a {<'b'>!}
            case_ = 'a' => <case_ = 'a'>!
            [a '] => error: 1:4 Character vector is not terminated properly.
            x = 'abc => error: 1:5 Character vector is not terminated properly.
            x = "abc => error: 1:5 String is not terminated properly.
            x = 'a⏎b' => error: 1:5 Character vector is not terminated properly.
            """);
    }
}
