% Bars in falling order with their running sum.
function [h, ax] = pareto(y, names)
y = y(:);
[sorted, order] = sort(y, 'descend');
total = sum(sorted);
shown = max(1, min(10, find([cumsum(sorted) / total; 1] >= 0.95, 1)));
if nargin < 2
    labels = cellstr(num2str(order(1:shown)));
elseif iscell(names) || isstring(names)
    labels = cellstr(names);
    labels = labels(order(1:shown));
else
    labels = cellstr(num2str(names(order(1:shown))'));
end
first = gca;
one = bar(first, 1:shown, sorted(1:shown));
set(first, 'XTick', 1:shown, 'XTickLabel', strtrim(labels));
ylim(first, [0 total]);
hold(first, 'on');
two = plot(first, 1:shown, cumsum(sorted(1:shown)));
hold(first, 'off');
if nargout > 0
    h = [one; two];
    ax = first;
end
end
