% The first frequency at which the gain is 3 dB below that at frequency zero.
function wb = __lti_bandwidth(sys, drop)
if nargin < 2
    drop = -3;
end
level = abs(dcgain(sys)) * 10 ^ (drop / 20);
wb = NaN;
if isinf(level)
    return
end
w = __frequencies({sys});
gap = abs(reshape(__response(sys, w), [], 1)) - level;
at = find(gap < 0, 1);
if isempty(at)
    wb = Inf;
elseif at > 1
    wb = fzero(@(x) abs(reshape(__response(sys, x), 1, 1)) - level, [w(at - 1) w(at)]);
end
end
