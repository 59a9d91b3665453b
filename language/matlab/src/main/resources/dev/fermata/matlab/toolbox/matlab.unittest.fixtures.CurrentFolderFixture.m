% Another current folder for a while.
classdef CurrentFolderFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Folder = ''
    end

    methods
        function f = CurrentFolderFixture(folder)
            f.Folder = char(folder);
        end

        function setup(f)
            old = cd(f.Folder);
            addTeardown(f, @() cd(old));
        end
    end
end
