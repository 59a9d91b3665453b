% Draws what nyquist computes.
function nyquistplot(varargin)
nyquist(varargin{:});
end
