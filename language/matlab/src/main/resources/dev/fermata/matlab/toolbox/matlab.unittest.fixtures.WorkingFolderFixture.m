% A folder for a while that is the current one.
classdef WorkingFolderFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Folder = ''
    end

    methods
        function f = WorkingFolderFixture(varargin)
        end

        function setup(f)
            f.Folder = tempname;
            mkdir(f.Folder);
            folder = f.Folder;
            addTeardown(f, @() rmdir(folder, 's'));
            old = cd(folder);
            addTeardown(f, @() cd(old));
        end
    end
end
