% Random numbers of hypergeometric distributions.
function r = hygernd(M, K, N, varargin)
if isempty(varargin)
    u = rand(size(M + K + N));
else
    u = rand(varargin{:});
end
r = hygeinv(u, M, K, N);
end
