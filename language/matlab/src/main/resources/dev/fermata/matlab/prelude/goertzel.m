% Elements of the discrete Fourier transform.
function y = goertzel(x, indices)
n = numel(x);
if nargin < 2
    indices = 1:n;
end
t = reshape(0:n-1, size(x));
y = zeros(size(indices));
if iscolumn(x) && ~isrow(indices) || isrow(x)
    y = reshape(y, size(indices));
end
for k = 1:numel(indices)
    y(k) = sum(x .* exp(-2i * pi * (indices(k) - 1) * t / n));
end
if iscolumn(x)
    y = y(:);
end
end
