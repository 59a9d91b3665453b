% Numerators and denominators of the same lengths, zeros coming last.
function [n, d] = __padded_after(n, d)
if iscell(n) || iscell(d)
    if ~iscell(n)
        n = {n};
    end
    if ~iscell(d)
        d = repmat({d}, size(n));
    end
    for k = 1:numel(n)
        [n{k}, d{k}] = __padded_after(n{k}, d{k});
    end
    return
end
n = n(:).';
d = d(:).';
w = max(numel(n), numel(d));
n = [n, zeros(1, w - numel(n))];
d = [d, zeros(1, w - numel(d))];
end
