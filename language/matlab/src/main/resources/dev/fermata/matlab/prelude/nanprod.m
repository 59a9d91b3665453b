% The product without missing elements.
function y = nanprod(x, varargin)
y = prod(x, varargin{:}, 'omitnan');
end
