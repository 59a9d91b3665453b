% Constraints, tolerances and fixtures of the unit test framework.
import matlab.unittest.constraints.*
import matlab.unittest.TestCase
tc = TestCase.forInteractiveUse;
tc.verifyThat(5, IsEqualTo(5))
tc.verifyThat(5.01, IsEqualTo(5, 'Within', AbsoluteTolerance(0.1)))
tc.verifyThat(5.5, IsEqualTo(5, 'Within', AbsoluteTolerance(0.1) | RelativeTolerance(0.01)))
verifyThat(tc, [1 2 3], HasLength(3) & IsGreaterThan(0))
verifyThat(tc, [1 2 3], ~HasNaN)
verifyThat(tc, [1 2 3], HasSize([3 1]))
verifyThat(tc, 'Hello', ContainsSubstring('hell', 'IgnoringCase', true))
verifyThat(tc, @() error('a:b','c'), Throws('a:b'))
verifyThat(tc, EveryElementOf([1 2 -3]), IsGreaterThan(0))
verifyThat(tc, struct('a', {1.001}), IsEqualTo(struct('a', 1), 'Within', RelativeTolerance(0.01)))
verifyThat(tc, 3, IsLessThan(2) | IsGreaterThan(5), 'not in range')
f = tc.applyFixture(matlab.unittest.fixtures.TemporaryFolderFixture); isfolder(f.Folder)
folder = tempname;
mkdir(folder);
writelines(["classdef TThat < matlab.unittest.TestCase"; "properties (TestParameter)"; "n = {1, 2, 5};"; "end"; ...
    "methods (Test)"; "function small(tc, n)"; "import matlab.unittest.constraints.IsLessThan"; "tc.verifyThat(n, IsLessThan(4));"; "end"; ...
    "function kept(tc)"; "f = tc.applyFixture(matlab.unittest.fixtures.WorkingFolderFixture);"; ...
    "tc.verifyThat(f.Folder, matlab.unittest.constraints.IsFolder);"; "end"; "end"; "end"], fullfile(folder, 'TThat.m'));
old = cd(folder);
r = runtests('TThat', 'OutputDetail', 0);
disp([r.Passed])
cd(old);
rmdir(folder, 's');
