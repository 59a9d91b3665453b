% The text of one term of a model.
function text = __term_name(term, names)
parts = {};
for k = find(term)
    if term(k) == 1
        parts{end + 1} = names{k};
    else
        parts{end + 1} = sprintf('%s^%d', names{k}, term(k));
    end
end
text = strjoin(parts, ':');
if isempty(parts)
    text = '(Intercept)';
end
end
