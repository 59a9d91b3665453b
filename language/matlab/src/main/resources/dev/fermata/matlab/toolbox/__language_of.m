% The language of tokens: what was given, or by the script of their letters.
function language = __language_of(tokens, given)
language = given;
if isempty(given)
    language = 'en';
    text = char(join([tokens, ""], ''));
    if any(text >= 12352 & text <= 12543)
        language = 'ja';
    elseif any(text >= 44032 & text <= 55203)
        language = 'ko';
    end
end
end
