% The root of the sum of squares.
function y = rssq(x, varargin)
y = sqrt(sum(abs(x) .^ 2, varargin{:}));
end
