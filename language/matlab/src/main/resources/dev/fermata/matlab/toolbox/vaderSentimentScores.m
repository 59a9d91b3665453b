% How positive or negative documents are, by the VADER rules: compound scores, and the parts that are positive, negative and neutral.
% 'SentimentLexicon' is a table of Token and SentimentScore, 'Boosters', 'Dampeners' and 'Negations' lists of words.
function [compound, positive, negative, neutral] = vaderSentimentScores(documents, varargin)
if ~isa(documents, 'tokenizedDocument')
    error('RunMat:vaderSentimentScores:InvalidArgument', 'Input must be a tokenizedDocument array.');
end
[words, values] = __sentiment_lexicon();
boosters = ["absolutely" "amazingly" "awfully" "completely" "considerably" "decidedly" "deeply" "effing" "enormously" "entirely" "especially" "exceptionally" ...
    "extremely" "fabulously" "flipping" "fricking" "friggin" "fully" "greatly" "hella" "highly" "hugely" "incredibly" "intensely" "majorly" "more" "most" ...
    "particularly" "purely" "quite" "really" "remarkably" "so" "substantially" "thoroughly" "totally" "tremendously" "uber" "unbelievably" "unusually" ...
    "utterly" "very"];
dampeners = ["almost" "barely" "hardly" "kinda" "less" "little" "marginally" "occasionally" "partly" "scarcely" "slightly" "somewhat" "sorta"];
negations = ["aint" "arent" "cannot" "cant" "couldnt" "darent" "didnt" "doesnt" "ain't" "aren't" "can't" "couldn't" "daren't" "didn't" "doesn't" "dont" ...
    "hadnt" "hasnt" "havent" "isnt" "mightnt" "mustnt" "neither" "don't" "hadn't" "hasn't" "haven't" "isn't" "mightn't" "mustn't" "neednt" "needn't" ...
    "never" "none" "nope" "nor" "not" "nothing" "nowhere" "oughtnt" "shant" "shouldnt" "uhuh" "wasnt" "werent" "oughtn't" "shan't" "shouldn't" "uh-uh" ...
    "wasn't" "weren't" "without" "wont" "wouldnt" "won't" "wouldn't" "rarely" "seldom" "despite"];
for k = 1:2:numel(varargin) - 1
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'sentimentlexicon'
            words = string(value.Token);
            values = double(value.SentimentScore);
        case 'boosters'
            boosters = lower(reshape(string(value), 1, []));
        case 'dampeners'
            dampeners = lower(reshape(string(value), 1, []));
        case 'negations'
            negations = lower(reshape(string(value), 1, []));
        otherwise
            error('RunMat:vaderSentimentScores:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
n = numel(documents);
compound = zeros(n, 1);
positive = zeros(n, 1);
negative = zeros(n, 1);
neutral = zeros(n, 1);
for k = 1:n
    [compound(k), positive(k), negative(k), neutral(k)] = scores(documents(k).Tokens, documents(k).Types, words, values, boosters, dampeners, negations);
end
end

function [compound, positive, negative, neutral] = scores(tokens, types, words, values, boosters, dampeners, negations)
marks = types == "punctuation";
exclamations = min(4, sum(count(tokens, "!")));
questions = sum(count(tokens, "?"));
tokens = tokens(~marks);
small = lower(tokens);
n = numel(tokens);
compound = 0;
positive = 0;
negative = 0;
neutral = 0;
if n == 0
    return
end
loud = strlength(tokens) > 1 & tokens == upper(tokens) & tokens ~= lower(tokens);
mixed = any(loud) && ~all(loud);
[found, at] = ismember(small, words);
valence = zeros(1, n);
for i = 1:n
    if ~found(i) || any(small(i) == boosters) || any(small(i) == dampeners)
        continue
    end
    v = values(at(i));
    if loud(i) && mixed
        v = v + sign(v) * 0.733;
    end
    for back = 1:3
        j = i - back;
        if j < 1
            break
        end
        if ~found(j) || any(small(j) == boosters)
            s = 0;
            if any(small(j) == boosters)
                s = 0.293;
            elseif any(small(j) == dampeners) || small(j) == "of" && j > 1 && any(small(j - 1) == ["kind" "sort"]) && back == 1
                s = -0.293;
            end
            if s ~= 0
                s = s * sign(v);
                if loud(j) && mixed
                    s = s + sign(v) * 0.733;
                end
                s = s * (1 - 0.05 * (back - 1));
            end
            v = v + s;
            if any(small(j) == negations)
                if back == 2 && small(j) == "never" && any(small(j + 1) == ["so" "this"])
                    v = v * 1.25;
                else
                    v = v * -0.74;
                end
            end
        end
    end
    if i > 1 && small(i - 1) == "least" && (i < 3 || ~any(small(i - 2) == ["at" "very"]))
        v = v * -0.74;
    end
    valence(i) = v;
end
but = find(small == "but", 1);
if ~isempty(but)
    valence(1:but - 1) = valence(1:but - 1) * 0.5;
    valence(but + 1:end) = valence(but + 1:end) * 1.5;
end
emphasis = exclamations * 0.292;
if questions > 1
    emphasis = emphasis + min(0.96, questions * 0.18 * (questions <= 3) + 0.96 * (questions > 3));
end
total = sum(valence);
if total > 0
    total = total + emphasis;
elseif total < 0
    total = total - emphasis;
end
compound = max(-1, min(1, total / sqrt(total ^ 2 + 15)));
up = sum(valence(valence > 0) + 1);
down = sum(valence(valence < 0) - 1);
flat = sum(valence == 0);
if up > abs(down)
    up = up + emphasis;
elseif up < abs(down)
    down = down - emphasis;
end
all = up + abs(down) + flat;
positive = up / all;
negative = abs(down) / all;
neutral = flat / all;
end
