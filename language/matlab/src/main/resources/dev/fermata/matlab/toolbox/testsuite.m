% Makes a suite of what a file, folder, class or name stands for.
function suite = testsuite(targets, varargin)
if nargin == 0
    targets = pwd;
end
targets = cellstr(targets);
suite = matlab.unittest.Test.empty(1, 0);
deep = false;
for k = 1:2:numel(varargin) - 1
    deep = deep || strcmpi(varargin{k}, 'IncludeSubfolders') && logical(varargin{k + 1});
end
for k = 1:numel(targets)
    if isfolder(targets{k})
        suite = [suite matlab.unittest.internal.Finder.inFolder(targets{k}, deep)]; %#ok<AGROW>
    else
        suite = [suite matlab.unittest.internal.Finder.named(targets{k})]; %#ok<AGROW>
    end
end
for k = 1:2:numel(varargin) - 1
    if any(strcmpi(varargin{k}, {'Name', 'ProcedureName', 'Tag'}))
        suite = selectIf(suite, varargin{k}, varargin{k + 1});
    end
end
end
