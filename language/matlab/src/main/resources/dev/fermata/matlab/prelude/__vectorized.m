% A function of a text, with operators for each element.
function f = __vectorized(f)
if ischar(f) || isstring(f)
    text = vectorize(char(f));
    names = symvar(text);
    names = reshape(setdiff(names, {'pi', 'i', 'j', 'eps', 'e', 'Inf', 'NaN'}), 1, []);
    if isempty(names)
        names = {'x'};
    end
    f = str2func(['@(' strjoin(names, ',') ') ' text]);
end
end
