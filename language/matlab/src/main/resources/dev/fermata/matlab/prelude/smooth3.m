% A volume smoothed by a box or a Gaussian: smooth3(D, 'box' or 'gaussian', size, sd).
function W = smooth3(D, filter, sizes, sd)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2 || isempty(filter), filter = 'box'; end
if nargin < 3 || isempty(sizes), sizes = 3; end
if nargin < 4, sd = 0.65; end
if ndims(D) ~= 3
    error('RunMat:smooth3:InputMustBe3D', 'V must be a 3-D array.');
end
sizes = sizes .* [1 1 1];
if any(mod(sizes, 2) == 0)
    error('RunMat:smooth3:InvalidSizeValues', 'All elements of SIZE must be odd integers greater than or equal to 1.');
end
half = (sizes - 1) / 2;
switch lower(char(filter))
    case {'b', 'box'}
        K = ones(sizes) / prod(sizes);
    case {'g', 'gaussian'}
        [x, y, z] = meshgrid(-half(2):half(2), -half(1):half(1), -half(3):half(3));
        K = exp(-(x .^ 2 + y .^ 2 + z .^ 2) / (2 * sd ^ 2));
        K = K / sum(K(:));
    otherwise
        error('RunMat:smooth3:UnknownFilter', 'Unknown filter.');
end
at = @(d) min(max((1 - half(d)):(size(D, d) + half(d)), 1), size(D, d));
W = convn(D(at(1), at(2), at(3)), K, 'valid');
end
