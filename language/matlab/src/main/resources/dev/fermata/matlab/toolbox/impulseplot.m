% Draws what impulse computes.
function impulseplot(varargin)
impulse(varargin{:});
end
