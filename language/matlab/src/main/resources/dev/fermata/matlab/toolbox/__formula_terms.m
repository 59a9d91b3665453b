% The terms of the right side of a formula such as '1 + a*b - c + d^2' as powers of the variables.
function terms = __formula_terms(text, names)
tokens = regexp(text, '[A-Za-z]\w*|\d+|[-+*:^()]|\S', 'match');
n = numel(names);
at = 1;
terms = zeros(1, n);
if numel(tokens) == 0
    error('RunMat:fitlm:InvalidArgument', 'Unable to understand the character vector or string scalar ''%s''.', text);
end
sign = 1;
if any(strcmp(tokens{1}, {'+', '-'}))
    sign = 1 - 2 * strcmp(tokens{1}, '-');
    at = 2;
end
while true
    [more, at] = product(tokens, at, names, text);
    if size(more, 1) == 1 && isnan(more(1))
        if sign > 0
            terms = terms(any(terms, 2), :);
        end
    elseif sign > 0
        terms = [terms; more];
    else
        terms = terms(~ismember(terms, more, 'rows'), :);
    end
    if at > numel(tokens)
        break
    end
    if strcmp(tokens{at}, '+')
        sign = 1;
    elseif strcmp(tokens{at}, '-')
        sign = -1;
    else
        error('RunMat:fitlm:InvalidArgument', 'Unable to understand the character vector or string scalar ''%s''.', text);
    end
    at = at + 1;
end
terms = __sorted_terms(terms);
end

function [terms, at] = product(tokens, at, names, text)
[terms, at] = interaction(tokens, at, names, text);
while at <= numel(tokens) && strcmp(tokens{at}, '*')
    [right, at] = interaction(tokens, at + 1, names, text);
    terms = [terms; right; crossed(terms, right)];
end
end

function [terms, at] = interaction(tokens, at, names, text)
[terms, at] = power(tokens, at, names, text);
while at <= numel(tokens) && strcmp(tokens{at}, ':')
    [right, at] = power(tokens, at + 1, names, text);
    terms = crossed(terms, right);
end
end

function terms = crossed(left, right)
terms = zeros(0, size(left, 2));
for i = 1:size(left, 1)
    for j = 1:size(right, 1)
        terms(end + 1, :) = left(i, :) + right(j, :);
    end
end
end

function [terms, at] = power(tokens, at, names, text)
if at > numel(tokens)
    error('RunMat:fitlm:InvalidArgument', 'Unable to understand the character vector or string scalar ''%s''.', text);
end
token = tokens{at};
at = at + 1;
n = numel(names);
if strcmp(token, '(')
    terms = zeros(0, n);
    [more, at] = product(tokens, at, names, text);
    terms = [terms; more];
    while at <= numel(tokens) && strcmp(tokens{at}, '+')
        [more, at] = product(tokens, at + 1, names, text);
        terms = [terms; more];
    end
    if at > numel(tokens) || ~strcmp(tokens{at}, ')')
        error('RunMat:fitlm:InvalidArgument', 'Unable to understand the character vector or string scalar ''%s''.', text);
    end
    at = at + 1;
elseif strcmp(token, '1')
    terms = zeros(1, n);
elseif strcmp(token, '0')
    terms = NaN(1, n);
else
    k = find(strcmp(token, names), 1);
    if isempty(k)
        error('RunMat:fitlm:InvalidArgument', 'Unrecognized variable name ''%s'' in the formula.', token);
    end
    terms = zeros(1, n);
    terms(k) = 1;
end
if at < numel(tokens) && strcmp(tokens{at}, '^')
    degree = str2double(tokens{at + 1});
    at = at + 2;
    base = terms;
    last = terms;
    for d = 2:degree
        last = crossed(last, base);
        terms = unique([terms; last], 'rows', 'stable');
    end
end
end
