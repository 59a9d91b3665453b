% A text as a function, limits of both axes, and the newer function that draws.
function h = __eased(draw, given)
if isempty(given)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
limits = [-2 * pi, 2 * pi];
if numel(given) > 1 && isnumeric(given{2}) && numel(given{2}) > 1
    limits = given{2};
end
h = draw(__vectorized(given{1}), limits);
end
