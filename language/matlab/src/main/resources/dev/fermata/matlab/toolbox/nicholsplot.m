% Draws what nichols computes.
function nicholsplot(varargin)
nichols(varargin{:});
end
