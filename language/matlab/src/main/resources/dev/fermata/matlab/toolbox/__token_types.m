% What kinds of tokens words are, by their characters.
function types = __token_types(tokens)
types = repmat("other", size(tokens));
c = cellstr(tokens);
types(~cellfun(@isempty, regexp(c, '^\d+([.,]\d+)*$', 'once'))) = "digits";
types(~cellfun(@isempty, regexp(c, '^[^\W\d_]+([''’.][^\W\d_]+)*$', 'once'))) = "letters";
types(~cellfun(@isempty, regexp(c, '^[!-/:-@\[-`{-~¡-¿“”‘’–—…]+$', 'once'))) = "punctuation";
end
