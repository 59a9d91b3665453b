% Calls a function whose dlarray inputs are traced, so that dlgradient can differentiate by them.
function varargout = dlfeval(f, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
args = cell(1, numel(varargin));
for k = 1:numel(varargin)
    args{k} = __traced(varargin{k});
end
results = cell(1, max(1, nargout));
if nargout == 0
    f(args{:});
    return
end
[results{1:nargout}] = f(args{:});
varargout = cell(1, nargout);
for k = 1:nargout
    varargout{k} = __untraced(results{k});
end
end
