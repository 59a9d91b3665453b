package dev.fermata.matlab.syntax;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Statements, blocks, comments and assignments. */
class StatementSyntaxTest {
    private static final Set<String> VARIABLES = Set.of("a", "b", "c", "x", "y", "s");

    @TestFactory
    Stream<DynamicTest> output() {
        return Golden.table(VARIABLES, """
            a => <a>!
            a; => <a>
            a, b; c => <a>! <b> <c>!
            a;b,c; => <a> <b>! <c>
            ;;a;; => <a>
            x = 3 % comment => <x = 3>!
            x = 3; % comment => <x = 3>
            if a, b; c, end; => if a {<b> <c>!}
            """);
    }

    @TestFactory
    Stream<DynamicTest> assignments() {
        return Golden.table(VARIABLES, """
            x = 1; => <x = 1>
            x(2) = 1; => <x(2) = 1>
            x{3}.f(2).g = 1; => <x{3}.f(2).g = 1>
            s.(a) = 1; => <s.(a) = 1>
            x(end+1) = 1; => <x((end plus 1)) = 1>
            [a] = 5; => <a = 5>
            [a, b] = f(); => <[a, b] = f()>
            [a b] = f(); => <[a, b] = f()>
            [a, ~, b(2)] = f(); => <[a, ~, b(2)] = f()>
            [~, ~] = f(); => <[~, ~] = f()>
            [~] = f(); => <[~] = f()>
            [~ ~] = f(); => <[~, ~] = f()>
            [~ a] = f(); => <[~, a] = f()>
            [a ~] = f(); => <[a, ~] = f()>
            [c{1:2}] = f(); => <[c{(1:2)}] = f()>
            [s.x, s.y] = f(); => <[s.x, s.y] = f()>
            [s(end).x s.y(1,2)] = f(); => <[s(end).x, s.y(1, 2)] = f()>
            [a, b] = [b, a]; => <[a, b] = [b, a]>
            x(2) = []; => <delete x(2)>
            x(:,1) = [ ]; => <delete x(:, 1)>
            s.f(2) = []; => <delete s.f(2)>
            x{2} = []; => <x{2} = []>
            s.f = []; => <s.f = []>
            x = []; => <x = []>
            x(2) = ([]); => <x(2) = {[]}>
            [x(2)] = []; => <x(2) = []>
            x[2] = 4; => <x(2) = 4>
            [] = f() => error: 1:1 Incorrect use of '=' operator.
            [a, x+1] = f() => error: 1:5 Incorrect use of '=' operator.
            [a; b] = f() => error: 1:1 Incorrect use of '=' operator.
            [~, a] => error: 1:2 Unexpected MATLAB operator.
            [~b] = f() => error: 1:2 Incorrect use of '=' operator.
            a = b = 3 => error: 1:7 Incorrect use of '=' operator. Assign a value to a variable using '=' and compare values for equality using '=='.
            a + 1 = 3 => error: 1:1 Incorrect use of '=' operator.
            (a) = 3 => error: 1:1 Incorrect use of '=' operator.
            3 = a => error: 1:1 Incorrect use of '=' operator.
            a(1)(2) = 3 => error: 1:1 Invalid array indexing.
            a(n=1) = 3 => error: 1:3 RunMat:NameValueArgumentContext
            x += 1 => error: 1:4 Incorrect use of '=' operator.
            x++ => error: 1:4 Invalid expression.
            x != 1 => error: 1:3 Unexpected MATLAB operator. | Invalid token: '!'
            x = => error: 1:4 Invalid expression.
            if = 3 => error: 1:4 Incorrect use of '=' operator.
            end = 3 => error: 1:1 Illegal use of reserved keyword "end".
            """);
    }

    @TestFactory
    Stream<DynamicTest> control() {
        return Golden.table(VARIABLES, """
            if a, b, elseif c, x, else, y, end => if a {<b>!} elseif c {<x>!} else {<y>!}
            if a⏎b⏎end => if a {<b>!}
            if a disp(1), end => if a {<disp(1)>!}
            if a disp(1) end => if a {<disp(1)>!}
            if (a) [b]=f; end => if {a} {<b = f>}
            if (a)[b,c]=f; end => if {a} {<[b, c] = f>}
            if (a) (b)=f; end => error: 1:8 Incorrect use of '=' operator.
            if (a) x = 3; end => if {a} {<x = 3>}
            if (a) && (b) c, end => if ({a} && {b}) {<c>!}
            if ~isempty(x) x(1)=2; end => if (not isempty(x)) {<x(1) = 2>}
            if a, end => if a {}
            while x x=x-1; end => while x {<x = (x minus 1)>}
            while true, break, continue; end => while true {break continue}
            for k=1:3 disp(k); end => for k = (1:3) {<disp(k)>}
            for k = x', k, end => for k = (ctranspose x) {<k>!}
            for (k = 1:3) k, end => for k = (1:3) {<k>!}
            for s.x = 1:3, end => for s.x = (1:3) {}
            parfor k = 1:3, end => for k = (1:3) {}
            parfor (k = 1:3, 4), k, end => for k = (1:3) {<k>!}
            switch x, case 1, a; case {2,3} b, otherwise, c, end => switch x case 1 {<a>} case {|2, 3|} {<b>!} otherwise {<c>!}
            switch x⏎% first⏎case 'a'⏎a⏎end => switch x case 'a' {<a>!}
            switch x⏎end => switch x
            try, f(), catch e, g(e), end => try {<f()>!} catch e {<g(e)>!}
            try⏎f⏎catch⏎g⏎end => try {<f>!} catch {<g>!}
            try⏎f⏎catch e⏎g⏎end => try {<f>!} catch e {<g>!}
            try, f, catch, g, end => try {<f>!} catch {<g>!}
            try, f, catch disp(1), end => try {<f>!} catch {<disp(1)>!}
            try, f, catch e disp(1), end => try {<f>!} catch e {<disp(1)>!}
            try, f, end => try {<f>!}
            spmd, a, end => spmd {<a>!}
            spmd (2)⏎a⏎end => spmd {<a>!}
            global g h; g => global [g, h] <g>!
            global g, a => global [g] <a>!
            persistent n m => persistent [n, m]
            persistent n = 0; => persistent [n] = 0
            return => return
            if a, return, end => if a {return}
            if a return end => if a {return}
            import p.q.f; f => import p.q.f <f>!
            import p.* => import p.*
            import p.f q.g => import p.f import q.g
            import = 3; import + 1 => <import = 3> <(import plus 1)>!
            if a => error: 1:1 At least one END is missing. The statement beginning here does not have a matching end.
            for k = 1:3⏎if a⏎end => error: 1:1 At least one END is missing.
            if a = 3, end => error: 1:6 Incorrect use of '=' operator.
            end => error: 1:1 Illegal use of reserved keyword "end".
            else => error: 1:1 Illegal use of reserved keyword "else".
            if a, case 1, end => error: 1:7 Illegal use of reserved keyword "case".
            switch x, a, end => error: 1:11 Invalid expression. Check for missing multiplication operator, missing or unbalanced delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses. | expected 'end' for switch
            break => error: 1:1 A BREAK statement appeared outside of a loop. Use RETURN instead.
            if a, continue, end => error: 1:7 A CONTINUE statement appeared outside of a loop. Use RETURN instead.
            return 5 => error: 1:1 A return statement can only have a value
            x = (1 + 2; => error: 1:11 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected ')' to close parentheses
            f(1 2) => error: 1:5 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected ')' after arguments
            x = a b => error: 1:7 Invalid expression. Check for missing multiplication operator, missing or unbalanced delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses. | Unexpected adjacency
            x = 1) => error: 1:6 Invalid expression. When calling
            x = § => error: 1:5 Invalid text character. Check for unsupported symbol, invisible character, or pasting of non-ASCII characters. | Invalid token: '§'
            # no comment => error: 1:1 Invalid text character.
            !ls => error: 1:1 Unexpected MATLAB operator.
            f(1,⏎⏎ => error: 1:5 Invalid expression.
            """);
    }

    @TestFactory
    Stream<DynamicTest> commentsAndContinuation() {
        return Golden.table(VARIABLES, """
            % all⏎a => <a>!
            %% title⏎a => <a>!
            a % b⏎c => <a>! <c>!
            %{⏎a = 1⏎%}⏎c => <c>!
              %{  ⏎a⏎  %}  ⏎c => <c>!
            %{⏎%{⏎a⏎%}⏎b⏎%}⏎c => <c>!
            %{ one line⏎c => <c>!
            a %{⏎c => <a>! <c>!
            x = 1 + ... text⏎ 2 => <x = (1 plus 2)>!
            x = 1 + ...⏎⏎  ⏎ 2 => <x = (1 plus 2)>!
            x = a...⏎.b => <x = a.b>!
            s = '...' => <s = '...'>!
            %{⏎a => error: 1:1 Block comment is not terminated properly.
            """);
    }

    @TestFactory
    Stream<DynamicTest> commands() {
        return Golden.table(VARIABLES, """
            hold on => <command hold 'on'>!
            hold on; => <command hold 'on'>
            close all, clear x y => <command close 'all'>! <command clear 'x' 'y'>!
            clearvars -except a b => <command clearvars '-except' 'a' 'b'>!
            print -dpng out.png => <command print '-dpng' 'out.png'>!
            format long % comment => <command format 'long'>!
            echo 'a b' "c d" e'f g'h => <command echo 'a b' 'c d' 'ef gh'>!
            echo 'it''s' => <command echo 'it's'>!
            disp hello(1) => <command disp 'hello(1)'>!
            cd .. => <command cd '..'>!
            cd / => <command cd '/'>!
            ls ./x*.m => <command ls './x*.m'>!
            addpath ~/lib => <command addpath '~/lib'>!
            addpath a ... more⏎ b => <command addpath 'a' 'b'>!
            q -b => <command q '-b'>!
            q [1 2] => <command q '[1' '2]'>!
            q ==3 => <command q '==3'>!
            q @sin => <command q '@sin'>!
            q 1 => <command q '1'>!
            q .5 => <command q '.5'>!
            q b = 3 => <command q 'b' '=' '3'>!
            await x => <command await 'x'>!
            foo 'a' s.(1) => <command foo 'a' 's.(1)'>!
            if a, hold on, end => if a {<command hold 'on'>!}
            q - b => <(q minus b)>!
            grid + 1 => <(grid plus 1)>!
            grid - x => <(grid minus x)>!
            q-b => <(q minus b)>!
            q == 3 => <(q eq 3)>!
            q = 3 => <q = 3>!
            q =3 => <q = 3>!
            q (1) => <q(1)>!
            q {1} => <q{1}>!
            q + ...⏎ 1 => <(q plus 1)>!
            q; => <q>
            q ; => <q>
            q , => <q>!
            q % c => <q>!
            a -b => <(a minus b)>!
            q = 1; q -b => <q = 1> <(q minus b)>!
            [q, r] = f; q -b => <[q, r] = f> <(q minus b)>!
            for q = 1:3, q -b, end => for q = (1:3) {<(q minus b)>!}
            try, f, catch q, q -b, end => try {<f>!} catch q {<(q minus b)>!}
            global q, q -b => global [q] <(q minus b)>!
            x 'abc' => error: 1:4 Invalid expression.
            before s.(x) after => error: 1:9 Invalid expression.
            echo 'a => error: 1:6 Character vector is not terminated properly.
            """);
    }

    @TestFactory
    Stream<DynamicTest> commandsKnowTheNamesOfTheirFunction() {
        return Golden.table(Set.of(), """
            function f(q), q -b, end => function [] f(q) {<(q minus b)>!}
            function q = f, q -b, end => function [q] f() {<(q minus b)>!}
            function f, q = 1; end, function g, q -b, end => function [] f() {<q = 1>} function [] g() {<command q '-b'>!}
            function f, q = 1; function g, q -b, end, end => function [] f() {<q = 1>} with function [] g() {<(q minus b)>!}
            q = 1; h = @(x) do⏎q -b⏎end => <q = 1> <h = @[x]do {<(q minus b)>!}>!
            h = @(q) do⏎q -b⏎end; q -b => <h = @[q]do {<(q minus b)>!}> <command q '-b'>!
            """);
    }
}
