% Folders that are on the search path for a while.
classdef PathFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Folders = {}
    end

    methods
        function f = PathFixture(folders, varargin)
            f.Folders = cellstr(folders);
        end

        function setup(f)
            old = path;
            addpath(f.Folders{:});
            addTeardown(f, @() path(old));
        end
    end
end
