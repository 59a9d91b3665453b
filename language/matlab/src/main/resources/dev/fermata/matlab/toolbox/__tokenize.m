% The tokens of a text, their types, and the lines on which they stand.
function [tokens, types, lines] = __tokenize(text, custom, customTypes, expressions, patterns)
tokens = strings(1, 0);
types = strings(1, 0);
lines = zeros(1, 0);
if ismissing(text) || strlength(text) == 0
    return
end
web = '(?:https?|ftp)://[^\s<>"]*[^\s<>".,;:!?)''\]]|www\.[^\s<>"]*[^\s<>".,;:!?)''\]]|[A-Za-z0-9][A-Za-z0-9.-]*\.(?:com|org|net|edu|gov|io)(?![A-Za-z0-9.])(?:/[^\s<>"]*[^\s<>".,;:!?)''\]])?';
kinds = {'email-address', '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+'
    'web-address', web
    'hashtag', '#[A-Za-z_][A-Za-z0-9_]*'
    'at-mention', '@[A-Za-z0-9_]+'
    'emoticon', '(?<![A-Za-z0-9])(?:[:;=8xX][-o*'']?[)\](\[dDpP/\\}{@|3]|<3|[)\](\[][-o*'']?[:;=8])(?![A-Za-z0-9])'};
chosen = true(1, 5);
if ~(ischar(patterns) || isstring(patterns)) || ~any(strcmpi(patterns, 'all'))
    chosen = ismember(kinds(:, 1)', cellstr(patterns));
    if any(strcmpi(patterns, 'none'))
        chosen(:) = false;
    end
end
kinds = kinds(chosen, :);
word = '[\w&&[^_]]';
if isempty(expressions)
    expression = {};
else
    expression = expressions(:)';
end
literal = cellfun(@(t) regexptranslate('escape', t), cellstr(custom(:)'), 'UniformOutput', false);
if isempty(custom)
    literal = {};
end
[~, order] = sort(-cellfun(@numel, literal));
literal = literal(order);
all = [literal, expression, kinds(:, 2)', {'\d+(?:[.,]\d+)*(?:[A-Za-z_]\w*)?', '[^\W\d_][\w]*(?:[''’.][^\W\d_][\w]*)*', '\w+', '[^\s\w]'}];
rows = splitlines(text);
for r = 1:numel(rows)
    found = regexp(char(rows(r)), ['(?:' strjoin(all, ')|(?:') ')'], 'match');
    if isempty(found)
        continue
    end
    found = string(found);
    kind = __token_types(found);
    for k = 1:size(kinds, 1)
        at = ~cellfun(@isempty, regexp(cellstr(found), ['^(?:' kinds{k, 2} ')$'], 'once'));
        if strcmp(kinds{k, 1}, 'emoticon')
            at = at & kind ~= "letters";
        end
        kind(at) = kinds{k, 1};
    end
    for k = 1:numel(custom)
        kind(found == custom(k)) = customTypes(k);
    end
    tokens = [tokens, found];
    types = [types, kind];
    lines = [lines, repmat(r, 1, numel(found))];
end
end
