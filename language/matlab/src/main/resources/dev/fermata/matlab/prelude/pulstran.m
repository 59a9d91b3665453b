% A train of pulses of a given shape.
function y = pulstran(t, d, fun, varargin)
if nargin < 3
    error('RunMat:pulstran:ArgCount', 'pulstran: expected pulstran(T, D, FUN, ...) or pulstran(T, D, P, FS)');
end
if isvector(d)
    delays = d(:);
    sizes = ones(size(delays));
elseif size(d, 2) == 2
    delays = d(:, 1);
    sizes = d(:, 2);
else
    error('RunMat:pulstran:InvalidDelay', 'pulstran: D must be a delay vector or N-by-2 delay/amplitude matrix');
end
y = zeros(size(t));
if isnumeric(fun)
    fs = 1;
    method = 'linear';
    if ~isempty(varargin), fs = varargin{1}; end
    if numel(varargin) > 1, method = varargin{2}; end
    times = (0:numel(fun) - 1) / fs;
    for k = 1:numel(delays)
        part = interp1(times, fun(:), t - delays(k), method);
        part(isnan(part)) = 0;
        y = y + sizes(k) * reshape(part, size(t));
    end
    return
end
if ischar(fun) || isstring(fun)
    fun = str2func(char(fun));
end
if ~isa(fun, 'function_handle')
    error('RunMat:pulstran:InvalidPulse', 'pulstran: invalid pulse specification');
end
for k = 1:numel(delays)
    y = y + sizes(k) * fun(t - delays(k), varargin{:});
end
end
