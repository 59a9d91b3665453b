% The dictionary forms of words: irregular ones from a list, others by their endings.
function words = __lemmas(words, parts)
persistent irregular
if isempty(irregular)
    pairs = split(["am be" "are be" "is be" "was be" "were be" "been be" "being be" "has have" "had have" "having have" "does do" "did do" "done do" "doing do" ...
        "goes go" "went go" "gone go" "said say" "made make" "took take" "taken take" "came come" "saw see" "seen see" "knew know" "known know" "got get" ...
        "gotten get" "gave give" "given give" "found find" "thought think" "told tell" "became become" "left leave" "felt feel" "put put" "brought bring" ...
        "began begin" "begun begin" "kept keep" "held hold" "wrote write" "written write" "stood stand" "heard hear" "let let" "meant mean" "met meet" ...
        "ran run" "paid pay" "sat sit" "spoke speak" "spoken speak" "lay lie" "led lead" "read read" "grew grow" "grown grow" "lost lose" "fell fall" ...
        "fallen fall" "sent send" "built build" "understood understand" "drew draw" "drawn draw" "broke break" "broken break" "spent spend" "cut cut" ...
        "rose rise" "risen rise" "drove drive" "driven drive" "bought buy" "wore wear" "worn wear" "chose choose" "chosen choose" "ate eat" "eaten eat" ...
        "flew fly" "flown fly" "slept sleep" "sang sing" "sung sing" "swam swim" "taught teach" "won win" "caught catch" "fought fight" "threw throw" ...
        "men man" "women woman" "children child" "people people" "feet foot" "teeth tooth" "mice mouse" "geese goose" "lives life" "wives wife" "knives knife" ...
        "leaves leaf" "wolves wolf" "halves half" "better good" "best good" "worse bad" "worst bad" "an a" "n't not" "us us" "this this" "his his" "its its" ...
        "as as" "news news" "series series" "always always" "during during" "nothing nothing" "something something" "everything everything" "anything anything" ...
        "thing thing" "morning morning" "evening evening" "building building" "king king" "spring spring" "string string" "need need" "red red" "bed bed" ...
        "hundred hundred" "ring ring" "bring bring" "sing sing" "used use" "using use" "uses use" "less less" "across across" "yes yes" "bus bus" "gas gas" ...
        "data data" "analyses analysis" "indices index" "matrices matrix" "vertices vertex" "criteria criterion" "phenomena phenomenon" "lying lie" "dying die" ...
        "tying tie" "worded word" "thus thus" "perhaps perhaps" "ours ours" "hers hers" "theirs theirs" "yours yours" "sometimes sometimes" "ed ed" ...
        "speed speed" "feed feed" "indeed indeed" "seed seed" "physics physics" "mathematics mathematics" "statistics statistics" "analytics analytics"]');
    irregular = dictionary(pairs(:, 1), pairs(:, 2));
end
for k = 1:numel(words)
    word = lower(words(k));
    if ~isempty(regexp(char(word), '[^a-z]', 'once')) || strlength(word) < 2
        words(k) = word;
        continue
    end
    if isKey(irregular, word)
        words(k) = irregular(word);
        continue
    end
    if ~isempty(parts) && parts(k) == "proper-noun"
        words(k) = word;
        continue
    end
    words(k) = string(regular(char(word)));
end
end

function w = regular(w)
n = numel(w);
ends = @(e) n > numel(e) + 1 && strcmp(w(end - numel(e) + 1:end), e);
if ends('ies')
    w = [w(1:end - 3) 'y'];
elseif ends('sses') || ends('shes') || ends('ches') || ends('xes') || ends('zzes') || ends('oes')
    w = w(1:end - 2);
elseif ends('s') && ~ends('ss') && ~ends('us') && ~ends('is')
    w = w(1:end - 1);
elseif ends('ing') && ~isempty(regexp(w(1:end - 3), '[aeiouy]', 'once')) && n > 5
    w = base(w(1:end - 3));
elseif ends('ied')
    w = [w(1:end - 3) 'y'];
elseif ends('ed') && ~isempty(regexp(w(1:end - 2), '[aeiouy]', 'once')) && n > 4 && ~ends('eed')
    w = base(w(1:end - 2));
end
end

function w = base(w)
doubled = numel(w) > 2 && w(end) == w(end - 1) && ~any(w(end) == 'lsz');
if doubled
    w = w(1:end - 1);
elseif ~isempty(regexp(w, '(at|bl|iz|iv|ag|uc|ur|ls|rs|ns|rg|dg|nc|rc|[^aeiou]us|os|as|[^aeiou][aeiou]k|cl|tl|pl|gl|dl|[aeiou]v|rv|lv|[^aeiou][aiou]d|ud|it)$', 'once')) ...
        && isempty(regexp(w, '(eat|oat|eak|ook|wait|isit|imit|edit|redit|load|oad|eed|ead|aid|oud|ound|walk)$', 'once'))
    w = [w 'e'];
elseif ~isempty(regexp(w, '^[^aeiou]*[aeiou][^aeiouwxyhdfjnkqbvzgtsmprl]$', 'once'))
    w = [w 'e'];
elseif ~isempty(regexp(w, '^[^aeiou]*[aio](k|m|p|r|l|n)$', 'once')) && numel(w) <= 4
    w = [w 'e'];
end
end
