% The delay that exp(-T*s) means.
function sys = __exponential(a)
if ~isa(a, 'tf') || ~issiso(a) || a.Ts ~= 0
    error('RunMat:exp:InvalidInput', 'Only exp(-T*s) with a delay T that is not negative is a model.');
end
n = a.Numerator{1};
d = a.Denominator{1};
if isscalar(n)
    sys = tf(exp(n / d));
elseif numel(n) == 2 && n(2) == 0 && d(1) == 0 && n(1) / d(2) <= 0
    sys = __with_delay(tf(1), -n(1) / d(2));
else
    error('RunMat:exp:InvalidInput', 'Only exp(-T*s) with a delay T that is not negative is a model.');
end
end
