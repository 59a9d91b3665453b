% Draws what initial computes.
function initialplot(varargin)
initial(varargin{:});
end
