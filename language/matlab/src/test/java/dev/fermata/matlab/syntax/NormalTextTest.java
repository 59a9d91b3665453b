package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NormalTextTest {
    @TestFactory
    Stream<DynamicTest> texts() {
        return """
            @(x) x.^2 + 1 => @(x)x.^2+1
            @(a, b) a * b - max(a, b) => @(a,b)a*b-max(a,b)
            @(x, y) x + y*[1 2] => @(x,y)x+y*[1,2]
            @(x) [x, 1 ; 2 , x'] => @(x)[x,1;2,x']
            @(x) {x 'a b' "c  d"} => @(x){x,'a b',"c  d"}
            @() disp( 'it''s' ) => @()disp('it''s')
            @(varargin) f( varargin{ : } ) => @(varargin)f(varargin{:})
            @(x) x( end , : ) => @(x)x(end,:)
            @(x) ~ x && - x || + x => @(x)~x&&-x||+x
            @(x) x - - 1 => @(x)x--1
            @(x) ( x + 1 ) * 2 => @(x)(x+1)*2
            @(x) s . a . ( x ) => @(x)s.a.(x)
            @(x) x.' => @(x)x.'
            @(x) 1 : x : 10 => @(x)1:x:10
            @(x) x == 1e3 & x ~= 0x1F | x >= 1_000 => @(x)x==1e3&x~=0x1F|x>=1_000
            @(x) @ ( y ) x ^ y => @(x)@(y)x^y
            @(x) cellfun( @sin , x , UniformOutput = false ) => @(x)cellfun(@sin,x,UniformOutput=false)
            @(x) 1. * x => @(x)1. *x
            @(x) 1.*x => @(x)1.*x
            @(x) async @ () x => @(x)async @()x
            @(x) x \\ 1 .\\ 2 => @(x)x\\1.\\2
            @(x) struct{a = x, b = 2} => @(x)struct{a=x,b=2}
            @(x) ?pkg.C{p = x} => @(x)?pkg.C{p=x}
            @(x) x < 1 <= 2 > 3 => @(x)x<1<=2>3
            @(n) do⏎ s = 0;⏎ for k = 1:n⏎ s = s + k;⏎ end⏎ s⏎end => @(n)do s=0;for k=1:n,s=s+k;end,s,end
            @() do⏎(1)⏎end => @()do⏎(1),end
            @() do⏎end => @()do⏎end
            """.lines().map(line -> {
                String[] parts = line.split(" => ");
                return DynamicTest.dynamicTest(parts[0], () -> {
                    String text = parts[0].replace('⏎', '\n');
                    String normal = NormalText.of(parse(text));
                    assertThat(normal.replace('\n', '⏎')).isEqualTo(parts[1]);
                    assertSame(parse(text));
                });
            });
    }

    static Tree.Expression parse(String text) {
        return MatlabSyntax.parseExpression(new Source("text", text));
    }

    /** That the normal text means the same. */
    static void assertSame(Tree.Expression expression) {
        String normal = NormalText.of(expression);
        assertThat(TreePrinter.print(parse(normal))).as(normal).isEqualTo(TreePrinter.print(expression));
    }
}
