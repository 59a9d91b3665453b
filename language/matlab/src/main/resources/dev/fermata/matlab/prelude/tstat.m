% Mean and variance of Student's distributions.
function [m, v] = tstat(nu)
m = zeros(size(nu));
m(nu <= 1) = NaN;
v = nu ./ (nu - 2);
v(nu <= 2) = NaN;
end
