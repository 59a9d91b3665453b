% The paragraphs of a text, which empty lines part, as strings.
function paragraphs = splitParagraphs(text)
paragraphs = strip(string(regexp(char(text), '(\r?\n[ \t]*){2,}', 'split')'));
paragraphs = paragraphs(strlength(paragraphs) > 0);
end
