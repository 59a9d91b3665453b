% The number of times that each word occurs in each list, and the words: those known, then new ones as they come.
function [C, words] = __count_words(lists, words)
if isempty(words)
    words = strings(1, 0);
end
all = [lists{:}];
if isempty(all)
    C = zeros(numel(lists), numel(words));
    return
end
words = unique([words, all], 'stable');
C = zeros(numel(lists), numel(words));
for k = 1:numel(lists)
    if ~isempty(lists{k})
        [~, at] = ismember(lists{k}, words);
        C(k, :) = accumarray(at(:), 1, [numel(words) 1])';
    end
end
end
