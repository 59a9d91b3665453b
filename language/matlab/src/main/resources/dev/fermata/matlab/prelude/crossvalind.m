% Random groups for cross validation.
function [a, b] = crossvalind(method, n, p, varargin)
if ~isscalar(n)
    n = numel(n);
end
switch lower(char(method))
    case 'kfold'
        if nargin < 3
            p = 5;
        end
        a = zeros(n, 1);
        a(randperm(n)) = mod((0:n - 1)', p) + 1;
    case 'holdout'
        if nargin < 3
            p = 0.5;
        end
        if p < 1
            p = round(n * p);
        end
        b = false(n, 1);
        b(randperm(n, p)) = true;
        a = ~b;
    case 'leavemout'
        if nargin < 3
            p = 1;
        end
        b = false(n, 1);
        b(randperm(n, p)) = true;
        a = ~b;
    case 'resubstitution'
        a = true(n, 1);
        b = a;
    otherwise
        error('RunMat:crossvalind:InvalidArgument', 'Invalid method: ''%s''.', char(method));
end
end
