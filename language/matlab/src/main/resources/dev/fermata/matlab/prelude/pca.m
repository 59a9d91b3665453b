% Principal components of data: coefficients, scores, variances, and what part of the variance they explain.
function [coeff, score, latent, tsquared, explained, mu] = pca(X, varargin)
centered = true;
count = Inf;
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'centered'
            centered = logical(varargin{k + 1});
        case 'numcomponents'
            count = varargin{k + 1};
    end
end
[n, p] = size(X);
mu = zeros(1, p);
df = n;
if centered
    mu = mean(X, 1);
    df = n - 1;
end
[U, S, coeff] = svd(X - mu, 'econ');
s = diag(S);
keep = 1:min(df, p);
coeff = coeff(:, keep);
s = s(keep);
[~, at] = max(abs(coeff), [], 1);
signs = sign(coeff(sub2ind(size(coeff), at, 1:size(coeff, 2))));
coeff = coeff .* signs;
score = U(:, keep) .* s' .* signs;
latent = s .^ 2 / df;
explained = 100 * latent / sum(latent);
r = sum(s > max(n, p) * eps(s(1)));
tsquared = sum((score(:, 1:r) ./ sqrt(latent(1:r))') .^ 2, 2);
count = min(count, numel(keep));
coeff = coeff(:, 1:count);
score = score(:, 1:count);
end
