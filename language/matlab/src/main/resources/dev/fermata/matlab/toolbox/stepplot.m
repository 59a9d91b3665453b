% Draws what step computes.
function stepplot(varargin)
step(varargin{:});
end
