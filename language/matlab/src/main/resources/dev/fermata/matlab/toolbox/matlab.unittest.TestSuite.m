% Makes suites: rows of tests.
classdef TestSuite
    methods (Static)
        function suite = fromFile(file, varargin)
            suite = matlab.unittest.internal.Finder.inFile(char(file));
            suite = selectIf(suite, varargin{:});
        end

        function suite = fromFolder(folder, varargin)
            suite = matlab.unittest.internal.Finder.inFolder(char(folder), any(strcmpi(varargin, 'IncludingSubfolders')));
        end

        function suite = fromClass(type, varargin)
            suite = selectIf(matlab.unittest.internal.Finder.inClass(type.Name), varargin{:});
        end

        function suite = fromMethod(type, method, varargin)
            suite = matlab.unittest.internal.Finder.inClass(type.Name);
            suite = suite(strcmp({suite.ProcedureName}, char(method)));
        end

        function suite = fromName(name, varargin)
            suite = matlab.unittest.internal.Finder.named(char(name));
        end
    end
end
