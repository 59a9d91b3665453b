% The unit test framework: tests that are functions, classes and sections of scripts.
folder = tempname;
mkdir(folder);
writelines(["function tests = tFun"; "tests = functiontests(localfunctions);"; "end"; ...
    "function setupOnce(tc)"; "tc.TestData.x = 5;"; "end"; ...
    "function testOne(tc)"; "verifyEqual(tc, tc.TestData.x, 5);"; "end"; ...
    "function testTwo(tc)"; "verifyEqual(tc, 3, 4);"; "verifyTrue(tc, true);"; "end"; ...
    "function testThree(tc)"; "assertEmpty(tc, 1);"; "verifyFail(tc);"; "end"], fullfile(folder, 'tFun.m'));
writelines(["classdef TCls < matlab.unittest.TestCase"; "properties"; "v"; "end"; ...
    "properties (TestParameter)"; "n = struct('small', 1, 'big', 100);"; "end"; ...
    "methods (TestMethodSetup)"; "function make(tc)"; "tc.v = 50;"; "end"; "end"; ...
    "methods (Test)"; "function testLess(tc, n)"; "tc.verifyLessThan(n, tc.v);"; "end"; ...
    "function testSkipped(tc)"; "tc.assumeTrue(false);"; "end"; "end"; "end"], fullfile(folder, 'TCls.m'));
writelines(["x = 3;"; "%% First thing"; "assert(x == 3)"; "x = 4;"; "%% second thing"; "assert(x == 4, 'x is not 4')"], fullfile(folder, 'tScript.m'));
old = cd(folder);
r = runtests('tFun');
disp({r.Name})
disp([r.Passed; r.Failed; r.Incomplete])
r = runtests('TCls', 'OutputDetail', 0);
disp({r.Name})
disp([r.Passed; r.Failed; r.Incomplete])
r = runtests('tScript.m');
t = table(r);
disp(t(:, {'Name', 'Passed', 'Failed'}))
disp(r(2).Details.DiagnosticRecord.Report)
s = testsuite('TCls/testSkipped');
disp(numel(s))
cd(old);
rmdir(folder, 's');
tc = matlab.unittest.TestCase.forInteractiveUse;
verifyEqual(tc, 5, 5)
verifyEqual(tc, int8([5 5]), [5 5])
verifyError(tc, @() error('a:b', 'x'), 'a:b')
verifySize(tc, ones(2, 3), [3 2])
