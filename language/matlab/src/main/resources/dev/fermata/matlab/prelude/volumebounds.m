% The limits of a volume and its values: volumebounds(X, Y, Z, V) or volumebounds(V).
function limits = volumebounds(varargin)
if isempty(varargin)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
V = varargin{end};
if numel(varargin) > 3
    [X, Y, Z] = deal(varargin{1:3});
    limits = [min(X(:)) max(X(:)) min(Y(:)) max(Y(:)) min(Z(:)) max(Z(:))];
else
    limits = [1 size(V, 2) 1 size(V, 1) 1 size(V, 3)];
end
if numel(varargin) == 1 || numel(varargin) == 4
    limits = [limits, min(V(:)), max(V(:))];
end
end
