% The analytic signal: its imaginary part is the Hilbert transform of the real part.
function z = hilbert(x, n)
if ~isnumeric(x) && ~islogical(x) || ~isreal(x)
    error('RunMat:hilbert:InvalidInput', 'hilbert: expected real numeric input');
end
x = double(x);
row = isrow(x);
if row
    x = x.';
end
if nargin < 2 || isempty(n)
    n = size(x, 1);
elseif ~isscalar(n) || n < 1 || n ~= round(n)
    error('RunMat:hilbert:InvalidLength', 'hilbert: invalid length argument');
end
X = fft(x, n, 1);
h = zeros(n, 1);
if n > 0
    h(1) = 1;
    if mod(n, 2) == 0
        h(n / 2 + 1) = 1;
        h(2:n / 2) = 2;
    else
        h(2:(n + 1) / 2) = 2;
    end
end
z = ifft(X .* h, [], 1);
if row
    z = z.';
end
end
