% Draws what rlocus computes.
function rlocusplot(varargin)
rlocus(varargin{:});
end
