% Level, side and dimension of a test.
function [alpha, tail, dim] = __test_options(x, varargin)
alpha = 0.05;
tail = 'both';
dim = find(size(x) ~= 1, 1);
if isempty(dim)
    dim = 1;
end
if ~isempty(varargin) && isnumeric(varargin{1})
    if ~isempty(varargin{1})
        alpha = varargin{1};
    end
    varargin(1) = [];
    if ~isempty(varargin) && ~any(strcmpi(varargin{1}, {'Alpha', 'Tail', 'Dim'}))
        tail = lower(char(varargin{1}));
        varargin(1) = [];
    end
end
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'alpha'
            alpha = varargin{k + 1};
        case 'tail'
            tail = lower(char(varargin{k + 1}));
        case 'dim'
            dim = varargin{k + 1};
        otherwise
            error('RunMat:stats:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
end
