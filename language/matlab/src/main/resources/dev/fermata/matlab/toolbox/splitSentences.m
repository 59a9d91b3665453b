% The sentences of a text as strings.
function sentences = splitSentences(text)
if ~(ischar(text) || isstring(text) && isscalar(text))
    error('RunMat:splitSentences:InvalidArgument', 'Input must be a string scalar or character vector.');
end
text = char(text);
[ends] = regexp(text, '[.!?]+["'')\]]*(\s+|$)', 'end');
sentences = strings(0, 1);
from = 1;
abbreviations = __abbreviations();
for k = 1:numel(ends)
    piece = strtrim(text(from:ends(k)));
    last = regexp(piece, '([A-Za-z.]+)\.$', 'tokens', 'once');
    next = strtrim(text(ends(k) + 1:end));
    if ~isempty(next) && (~isempty(last) && (any(strcmpi(last{1}, abbreviations)) || ~isempty(regexp(last{1}, '^[A-Z]$', 'once'))) || next(1) >= 'a' && next(1) <= 'z')
        continue
    end
    sentences(end + 1, 1) = string(piece);
    from = ends(k) + 1;
end
rest = strtrim(text(from:end));
if ~isempty(rest)
    sentences(end + 1, 1) = string(rest);
end
end
