% The terms of a model with a name: 'constant', 'linear', 'interactions', 'purequadratic', 'quadratic', 'polyij...'.
function terms = __named_terms(name, n, predictors, caller)
p = numel(predictors);
one = zeros(1, n);
linear = zeros(p, n);
square = zeros(p, n);
for k = 1:p
    linear(k, predictors(k)) = 1;
    square(k, predictors(k)) = 2;
end
pairs = zeros(0, n);
for i = 1:p
    for j = i + 1:p
        pairs(end + 1, :) = linear(i, :) + linear(j, :);
    end
end
switch name
    case 'constant'
        terms = one;
    case 'linear'
        terms = [one; linear];
    case 'interactions'
        terms = [one; linear; pairs];
    case 'purequadratic'
        terms = [one; linear; square];
    case {'quadratic', 'full'}
        terms = [one; linear; pairs; square];
    otherwise
        degrees = name(5:end) - '0';
        if ~strncmp(name, 'poly', 4) || numel(degrees) ~= p || any(degrees < 0 | degrees > 9)
            error(['RunMat:' caller ':InvalidArgument'], 'Unrecognized model specification ''%s''.', name);
        end
        terms = zeros(1, n);
        for k = 1:p
            count = size(terms, 1);
            terms = repmat(terms, degrees(k) + 1, 1);
            terms(:, predictors(k)) = repelem((0:degrees(k))', count);
        end
        terms = terms(sum(terms, 2) <= max(degrees), :);
        terms = __sorted_terms(terms);
end
end
