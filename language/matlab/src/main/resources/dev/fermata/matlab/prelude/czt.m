% The chirp z-transform.
function y = czt(x, m, w, a)
column = ~isrow(x);
x = x(:);
n = numel(x);
if nargin < 2 || isempty(m)
    m = n;
end
if nargin < 3 || isempty(w)
    w = exp(-2i * pi / m);
end
if nargin < 4 || isempty(a)
    a = 1;
end
z = a * w .^ (-(0:m-1)');
y = (z .^ -(0:n-1)) * x;
if ~column
    y = y.';
end
end
