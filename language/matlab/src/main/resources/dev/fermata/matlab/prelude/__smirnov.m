% The probability that the one-sided statistic of n values exceeds d.
function p = __smirnov(d, n)
if d <= 0
    p = 1;
    return
elseif d >= 1
    p = 0;
    return
end
j = 0:floor(n * (1 - d));
logs = gammaln(n + 1) - gammaln(j + 1) - gammaln(n - j + 1) + (n - j) .* log(1 - d - j / n) + (j - 1) .* log(d + j / n);
p = min(1, d * sum(exp(logs)));
end
