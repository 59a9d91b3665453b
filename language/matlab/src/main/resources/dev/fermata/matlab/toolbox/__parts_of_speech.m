% The part of speech of each token by a list of common words, by its ending and by its neighbours.
function parts = __parts_of_speech(tokens, types, sentences)
persistent lexicon
if isempty(lexicon)
    lists = {"determiner", "a an the this that these those each every some any no all both another such my your his its our their her what which whose"
        "pronoun", "i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom someone anyone everyone something anything everything nothing nobody none"
        "adposition", "in on at by for with from of about into through during before after above below between under over against among within without toward towards across behind beyond near off onto out upon around along per via despite except inside outside since until"
        "coord-conjunction", "and or but nor yet"
        "subord-conjunction", "if because although though while when whereas unless as whether than where why how once"
        "auxiliary-verb", "am is are was were be been being have has had having do does did will would shall should can could may might must ought"
        "particle", "to not n't"
        "adverb", "very too also just now then here there always never often sometimes soon already again still quite rather really almost ever even perhaps maybe well more most less least only away together so up down back however therefore thus today tomorrow yesterday"
        "interjection", "oh ah wow hello hi hey yes ouch oops hurray alas please"
        "numeral", "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third"
        "verb", "say says said go goes went gone get gets got make makes made know knows knew think thinks thought take takes took taken see sees saw seen come comes came want wants use uses used find finds found give gives gave given tell tells told work works call calls try tries ask asks need needs feel feels felt become becomes became leave leaves put puts mean means keep keeps kept let lets begin begins began seem seems help helps show shows hear hears heard play plays run runs ran move moves like likes live lives believe believes bring brings brought happen happens write writes wrote written sit sits sat stand stands stood lose loses lost pay pays paid meet meets met include includes continue set sets learn learns change changes lead leads understand watch follow stop create speak speaks read reads spend grow open walk walks win wins teach offer remember consider appear buy buys serve die send build stay fall cut reach kill raise pass sell decide eat eats ate sleep sleeps visit visits love loves hate hates moved lived born contains enjoy enjoys"
        "adjective", "good new great high small large big old young long little other different own same able bad early important public real best free short full easy clear recent certain hard strong possible whole special local simple red blue green black white yellow hot cold happy sad nice beautiful fast slow quick brown lazy better worse better many few much several second"
        };
    words = strings(0, 1);
    kinds = strings(0, 1);
    for k = 1:size(lists, 1)
        each = split(lists{k, 2}, " ");
        words = [words; each];
        kinds = [kinds; repmat(lists{k, 1}, numel(each), 1)];
    end
    [words, at] = unique(words, 'stable');
    lexicon = dictionary(words, kinds(at));
end
n = numel(tokens);
parts = repmat("noun", 1, n);
for k = 1:n
    token = tokens(k);
    small = lower(token);
    text = char(token);
    startsSentence = k == 1 || sentences(k) ~= sentences(k - 1);
    before = "";
    if ~startsSentence
        before = parts(k - 1);
    end
    if types(k) == "punctuation"
        parts(k) = "punctuation";
    elseif types(k) == "digits"
        parts(k) = "numeral";
    elseif types(k) == "other" && isempty(regexp(text, '[A-Za-z]', 'once'))
        parts(k) = "symbol";
    elseif any(types(k) == ["emoticon" "emoji" "hashtag" "at-mention" "web-address" "email-address"])
        parts(k) = "other";
        if any(types(k) == ["emoticon" "emoji"])
            parts(k) = "symbol";
        end
    elseif text(1) >= 'A' && text(1) <= 'Z' && ~startsSentence && small ~= "i"
        parts(k) = "proper-noun";
    elseif startsSentence && text(1) >= 'A' && text(1) <= 'Z' && any(small == [__given_names(), "dr", "mr", "mrs", "ms"])
        parts(k) = "proper-noun";
    elseif isKey(lexicon, small)
        parts(k) = lexicon(small);
        if small == "to" && k < n && isKey(lexicon, lower(tokens(k + 1))) && any(lexicon(lower(tokens(k + 1))) == ["determiner" "pronoun"])
            parts(k) = "adposition";
        elseif parts(k) == "verb" && any(before == ["determiner" "adjective"])
            parts(k) = "noun";
        elseif small == "that" && k < n && isKey(lexicon, lower(tokens(k + 1))) && any(lexicon(lower(tokens(k + 1))) == ["pronoun" "determiner"])
            parts(k) = "subord-conjunction";
        end
    elseif ~isempty(regexp(text, '(ly)$', 'once'))
        parts(k) = "adverb";
    elseif ~isempty(regexp(text, '(ous|ful|less|able|ible|ive|ical|ish|ic|al|ary|est)$', 'once')) && ~any(before == "adjective")
        parts(k) = "adjective";
    elseif ~isempty(regexp(text, '(ing|ed|ize|ise|ify)$', 'once'))
        parts(k) = "verb";
        if any(before == ["determiner" "adposition"])
            parts(k) = "adjective";
            if ~isempty(regexp(text, 'ing$', 'once'))
                parts(k) = "noun";
            end
        end
    elseif any(before == "pronoun") && isempty(regexp(text, '(tion|ness|ment|ity)$', 'once'))
        parts(k) = "verb";
    elseif before == "particle" && k > 1 && lower(tokens(k - 1)) == "to"
        parts(k) = "verb";
    end
end
end
