% Starts a function on all workers, of which there is one: F = parfevalOnAll(f, n, x1, ...).
function F = parfevalOnAll(varargin)
F = parfeval(varargin{:});
end
