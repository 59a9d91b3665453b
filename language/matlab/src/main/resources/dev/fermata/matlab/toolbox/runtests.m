% Runs the tests of files, folders, classes or names.
function results = runtests(targets, varargin)
if nargin == 0
    targets = pwd;
end
known = {'Name', 'ProcedureName', 'Tag', 'IncludeSubfolders', 'IncludeSubpackages', 'BaseFolder', 'ParameterName', 'ParameterProperty', 'Strict', ...
    'Debug', 'UseParallel', 'OutputDetail', 'LoggingLevel', 'ReportCoverageFor', 'Superclass', 'InvalidFileFoundAction', 'GenerateBaselines', ...
    'IncludeReferencedProjects', 'DependsOn', 'ExternalParameters', 'IncludeInnerNamespaces'};
if isa(targets, 'matlab.unittest.Test')
    suite = targets;
else
    if ~(ischar(targets) || isstring(targets) || iscellstr(targets))
        error('RunMat:runtests:InvalidInput', 'runtests: test targets must be character vectors, string scalars, or cell arrays of character vectors');
    end
    if mod(numel(varargin), 2) == 1
        error('RunMat:runtests:UnsupportedOption', 'runtests: options must be given as name-value pairs');
    end
    for k = 1:2:numel(varargin)
        if ~any(strcmpi(varargin{k}, known))
            error('RunMat:runtests:UnsupportedOption', 'runtests: unsupported option ''%s''', char(varargin{k}));
        end
    end
    suite = testsuite(targets, varargin{:});
end
tells = true;
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'OutputDetail')
        level = varargin{k + 1};
        tells = ~(isnumeric(level) && level == 0 || ~isnumeric(level) && strcmpi(level, 'None'));
    end
end
if tells
    runner = matlab.unittest.TestRunner.withTextOutput;
else
    runner = matlab.unittest.TestRunner.withNoPlugins;
end
results = run(runner, suite);
end
