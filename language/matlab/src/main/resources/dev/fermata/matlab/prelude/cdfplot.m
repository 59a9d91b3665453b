% The empirical distribution of values as a staircase.
function [h, stats] = cdfplot(x)
x = x(~isnan(x));
if isempty(x)
    error('RunMat:cdfplot:InvalidArgument', 'Input sample has no valid data (all missing values).');
end
[values, ~, group] = unique(x(:));
f = cumsum(accumarray(group, 1)) / numel(x);
xs = [values(1) - max(1, abs(values(end) - values(1))); reshape([values values]', [], 1); values(end) + max(1, abs(values(end) - values(1)))];
before = [0; f(1:end - 1)];
ys = [0; reshape([before f]', [], 1); 1];
made = plot(xs, ys);
xlim([values(1) - 0.05 * max(eps, values(end) - values(1)) - eps(values(1)), values(end) + 0.05 * max(eps, values(end) - values(1)) + eps(values(end))]);
grid on
xlabel('x');
ylabel('F(x)');
title('Empirical CDF');
if nargout > 0
    h = made;
    stats = struct('min', min(x), 'max', max(x), 'mean', mean(x), 'median', median(x), 'std', std(x));
end
end
