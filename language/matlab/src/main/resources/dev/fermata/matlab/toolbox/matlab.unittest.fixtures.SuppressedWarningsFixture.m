% Warnings that are off for a while.
classdef SuppressedWarningsFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Warnings = {}
    end

    methods
        function f = SuppressedWarningsFixture(identifiers)
            f.Warnings = cellstr(identifiers);
        end

        function setup(f)
            old = warning;
            addTeardown(f, @() warning(old));
            for k = 1:numel(f.Warnings)
                warning('off', f.Warnings{k});
            end
        end
    end
end
