% A Latin hypercube sample: each of n equal parts of each variable has one point.
function X = lhsdesign(n, p, varargin)
smooth = true;
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'smooth')
        smooth = ~strcmpi(varargin{k + 1}, 'off');
    end
end
X = zeros(n, p);
for j = 1:p
    order = randperm(n)';
    if smooth
        X(:, j) = (order - rand(n, 1)) / n;
    else
        X(:, j) = (order - 0.5) / n;
    end
end
end
