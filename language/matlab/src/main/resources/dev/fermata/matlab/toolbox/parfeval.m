% Starts a function beside the program: F = parfeval(f, n, x1, ...), F = parfeval(pool, f, n, x1, ...); fetchOutputs(F) waits for its n results.
function F = parfeval(varargin)
if nargin > 0 && (isa(varargin{1}, 'parallel.Pool') || isempty(varargin{1}))
    varargin(1) = [];
end
if numel(varargin) < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
f = varargin{1};
if ~isa(f, 'function_handle') && ~ischar(f) && ~isstring(f)
    error('RunMat:parfeval:InvalidFunction', 'The function must be a function handle or a name.');
end
count = varargin{2};
if ~isnumeric(count) || ~isscalar(count) || count < 0 || count ~= round(count)
    error('RunMat:parfeval:InvalidCount', 'The number of outputs must be a nonnegative integer.');
end
F = parallel.FevalFuture(f, count, varargin(3:end));
end
