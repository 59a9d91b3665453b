% Colours of texts like "#0072BD" as rows of three numbers from 0 to 1: hex2rgb(text, 'OutputType', 'double' or 'uint8').
function rgb = hex2rgb(text, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
text = string(text);
rgb = zeros(numel(text), 3);
for k = 1:numel(text)
    digits = char(erase(text(k), '#'));
    if isempty(regexp(digits, '^([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$', 'once'))
        error('RunMat:hex2rgb:InvalidColor', 'Colors must be hexadecimal codes such as "#0072BD".');
    end
    if numel(digits) == 3
        digits = digits([1 1 2 2 3 3]);
    end
    rgb(k, :) = hex2dec({digits(1:2), digits(3:4), digits(5:6)}).';
end
if numel(varargin) > 1 && strcmpi(varargin{2}, 'uint8')
    rgb = uint8(rgb);
else
    rgb = rgb / 255;
end
end
