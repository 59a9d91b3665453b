% Draws what bode computes.
function bodeplot(varargin)
bode(varargin{:});
end
