% A table of the tokens of documents with what is known of each.
function t = __token_table(documents)
tokens = strings(0, 1);
document = zeros(0, 1);
sentence = zeros(0, 1);
lines = zeros(0, 1);
types = strings(0, 1);
language = strings(0, 1);
parts = strings(0, 1);
lemmas = strings(0, 1);
entities = strings(0, 1);
has = false(1, 5);
heads = zeros(0, 1);
relations = strings(0, 1);
for k = 1:numel(documents)
    d = documents(k);
    n = numel(d.Tokens);
    tokens = [tokens; d.Tokens(:)];
    document = [document; repmat(k, n, 1)];
    lines = [lines; d.Lines(:)];
    types = [types; d.Types(:)];
    language = [language; repmat(string(d.Language), n, 1)];
    sentence = [sentence; filled(d.Sentences, n, NaN)];
    parts = [parts; filled(d.Parts, n, "")];
    lemmas = [lemmas; filled(d.Lemmas, n, "")];
    entities = [entities; filled(d.Entities, n, "")];
    heads = [heads; filled(d.Heads, n, NaN)];
    relations = [relations; filled(d.Relations, n, "")];
    has = has | [~isempty(d.Sentences), ~isempty(d.Parts), ~isempty(d.Lemmas), ~isempty(d.Entities), ~isempty(d.Heads)];
end
t = table(tokens, document, 'VariableNames', {'Token', 'DocumentNumber'});
if has(1)
    t.SentenceNumber = sentence;
end
t.LineNumber = lines;
t.Type = categorical(types);
t.Language = categorical(language);
if has(2)
    t.PartOfSpeech = categorical(parts);
end
if has(3)
    t.Lemma = lemmas;
end
if has(4)
    t.Entity = categorical(entities);
end
if has(5)
    t.Head = heads;
    t.Dependency = categorical(relations);
end
end

function v = filled(v, n, none)
if isempty(v)
    v = repmat(none, n, 1);
else
    v = v(:);
end
end
