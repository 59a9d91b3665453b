% Texts without the tags of HTML and XML.
function text = eraseTags(text)
text = regexprep(text, '<(!--.*?--|!\[CDATA\[.*?\]\]|/?[A-Za-z!?][^>]*)>', '');
end
