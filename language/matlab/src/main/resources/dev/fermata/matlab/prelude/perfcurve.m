% The receiver operating characteristic of scores.
function [X, Y, T, AUC] = perfcurve(labels, scores, positive, varargin)
if iscell(labels) || isstring(labels) || ischar(labels)
    if ischar(labels)
        labels = cellstr(labels);
    end
    truth = strcmp(labels, positive);
else
    truth = labels == positive;
end
truth = truth(:);
[sorted, order] = sort(scores(:), 'descend');
truth = truth(order);
last = [find(diff(sorted) ~= 0); numel(sorted)];
hits = cumsum(truth);
misses = cumsum(~truth);
X = [0; misses(last) / sum(~truth)];
Y = [0; hits(last) / sum(truth)];
T = [sorted(1); sorted(last)];
AUC = trapz(X, Y);
end
