% Complex numbers sorted into conjugate pairs, the negative imaginary part first; real ones at the end.
function z = cplxpair(x, tol)
if nargin < 2 || isempty(tol)
    tol = 100 * eps(class(x));
elseif ~isscalar(tol) || ~isreal(tol) || ~(tol >= 0 && tol < 1)
    error('RunMat:cplxpair:InvalidArgument', 'Tolerance must be a real scalar in the range [0, 1).');
end
if any(isnan(x), 'all') || any(isinf(imag(x)), 'all')
    error('RunMat:cplxpair:ComplexValuesPaired', 'Complex numbers can''t be paired.');
end
if ~isvector(x) && ~isempty(x)
    z = zeros(size(x));
    for j = 1:prod(size(x)) / size(x, 1)
        z(:, j) = cplxpair(x(:, j), tol);
    end
    return
end
shape = size(x);
x = x(:);
isReal = abs(imag(x)) <= tol * abs(x);
reals = sort(real(x(isReal)));
rest = x(~isReal);
if mod(numel(rest), 2) ~= 0
    error('RunMat:cplxpair:ComplexValuesPaired', 'Complex numbers can''t be paired.');
end
[~, order] = sort(real(rest));
rest = rest(order);
pairs = zeros(0, 1);
while ~isempty(rest)
    group = find(abs(real(rest) - real(rest(1))) <= tol * abs(rest(1)));
    [~, at] = sort(imag(rest(group)));
    members = rest(group(at));
    m = numel(members);
    if mod(m, 2) ~= 0 || any(abs(members - conj(flipud(members))) > tol * abs(members))
        error('RunMat:cplxpair:ComplexValuesPaired', 'Complex numbers can''t be paired.');
    end
    for k = m/2:-1:1
        pairs = [pairs; members(k); conj(members(k))];
    end
    rest(group) = [];
end
z = reshape([pairs; reals], shape);
end
