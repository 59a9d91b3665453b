% The lines of a fraction: numerator over a rule over denominator, the shorter one centred.
function lines = __fraction_lines(n, d)
if strcmp(d, '1')
    lines = {n};
    return
end
w = max(numel(n), numel(d));
pad = @(t) [blanks(floor((w - numel(t)) / 2)) t];
lines = {pad(n), repmat('-', 1, w), pad(d)};
end
