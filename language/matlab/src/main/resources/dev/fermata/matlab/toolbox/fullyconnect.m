% Weighted sums of channels: fullyconnect(X, weights, bias), with 'DataFormat' for arrays without labels.
function Y = fullyconnect(X, W, b, varargin)
[X, fmt] = __dl_formatted(X, varargin, 'fullyconnect');
own = dims(X);
c = find(fmt == 'C');
x = extractdata(X);
sz = size(x);
sz(end + 1:numel(fmt)) = 1;
spatial = fmt == 'S';
in = prod(sz(spatial)) * sz(c);
others = fmt(~spatial & fmt ~= 'C');
if isempty(own) && ~isempty(c) && c ~= 1 && ~any(spatial)
    order = [c, setdiff(1:numel(fmt), c)];
    X = permute(X, order);
end
flat = reshape(stripdims(X), in, []);
if size(W, 2) ~= in
    error('RunMat:fullyconnect:InvalidArgument', 'The number of columns of the weights must be %d to match the size of the input.', in);
end
if ~isa(W, 'dlarray')
    W = dlarray(W);
end
Y = stripdims(W) * flat;
if nargin > 2 && ~isempty(b)
    Y = Y + reshape(dlarray(b), [], 1);
end
tail = sz(fmt ~= 'C' & ~spatial);
Y = reshape(stripdims(Y), [size(W, 1), tail, ones(1, 1 - numel(tail))]);
if ~isempty(own)
    Y = relabelled(Y, ['C' others]);
end
end
