% Minimizes mean loss plus penalty of a linear classifier. The hinge of 'svm' is smoothed more and more sharply.
function [beta, bias, goal] = __linear_classifier(X, y, lambda, learner, lasso, withBias)
p = size(X, 2);
theta = zeros(p + 1, 1);
widths = 0;
if strcmp(learner, 'svm')
    widths = [1, 0.3, 0.1, 0.03, 0.01, 3e-3, 1e-3, 3e-4, 1e-4];
elseif ~strcmp(learner, 'logistic')
    error('RunMat:fitclinear:InvalidArgument', 'Learner must be ''svm'' or ''logistic''.');
end
Z = [X, ones(size(X, 1), 1)];
if ~withBias
    Z(:, end) = 0;
end
D = [ones(p, 1); 0];
n = numel(y);
for width = widths
    for iteration = 1:200
        m = y .* (Z * theta);
        [value, slope, curve] = margin(m, width);
        b = theta .* D;
        if lasso
            penalty = lambda * sum(sqrt(b .^ 2 + 1e-12));
            g1 = lambda * b ./ sqrt(b .^ 2 + 1e-12);
            h1 = lambda ./ sqrt(b .^ 2 + 1e-12) .* D;
        else
            penalty = lambda / 2 * (b' * b);
            g1 = lambda * b;
            h1 = lambda * D;
        end
        g = Z' * (y .* slope) / n + g1;
        H = Z' * (curve .* Z) / n + diag(h1) + 1e-10 * eye(p + 1);
        step = -(H \ g);
        before = sum(value) / n + penalty;
        t = 1;
        while t > 1e-8
            next = theta + t * step;
            b = next .* D;
            if lasso
                penalty = lambda * sum(sqrt(b .^ 2 + 1e-12));
            else
                penalty = lambda / 2 * (b' * b);
            end
            after = sum(margin(y .* (Z * next), width)) / n + penalty;
            if after <= before + 1e-4 * t * (g' * step)
                break
            end
            t = t / 2;
        end
        theta = theta + t * step;
        if norm(g) < 1e-9 || t <= 1e-8
            break
        end
    end
end
beta = theta(1:p);
if lasso
    beta(abs(beta) < 1e-7) = 0;
end
bias = theta(end);
goal = after;
end

function [value, slope, curve] = margin(m, width)
if width == 0
    value = log1p(exp(-abs(m))) + max(0, -m);
    s = 1 ./ (1 + exp(m));
    slope = -s;
    curve = s .* (1 - s);
else
    gap = 1 - m;
    value = max(0, gap);
    near = abs(gap) < width;
    value(near) = (gap(near) + width) .^ 2 / (4 * width);
    slope = -double(gap >= width);
    slope(near) = -(gap(near) + width) / (2 * width);
    curve = zeros(size(m));
    curve(near) = 1 / (2 * width);
end
end
