% Interpolation of scattered data in any number of dimensions: vq = griddatan(X, v, Xq, method), methods 'linear' and 'nearest'.
function vq = griddatan(X, v, Xq, method, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4 || isempty(method)
    method = 'linear';
end
if size(X, 1) ~= numel(v)
    error('RunMat:griddatan:InputSizeMismatch', 'X and V must have the same number of rows.');
elseif size(X, 2) ~= size(Xq, 2)
    error('RunMat:griddatan:InputSizeMismatch', 'X and Xq must have the same number of columns.');
end
switch lower(char(method))
    case 'linear'
        T = delaunayn(X);
        [t, c] = tsearchn(X, T, Xq);
        vq = nan(size(Xq, 1), 1);
        inside = ~isnan(t);
        corners = T(t(inside), :);
        values = v(:);
        vq(inside) = sum(c(inside, :) .* reshape(values(corners), size(corners)), 2);
    case 'nearest'
        v = v(:);
        vq = v(dsearchn(X, Xq));
    otherwise
        error('RunMat:griddatan:UnknownMethod', 'Unknown interpolation method.');
end
end
