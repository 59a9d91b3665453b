% Frequencies at even distances, for frequency responses.
function [f1, f2] = freqspace(n, option)
if nargin < 2
    option = '';
end
if nargout == 2 || numel(n) == 2
    if isscalar(n)
        n = [n n];
    end
    f1 = ((0:n(2) - 1) - floor(n(2) / 2)) * (2 / n(2));
    f2 = ((0:n(1) - 1) - floor(n(1) / 2)) * (2 / n(1));
    if strcmpi(option, 'meshgrid')
        [f1, f2] = meshgrid(f1, f2);
    end
elseif strcmpi(option, 'whole')
    f1 = 0:2 / n:2 * (n - 1) / n;
else
    f1 = 0:2 / n:1;
end
end
