% The frequency response of a model: [H, w] = freqresp(sys, w).
function [H, w] = freqresp(sys, w, units)
__model(sys, 'freqresp');
if nargin < 2
    w = __frequencies({sys});
end
w = reshape(double(w), [], 1);
if nargin > 2 && strcmpi(units, 'Hz')
    H = __response(sys, 2 * pi * w);
else
    H = __response(sys, w);
end
end
