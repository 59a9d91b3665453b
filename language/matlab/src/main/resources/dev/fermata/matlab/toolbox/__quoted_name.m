% A word with the name of an input or output, when it has one.
function text = __quoted_name(names, word)
text = word;
if ~isempty(names) && ~isempty(names{1})
    text = [word ' "' names{1} '"'];
end
end
