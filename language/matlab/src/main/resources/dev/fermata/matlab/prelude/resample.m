% A signal at p/q times its rate, through a filter that keeps what both rates can hold.
function [y, h] = resample(x, p, q, n, beta)
if nargin < 3
    error('RunMat:sampleRate:ArgCount', 'sample-rate builtin: expected X, N, and optional PHASE');
end
if p < 1 || q < 1 || p ~= round(p) || q ~= round(q)
    error('RunMat:sampleRate:InvalidFactor', 'sample-rate builtin: N must be a positive integer scalar');
end
if nargin < 4 || isempty(n)
    n = 10;
end
if nargin < 5
    beta = 5;
end
g = gcd(p, q);
p = p / g;
q = q / g;
row = isrow(x);
if row
    x = x.';
end
if p == 1 && q == 1
    y = x;
    h = 1;
    if row
        y = y.';
    end
    return
end
top = max(p, q);
if numel(n) > 1
    h = n(:)';
    half = (numel(h) - 1) / 2;
elseif n == 0
    h = ones(1, p);
    half = 0;
else
    half = n * top;
    m = -half:half;
    fc = 1 / top;
    h = p * (fc * sinc(fc * m)) .* kaiser(2 * half + 1, beta)';
    h = p * h / sum(h);
end
L = size(x, 1);
out = ceil(L * p / q);
y = zeros(out, size(x, 2));
for k = 1:size(x, 2)
    full = conv(upsample(x(:, k), p), h(:));
    at = half + 1 + (0:out - 1)' * q;
    full(end + 1:max(at), 1) = 0;
    y(:, k) = full(at);
end
if row
    y = y.';
end
end
