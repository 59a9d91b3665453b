% Frequencies that show what models do: a decade around their poles and zeros.
function w = __frequencies(models)
low = Inf;
high = 0;
special = [];
top = Inf;
for k = 1:numel(models)
    sys = models{k};
    r = [pole(sys); zero(sys)];
    if sys.Ts ~= 0
        Ts = abs(sys.Ts);
        top = min(top, pi / Ts);
        r = log(r(r ~= 0)) / Ts;
    end
    a = abs(r);
    a = a(a > 1e-8 & isfinite(a));
    if ~isempty(a)
        low = min(low, min(a));
        high = max(high, max(a));
    end
    special = [special; a];
end
if isinf(low)
    low = 1;
    high = 1;
end
first = floor(log10(low) + 1e-9) - 1;
last = ceil(log10(high) - 1e-9) + 1;
if isfinite(top)
    last = log10(top);
    first = min(first, floor(last) - 1);
end
w = logspace(first, last, max(50, round(50 * (last - first)) + 1)).';
w = unique([w; special(special >= 10 ^ first & special <= 10 ^ last)]);
if isfinite(top)
    w(end) = top;
end
end
