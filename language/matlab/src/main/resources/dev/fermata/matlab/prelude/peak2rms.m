% The greatest magnitude relative to the root of the mean square.
function y = peak2rms(x, dim)
if nargin < 2
    y = max(abs(x)) ./ rms(x);
else
    y = max(abs(x), [], dim) ./ rms(x, dim);
end
end
