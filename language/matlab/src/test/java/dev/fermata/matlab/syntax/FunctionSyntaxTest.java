package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Functions, classes, arguments blocks and the words of the async extension. */
class FunctionSyntaxTest {
    @TestFactory
    Stream<DynamicTest> functions() {
        return Golden.table(Set.of(), """
            function f⏎end => function [] f() {}
            function f()⏎a;⏎end => function [] f() {<a>}
            function y = f(x)⏎y = x;⏎end => function [y] f(x) {<y = x>}
            function [a, b] = f(x, ~, varargin)⏎end => function [a, b] f(x, ~, varargin) {}
            function [a b] = f⏎end => function [a, b] f() {}
            function [] = f()⏎end => function [] f() {}
            function y = f(a, b = 3)⏎end => function [y] f(a, b=3) {}
            function y = f(x), y = x; end, z = f(1) => <z = f(1)>! function [y] f(x) {<y = x>}
            function f⏎a⏎function g⏎b => function [] f() {<a>!} function [] g() {<b>!}
            function f⏎if a⏎b⏎end⏎function g => function [] f() {if a {<b>!}} function [] g() {}
            function f⏎a⏎function g⏎b⏎end⏎c⏎end => function [] f() {<a>! <c>!} with function [] g() {<b>!}
            function f, g, function g, end, function h, end, end => function [] f() {<g>!} with function [] g() {} with function [] h() {}
            async function y = f(x)⏎end => async function [y] f(x) {}
            isolated async function f⏎end => async isolated function [] f() {}
            function y = f(x)⏎return x;⏎end => function [y] f(x) {return x}
            function f⏎arguments⏎end⏎a⏎end => function [] f() arguments[]{} {<a>!}
            function f(a)⏎arguments = 3;⏎end => function [] f(a) {<arguments = 3>}
            function f(a)⏎arguments(1)⏎end => function [] f(a) {<arguments(1)>!}
            function f => function [] f() {}
            a⏎function f⏎b => error: 2:1 At least one END is missing.
            function f⏎a⏎end⏎function g⏎b => error: 4:1 At least one END is missing.
            function f⏎if a⏎function g => error: 2:1 At least one END is missing.
            function f⏎if a⏎function g⏎end⏎end⏎end => error: 2:1 At least one END is missing.
            function g⏎end⏎if a⏎function f⏎end⏎end => error: 4:1 A nested function cannot be defined inside a control statement (if, while, for, switch or try/catch).
            function f(varargin, x)⏎end => error: 1:22 'varargin' must be the last input parameter
            function f(varargin, varargin)⏎end => error: 1:22 'varargin' cannot appear more than once
            function [varargout, x] = f⏎end => error: 1:22 'varargout' must be the last output parameter
            async async function f⏎end => error: 1:7 duplicate 'async' function modifier
            isolated async isolated function f⏎end => error: 1:16 duplicate 'isolated' function modifier
            async isolated x => error: 1:16 expected 'function' after function modifier
            function 3⏎end => error: 1:10 Invalid expression.
            function f(x⏎end => error: 1:13 Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters. | expected ')' after arguments
            function f⏎break⏎end => error: 2:1 A BREAK statement
            function f⏎return 3⏎end => error: 2:1 A return statement can only have a value
            function get.x⏎end => error: 1:10 Parse error at 'get.x': usage might be invalid MATLAB syntax.
            function f⏎end⏎function f⏎end => error: 3:10 Function 'f' has already been declared within this scope.
            x = name@Base(1); => error: 1:5 Parse error at '@': usage might be invalid MATLAB syntax.
            """);
    }

    @TestFactory
    Stream<DynamicTest> argumentsBlocks() {
        return Golden.table(Set.of(), """
            function f(x)⏎arguments⏎x (1,1) double {mustBePositive} = 5⏎end⏎end => function [] f(x) arguments[]{x (1,1) double {mustBePositive} = 5} {}
            function f(x)⏎arguments⏎x (:,3) {mustBeMember(x, {'a','b'}), mustBeNonempty}⏎end⏎end => function [] f(x) arguments[]{x (:,3) {mustBeMember(x, {|'a', 'b'|}), mustBeNonempty}} {}
            function f(x)⏎arguments⏎x mustBePositive mustBeGreaterThan(x, 1)⏎end⏎end => function [] f(x) arguments[]{x {mustBePositive, mustBeGreaterThan(x, 1)}} {}
            function f(x)⏎arguments⏎x double mustBePositive⏎end⏎end => function [] f(x) arguments[]{x double {mustBePositive}} {}
            function f(o)⏎arguments⏎o.Name (1,1) string = "x"⏎o.?pkg.Base⏎end⏎end => function [] f(o) arguments[]{o.Name (1,1) string = "x"; o.?pkg.Base} {}
            function f(varargin)⏎arguments (Repeating)⏎varargin⏎end⏎end => function [] f(varargin) arguments[Repeating]{varargin} {}
            function y = f(x)⏎arguments (Input)⏎x⏎end⏎arguments (Output)⏎y double⏎end⏎end => function [y] f(x) arguments[Input]{x} arguments[Output]{y double} {}
            function f(x)⏎arguments⏎z⏎end⏎end => error: 3:1 RunMat:FunctionArgumentValidationUnknown arguments block declaration 'z' does not match a function input
            function f(x)⏎arguments⏎x⏎x⏎end⏎end => error: 4:1 RunMat:FunctionArgumentValidationDuplicate
            function f(a, b)⏎arguments⏎a = 1⏎b⏎end⏎end => error: 4:1 Required argument 'b' must come before optional arguments.
            function f(a, o)⏎arguments⏎a = 1⏎o.x⏎end⏎end => function [] f(a, o) arguments[]{a = 1; o.x} {}
            function f(x)⏎arguments⏎x (1.5)⏎end⏎end => error: 3:4 Invalid expression.
            function f(x)⏎arguments⏎x y z = 3⏎ => error: 2:1 At least one END is missing.
            """);
    }

    @TestFactory
    Stream<DynamicTest> classes() {
        return Golden.table(Set.of(), """
            classdef A⏎end => classdef A { }
            classdef (Sealed, Abstract=false, ~Hidden) p.A < handle & q.B⏎end => classdef (Sealed, Abstract=false, ~Hidden) p.A < handle & q.B { }
            classdef A⏎properties⏎a = 1 + 2⏎b (1,1) double = 0⏎c, d; e⏎end⏎end => classdef A { properties {a = (1 plus 2); b (1,1) double = 0; c; d; e} }
            classdef A⏎properties (Access = private, Constant)⏎k = [1 2⏎3 4]⏎end⏎end => classdef A { properties (Access=private, Constant) {k = [1, 2; 3, 4]} }
            classdef A⏎methods (Static)⏎function r = make(), r = A(); end⏎end⏎end => classdef A { methods (Static) {function [r] make() {<r = A()>}} }
            classdef A⏎methods (Abstract)⏎y = area(obj)⏎[a, b] = f(x)⏎g⏎end⏎end => classdef A { methods (Abstract) {declare function [y] area(obj) {} declare function [a, b] f(x) {} declare function [] g() {}} }
            classdef A⏎methods⏎function obj = A(x), obj@p.B(x); end⏎function end(o), end⏎function v = get.x(o), v = 1; end⏎end⏎end => classdef A { methods {function [obj] A(x) {<obj@p.B(x)>} function [] end(o) {} function [v] get.x(o) {<v = 1>}} }
            classdef A⏎events⏎Changed, Closed⏎end⏎enumeration⏎Red, Green (1), Blue(1, 2)⏎end⏎end => classdef A { events [Changed, Closed] enumeration [Red(), Green(1), Blue(1, 2)] }
            classdef A⏎properties⏎x⏎end⏎end⏎a = A; => <a = A> classdef A { properties {x} }
            properties = 3; methods(properties) => <properties = 3> <methods(properties)>!
            classdef A < A⏎end => error: 1:10 RunMat:ClassSelfInheritanceInvalid Class 'A' cannot inherit from itself
            classdef A⏎properties⏎x⏎x⏎end⏎end => error: 4:1 RunMat:ClassMemberDuplicate Duplicate property 'x' in class A
            classdef A⏎methods⏎function f(o), end⏎function f(o), end⏎end⏎end => error: 4:10 RunMat:ClassMemberDuplicate Duplicate method 'f' in class A
            classdef A⏎properties⏎f⏎end⏎methods⏎function f(o), end⏎end⏎end => error: 6:10 RunMat:ClassMemberNameConflict
            classdef A⏎properties (Constant, Dependent)⏎f⏎end⏎end => error: 2:13 RunMat:ClassPropertyAttributeConflict
            classdef A⏎properties (Static, Dependent=true)⏎f⏎end⏎end => error: 2:13 RunMat:ClassPropertyAttributeConflict
            classdef A⏎properties (Constant, Dependent=false)⏎f⏎end⏎end => classdef A { properties (Constant, Dependent=false) {f} }
            classdef A⏎methods (Abstract, Sealed)⏎f(o)⏎end⏎end => error: 2:10 RunMat:ClassMethodAttributeConflict
            classdef A⏎properties (Access = secret)⏎f⏎end⏎end => error: 2:13 RunMat:ClassAccessValueInvalid
            classdef A⏎methods (Access = 'friend')⏎f(o)⏎end⏎end => error: 2:10 RunMat:ClassAccessValueInvalid
            classdef A⏎properties (SetAccess = immutable, GetAccess = {?B, ?C})⏎f⏎end⏎end => classdef A { properties (SetAccess=immutable, GetAccess={|?B, ?C|}) {f} }
            classdef A⏎stuff⏎end⏎end => error: 2:1 Parse error at 'stuff': usage might be invalid MATLAB syntax.
            classdef A⏎properties⏎x => error: 2:1 At least one END is missing.
            """);
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return Golden.table(Set.of(), """
            t = async @() do⏎1⏎end; => <t = async @[]do {<1>!}>
            t = async @() do disp('b'); end; disp('a') => <t = async @[]do {<disp('b')>}> <disp('a')>!
            t = async @() x * 10; => <t = async @[](x mtimes 10)>
            async @() do⏎end => <async @[]do {}>!
            f = @(n) do⏎return n;⏎end; => <f = @[n]do {return n}>
            spawn(@() do⏎f;⏎g;⏎end); => <spawn(@[]do {<f> <g>})>
            join(async @() do⏎1⏎end, async @() do⏎2⏎end) => <join(async @[]do {<1>!}, async @[]do {<2>!})>!
            {async @() do, 1⏎end, 2} => error: 2:1 Illegal use of reserved keyword "end".
            x = {async @() do⏎1⏎end, 2 'a'} => <x = {|async @[]do {<1>!}, 2, 'a'|}>!
            for k = 1:3, t = @() do⏎for j = 1:2, break, end⏎end; end => for k = (1:3) {<t = @[]do {for j = (1:2) {break}}>}
            t = @() do⏎function g, end⏎g⏎end => <t = @[]do {<g>!} with function [] g() {}>!
            f = @(x) do + 1; => <f = @[x](do plus 1)>
            f = @(x) do(x); => <f = @[x]do(x)>
            f(@(x) do, 2) => <f(@[x]do, 2)>!
            f = {@() do} => <f = {|@[]do|}>!
            f = @(do) do⏎g => <f = @[do]do>! <g>!
            do = 1; f = @() do⏎g => <do = 1> <f = @[]do>! <g>!
            await = 5; async = [1 2 3]; do = await + 1; async(2) => <await = 5> <async = [1, 2, 3]> <do = (await plus 1)> <async(2)>!
            async = 3; x = [async @() 1] => <async = 3> <x = [async, @[]1]>!
            t = async(@() f(3)); => <t = async(@[]f(3))>
            x.async = await; => <x.async = await>
            async @(x) 1 => error: 1:1 RunMat:AsyncBlockParameters async block must not take parameters
            async @(x) do⏎end => error: 1:1 RunMat:AsyncBlockParameters
            t = async @() do⏎1 => error: 1:11 At least one END is missing.
            for k = 1:3, t = @() do⏎break⏎end; end => error: 2:1 A BREAK statement
            """);
    }

    @TestFactory
    Stream<DynamicTest> whereAwaitIsAllowed() {
        String refused = "RunMat:AwaitContextInvalid await is only allowed in async functions or top-level script code";
        return Golden.table(Set.of(), """
            x = await(t); => <x = await(t)>
            async function y = f(t), y = await(t); end => async function [y] f(t) {<y = await(t)>}
            f = @(t) do⏎await(t)⏎end; => <f = @[t]do {<await(t)>!}>
            t = async @() await(x); => <t = async @[]await(x)>
            function f(t), g = @() do⏎await(t)⏎end; end => function [] f(t) {<g = @[]do {<await(t)>!}>}
            function f(await), await(1); end => function [] f(await) {<await(1)>}
            function f, await(1), end, function await(x), end => function [] f() {<await(1)>!} function [] await(x) {}
            f = @(await) await(1); => <f = @[await]await(1)>
            function y = f(t), y = await(t); end => error: 1:24 REFUSED
            f = @(t) await(t); => error: 1:10 REFUSED
            async function f, function g, await(1), end, end => error: 1:31 REFUSED
            async function f, g = @() await(1); end => error: 1:27 REFUSED
            function f(x)⏎arguments⏎x = await(1)⏎end⏎end => error: 3:5 REFUSED
            classdef A⏎methods⏎function f(o), await(o); end⏎end⏎end => error: 3:16 REFUSED
            """.replace("REFUSED", refused));
    }

    @TestFactory
    Stream<DynamicTest> isolatedFunctions() {
        return Golden.table(Set.of(), """
            x = 1;⏎isolated function y = f(a), x = a; y = x; end => <x = 1> isolated function [y] f(a) {<x = a> <y = x>}
            function f(x), isolated function y = g(a), y = a; end, end => function [] f(x) {} with isolated function [y] g(a) {<y = a>}
            function f(x), isolated function y = g(x), y = x; end, end => function [] f(x) {} with isolated function [y] g(x) {<y = x>}
            function f(x), isolated function y = g(a), y = a + x; end, end => error: 1:52 RunMat:IsolatedLexicalCaptureUnsupported isolated functions cannot capture outer lexical bindings
            function f(x), isolated function y = g(), y = @(x) x; end, end => function [] f(x) {} with isolated function [y] g() {<y = @[x]x>}
            function f(x), isolated function y = g(), y = @() x; end, end => error: 1:51 RunMat:IsolatedLexicalCaptureUnsupported
            """);
    }

    @Test
    void aFileWithoutStatementsIsAScriptOnlyIfItDefinesNothing() {
        assertThat(Golden.parse("").isScript()).isTrue();
        assertThat(Golden.parse("% only a comment").isScript()).isTrue();
        assertThat(Golden.parse("x = 1;\nfunction f, end").isScript()).isTrue();
        assertThat(Golden.parse("function f, end").isScript()).isFalse();
        assertThat(Golden.parse("classdef A, end").isScript()).isFalse();
    }
}
