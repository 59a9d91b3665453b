% Confidence intervals of coefficients of nonlinear regression: nlparci(beta, residuals, 'Jacobian' or 'Covar', value).
function ci = nlparci(beta, r, varargin)
alpha = 0.05;
C = [];
J = [];
if numel(varargin) == 1
    J = varargin{1};
end
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'jacobian', J = varargin{k + 1};
        case {'covar', 'covariance'}, C = varargin{k + 1};
        case 'alpha', alpha = varargin{k + 1};
    end
end
beta = beta(:);
n = sum(~isnan(r(:)));
dfe = n - numel(beta);
if isempty(C)
    [~, U] = qr(J(~isnan(r(:)), :), 0);
    inverse = U \ eye(numel(beta));
    C = sum(r(~isnan(r)) .^ 2) / dfe * (inverse * inverse');
end
half = tinv(1 - alpha / 2, dfe) * sqrt(diag(C));
ci = [beta - half, beta + half];
end
