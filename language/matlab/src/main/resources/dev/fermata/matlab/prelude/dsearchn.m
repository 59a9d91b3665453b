% The nearest of points to each query point: [k, d] = dsearchn(P, T, PQ) or dsearchn(P, PQ).
function [k, d] = dsearchn(P, varargin)
Q = varargin{end};
if nargin > 2 && ~(size(varargin{2}, 2) == size(P, 2) && nargin == 3)
    Q = varargin{2};
end
if size(P, 2) ~= size(Q, 2)
    error('RunMat:dsearchn:SizeMismatch', 'The points must have the same number of columns.');
end
k = zeros(size(Q, 1), 1);
d = zeros(size(Q, 1), 1);
for i = 1:size(Q, 1)
    [low, k(i)] = min(sum((P - Q(i, :)) .^ 2, 2));
    d(i) = sqrt(low);
end
end
