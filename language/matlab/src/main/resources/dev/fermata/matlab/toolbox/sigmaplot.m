% Draws what sigma computes.
function sigmaplot(varargin)
sigma(varargin{:});
end
