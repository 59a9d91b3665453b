% Sound from -1 to 1 as codes of mu-law: lin2mu(y).
function mu = lin2mu(y)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
scale = 32768;
y = scale * y;
y = sign(y) .* min(abs(y), 32635);
s = (y < 0) * 128;
[~, e] = log2(abs(y) + 132);
e = max(e, 8);
f = floor((abs(y) + 132) ./ 2 .^ (e - 5)) - 16;
mu = 255 - (s + 16 * (e - 8) + f);
end
