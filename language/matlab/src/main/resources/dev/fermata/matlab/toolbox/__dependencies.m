% The word on which each word of a sentence depends (0 for the root) and how, by the parts of speech around it.
function [heads, relations] = __dependencies(tokens, parts, sentences)
n = numel(tokens);
heads = zeros(1, n);
relations = repmat("dependent", 1, n);
for s = unique(sentences)
    at = find(sentences == s);
    root = at(find(parts(at) == "verb", 1));
    if isempty(root)
        root = at(find(parts(at) == "auxiliary-verb", 1));
    end
    if isempty(root)
        root = at(find(ismember(parts(at), ["noun" "proper-noun" "adjective"]), 1, 'last'));
    end
    if isempty(root)
        root = at(1);
    end
    for k = at
        next = at(at > k);
        previous = at(at < k);
        noun = next(find(ismember(parts(next), ["noun" "proper-noun"]), 1));
        if k == root
            relations(k) = "root";
            continue
        end
        heads(k) = root;
        switch parts(k)
            case {"noun", "proper-noun", "pronoun"}
                before = previous(find(parts(previous) == "adposition", 1, 'last'));
                if ~isempty(noun) && noun == k + 1 && parts(k) ~= "pronoun"
                    heads(k) = noun;
                    relations(k) = "compound";
                elseif ~isempty(before) && ~any(ismember(parts(before + 1:k - 1), ["verb" "auxiliary-verb"]))
                    relations(k) = "oblique-nominal";
                elseif k < root
                    relations(k) = "nominal-subject";
                else
                    relations(k) = "object";
                end
            case {"determiner", "adjective", "numeral", "adposition"}
                names = ["determiner", "adjectival-modifier", "numeric-modifier", "case-marking"];
                relations(k) = names(parts(k) == ["determiner", "adjective", "numeral", "adposition"]);
                if ~isempty(noun)
                    heads(k) = noun;
                end
            case "adverb"
                relations(k) = "adverbial-modifier";
            case "auxiliary-verb"
                relations(k) = "auxiliary";
            case "coord-conjunction"
                relations(k) = "coordinating-conjunction";
            case "subord-conjunction"
                relations(k) = "marker";
            case "punctuation"
                relations(k) = "punctuation";
            case "verb"
                relations(k) = "conjunct";
            case "interjection"
                relations(k) = "discourse-element";
        end
    end
    heads(at) = max(0, heads(at) - at(1) + 1) .* (at ~= root);
end
end
