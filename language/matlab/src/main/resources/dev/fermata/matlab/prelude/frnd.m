% Random numbers of an F distribution.
function r = frnd(v1, v2, varargin)
r = (chi2rnd(v1, varargin{:}) ./ v1) ./ (chi2rnd(v2, varargin{:}) ./ v2);
end
