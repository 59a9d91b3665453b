% The Fourier transform of samples at any times and frequencies: Y = nufft(X, t, f, dim).
function Y = nufft(X, t, f, dim)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 4
    dim = find(size(X) ~= 1, 1);
    if isempty(dim)
        dim = 1;
    end
end
n = size(X, dim);
if nargin < 2 || isempty(t)
    t = 0:n - 1;
end
if numel(t) ~= n
    error('RunMat:nufft:InvalidSamplePoints', 'The number of sample points must be the same as the length of the data.');
end
if nargin < 3 || isempty(f)
    f = (0:n - 1) / n;
end
order = [dim, setdiff(1:ndims(X), dim)];
P = permute(X, order);
sizes = size(P);
P = exp(-2i * pi * f(:) * reshape(t, 1, [])) * reshape(P, n, []);
Y = ipermute(reshape(P, [numel(f), sizes(2:end)]), order);
end
