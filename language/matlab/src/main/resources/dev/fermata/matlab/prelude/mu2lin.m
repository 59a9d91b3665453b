% Codes of mu-law as sound from -1 to 1: mu2lin(mu).
function y = mu2lin(mu)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
mu = 255 - double(mu);
negative = mu >= 128;
e = fix(mod(mu, 128) / 16);
f = mod(mu, 16);
y = ((f * 2 + 33) .* 2 .^ e - 33) * 4;
y(negative) = -y(negative);
y = y / 32768;
end
