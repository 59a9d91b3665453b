% Decision, probability and confidence interval of a test with Student's distribution.
function [h, p, ci] = __t_decision(t, df, center, se, alpha, tail, dim)
switch tail
    case 'right'
        p = tcdf(-t, df);
        low = center - tinv(1 - alpha, df) .* se;
        ci = cat(dim, low, Inf(size(low)));
    case 'left'
        p = tcdf(t, df);
        high = center + tinv(1 - alpha, df) .* se;
        ci = cat(dim, -Inf(size(high)), high);
    otherwise
        p = 2 * tcdf(-abs(t), df);
        spread = tinv(1 - alpha / 2, df) .* se;
        ci = cat(dim, center - spread, center + spread);
end
h = double(p <= alpha);
h(isnan(p)) = NaN;
end
