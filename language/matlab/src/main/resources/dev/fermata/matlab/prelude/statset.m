% A struct of options of statistics functions.
function options = statset(varargin)
options = struct('Display', [], 'MaxFunEvals', [], 'MaxIter', [], 'TolBnd', [], 'TolFun', [], 'TolTypeFun', [], 'TolX', [], ...
    'TolTypeX', [], 'GradObj', [], 'Jacobian', [], 'DerivStep', [], 'FunValCheck', [], 'Robust', [], 'RobustWgtFun', [], ...
    'WgtFun', [], 'Tune', [], 'UseParallel', [], 'UseSubstreams', [], 'Streams', {{}}, 'OutputFcn', []);
options.Streams = {};
k = 1;
while k <= nargin && isstruct(varargin{k})
    names = fieldnames(varargin{k});
    for i = 1:numel(names)
        if ~isempty(varargin{k}.(names{i}))
            options.(names{i}) = varargin{k}.(names{i});
        end
    end
    k = k + 1;
end
if nargin == 1 && k == 1
    switch lower(char(varargin{1}))
        case 'kmeans'
            options.Display = 'off';
            options.MaxIter = 100;
        case 'nlinfit'
            options.Display = 'off';
            options.MaxIter = 200;
            options.TolFun = 1e-8;
            options.TolX = 1e-8;
            options.DerivStep = eps ^ (1/3);
            options.FunValCheck = 'on';
    end
    return
end
known = fieldnames(options);
for i = k:2:nargin - 1
    at = find(strcmpi(known, char(varargin{i})));
    if isempty(at)
        error('RunMat:statset:InvalidOption', 'Unrecognized parameter name: %s.', char(varargin{i}));
    end
    options.(known{at}) = varargin{i + 1};
end
end
