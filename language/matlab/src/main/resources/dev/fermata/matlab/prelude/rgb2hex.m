% Colours as texts like "#0072BD": rgb2hex(rgb).
function text = rgb2hex(rgb)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if size(rgb, 2) ~= 3
    error('RunMat:rgb2hex:InvalidColor', 'Colors must be rows of three numbers.');
end
if isfloat(rgb)
    rgb = round(min(max(rgb, 0), 1) * 255);
end
text = strings(size(rgb, 1), 1);
for k = 1:size(rgb, 1)
    text(k) = sprintf('#%02X%02X%02X', double(rgb(k, :)));
end
end
