package dev.fermata.matlab.syntax;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operators, literals, indices and handles. */
class ExpressionSyntaxTest {
    private static final Set<String> VARIABLES = Set.of("a", "b", "c", "x", "y", "s");

    @TestFactory
    Stream<DynamicTest> precedence() {
        return Golden.table(VARIABLES, """
            2^3^2 => <((2 mpower 3) mpower 2)>!
            2^-1 => <(2 mpower (uminus 1))>!
            -2^2 => <(uminus (2 mpower 2))>!
            2^-2^2 => <((2 mpower (uminus 2)) mpower 2)>!
            2^-+~x(1) => <(2 mpower (uminus (uplus (not x(1)))))>!
            a^b' => <(ctranspose (a mpower b))>!
            a'^b => <((ctranspose a) mpower b)>!
            -a' => <(uminus (ctranspose a))>!
            -a*b => <((uminus a) mtimes b)>!
            a*-b => <(a mtimes (uminus b))>!
            a-b-c => <((a minus b) minus c)>!
            a/b*c => <((a mrdivide b) mtimes c)>!
            a\\b.\\c => <((a mldivide b) ldivide c)>!
            a.*b./c.^2 => <((a times b) rdivide (c power 2))>!
            ~a==b => <((not a) eq b)>!
            ~~a => <(not (not a))>!
            - - a => <(uminus (uminus a))>!
            1:3==2 => <((1:3) eq 2)>!
            1:3+1 => <(1:(3 plus 1))>!
            1:a:3 => <(1:a:3)>!
            1:2:3:4 => <((1:2:3):4)>!
            a<b<c => <((a lt b) lt c)>!
            a<=b>=c~=x => <(((a le b) ge c) ne x)>!
            1|0&0 => <(1 or (0 and 0))>!
            a&b==c|x => <((a and (b eq c)) or x)>!
            a||b&&c => <(a || (b && c))>!
            a&&b|c => <(a && (b or c))>!
            (a+b)*c => <({(a plus b)} mtimes c)>!
            """);
    }

    @TestFactory
    Stream<DynamicTest> literals() {
        return Golden.table(VARIABLES, """
            42 => <42>!
            1_000 => <1_000>!
            3. => <3.>!
            .5 => <.5>!
            2.5E-4 => <2.5E-4>!
            1d3 => <1d3>!
            1:3 => <(1:3)>!
            1.*x => <(1 times x)>!
            1./x => <(1 rdivide x)>!
            1..*x => <(1. times x)>!
            1.^x => <(1 power x)>!
            3.' => <(transpose 3)>!
            3..' => <(transpose 3.)>!
            A./.5 => <(A rdivide .5)>!
            1...⏎+2 => <(1 plus 2)>!
            1....⏎+2 => <(1. plus 2)>!
            3i => <3i>!
            2.5j+4I*4J => <(2.5j plus (4I mtimes 4J))>!
            .1i => <.1i>!
            1e3i => <1e3i>!
            0x1F => <uint8:31>!
            0X1ff => <uint16:511>!
            0b1010 => <uint8:10>!
            0xFFs8 => <int8:-1>!
            0x7fu64 => <uint64:127>!
            0xFFFFFFFFFFFFFFFF => <uint64:-1>!
            0x80000000s32 => <int32:-2147483648>!
            0x1FFu8 => error: 1:1 Invalid expression.
            0x1FFFFFFFFFFFFFFFF => error: 1:1 Invalid expression.
            3in => error: 1:1 Invalid expression.
            3x => error: 1:1 Invalid expression.
            'it''s' => <'it's'>!
            'a\\n"b" % c' => <'a\\n"b" % c'>!
            '' => <''>!
            "say ""hi"" it's" => <"say "hi" it's">!
            "" => <"">!
            'ünïcode ☃' => <'ünïcode ☃'>!
            _private + 1 => <(_private plus 1)>!
            """);
    }

    @TestFactory
    Stream<DynamicTest> indices() {
        return Golden.table(VARIABLES, """
            x(1,:) => <x(1, :)>!
            x(:)' => <(ctranspose x(:))>!
            x() => <x()>!
            x{:} => <x{:}>!
            x{1}(2).f{end} => <x{1}(2).f{end}>!
            x(end) => <x(end)>!
            x(end-1,end/2) => <x((end minus 1), (end mrdivide 2))>!
            x(end)' => <(ctranspose x(end))>!
            x(end') => <x((ctranspose end))>!
            x([1 end -1]) => <x([1, end, (uminus 1)])>!
            x([1 end - 1]) => <x([1, (end minus 1)])>!
            x(f(end)) => <x(f(end))>!
            x(min(end,3)) => <x(min(end, 3))>!
            s.(x).end => <s.(x).end>!
            s.("a b") => <s.("a b")>!
            s.if.while => <s.if.while>!
            s.x(3).y{2} => <s.x(3).y{2}>!
            magic(3)(2,1) => <magic(3)(2, 1)>!
            f(x).name => <f(x).name>!
            f(x){2} => <f(x){2}>!
            a'(1) => <(ctranspose a)(1)>!
            (a+b)(2) => <{(a plus b)}(2)>!
            A[1,2] => <A(1, 2)>!
            A[end] => <A(end)>!
            x( 1 , 2 ) => <x(1, 2)>!
            x (1) => <x(1)>!
            f(1,⏎  2) => <f(1, 2)>!
            f(1, ... first⏎  2) => <f(1, 2)>!
            f(a, Name=3, Other="x") => <f(a, Name=3, Other="x")>!
            f(a==3) => <f((a eq 3))>!
            x{Name=3} => error: 1:3 RunMat:NameValueArgumentContext name-value arguments are only valid inside function calls
            A[n=3] => error: 1:3 RunMat:NameValueArgumentContext
            (a = 3) => error: 1:4 Incorrect use of '=' operator.
            end => error: 1:1 Illegal use of reserved keyword "end".
            s.3 => error: 1:3 Invalid expression. Check for missing multiplication operator, missing or unbalanced delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses. | expected member name after '.'
            """);
    }

    @TestFactory
    Stream<DynamicTest> handles() {
        return Golden.table(VARIABLES, """
            @sin => <@sin>!
            @pkg.sub.name => <@pkg.sub.name>!
            @(x,y) x + y*2 => <@[x, y](x plus (y mtimes 2))>!
            @(x) @(y) x+y => <@[x]@[y](x plus y)>!
            @() disp('x') => <@[]disp('x')>!
            @(~, varargin) f(varargin{:}) => <@[~, varargin]f(varargin{:})>!
            (@(x) x^2)(3) => <{@[x](x mpower 2)}(3)>!
            @(x) 'text' => <@[x]'text'>!
            @(x)'text' => <@[x]'text'>!
            @(x) x' => <@[x](ctranspose x)>!
            2 + @(x) x + 1 => <(2 plus @[x](x plus 1))>!
            x(@(v) v(end)) => <x(@[v]v(end))>!
            x(@() end) => error: 1:7 Illegal use of reserved keyword "end".
            @end => error: 1:2 Illegal use of reserved keyword "end".
            @for => error: 1:2 Illegal use of reserved keyword "for".
            @(varargin, x) 1 => error: 1:13 'varargin' must be the last input parameter
            @(x, x) 1 => error: 1:6 The parameter 'x' appears more than once.
            @3 => error: 1:2 Invalid expression.
            """);
    }

    @TestFactory
    Stream<DynamicTest> fieldsAndClasses() {
        return Golden.table(VARIABLES, """
            struct{a = 1, b = 2} => <struct{a=1, b=2}>!
            struct{} => <struct{}>!
            struct{a = 1,⏎ b = [1 2]} => <struct{a=1, b=[1, 2]}>!
            struct('a', 1) => <struct('a', 1)>!
            struct{1} => <struct{1}>!
            ?Name => <?Name>!
            ?pkg.Name{x = 1} => <?pkg.Name{x=1}>!
            {?A, ?B} => <{|?A, ?B|}>!
            """);
    }

    @TestFactory
    Stream<DynamicTest> aVariableNamedStructIsIndexed() {
        return Golden.table(Set.of("struct"), "struct{} => <struct{}>!\nstruct{end} => <struct{end}>!");
    }
}
