% The number of the sentence of each token. A full stop after an abbreviation, or before a small letter, ends none.
function numbers = __sentences(tokens, abbreviations)
numbers = zeros(1, numel(tokens));
current = 1;
ended = false;
for k = 1:numel(tokens)
    token = char(tokens(k));
    closing = any(strcmp(token, {'"', '''', ')', ']', '”', '’'}));
    if ended && ~closing && ~any(strcmp(token, {'.', '!', '?'}))
        if ~(strcmp(before, '.') && token(1) >= 'a' && token(1) <= 'z')
            current = current + 1;
        end
        ended = false;
    end
    numbers(k) = current;
    if any(strcmp(token, {'.', '!', '?', '…'}))
        short = strcmp(token, '.') && k > 1 && (any(strcmpi(tokens(k - 1), abbreviations)) || ~isempty(regexp(char(tokens(k - 1)), '^([A-Z]|[A-Za-z](\.[A-Za-z])+)$', 'once')) && tokens(k - 1) ~= "I");
        if ~short
            ended = true;
            before = token;
        end
    end
end
end
