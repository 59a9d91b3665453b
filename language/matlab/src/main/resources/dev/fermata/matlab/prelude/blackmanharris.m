% A window of four cosine terms with small side lobes.
function w = blackmanharris(n, varargin)
w = __cosine_window(n, [0.35875 0.48829 0.14128 0.01168], varargin{:});
end
