% Draws what lsim computes.
function lsimplot(varargin)
lsim(varargin{:});
end
