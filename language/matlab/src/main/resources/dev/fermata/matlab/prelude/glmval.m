% What a generalized linear model predicts: glmval(b, X, link).
function y = glmval(b, X, link, varargin)
constant = true;
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'Constant')
        constant = strcmpi(varargin{k + 1}, 'on');
    end
end
if isvector(X) && numel(b) == 1 + constant
    X = X(:);
end
if constant
    X = [ones(size(X, 1), 1), X];
end
eta = X * b;
switch lower(char(link))
    case 'identity', y = eta;
    case 'log', y = exp(eta);
    case 'logit', y = 1 ./ (1 + exp(-eta));
    case 'probit', y = normcdf(eta);
    case 'comploglog', y = -expm1(-exp(eta));
    case 'reciprocal', y = 1 ./ eta;
    otherwise
        error('RunMat:glmval:InvalidArgument', 'Unrecognized link ''%s''.', char(link));
end
end
