% A folder that is there for a while: its name is in Folder.
classdef TemporaryFolderFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Folder = ''
    end

    methods
        function f = TemporaryFolderFixture(varargin)
        end

        function setup(f)
            f.Folder = tempname;
            mkdir(f.Folder);
            folder = f.Folder;
            addTeardown(f, @() rmdir(folder, 's'));
        end
    end
end
