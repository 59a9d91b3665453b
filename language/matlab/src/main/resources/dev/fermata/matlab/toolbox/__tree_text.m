% Writes the nodes of a tree as text.
function __tree_text(title, t, names, levels, labels, leaf)
fprintf('\n%s\n', title);
width = numel(sprintf('%d', numel(t.Left)));
for k = 1:numel(t.Left)
    j = t.Predictor(k);
    if j == 0
        fprintf('%*d  %s = %s\n', width, k, leaf, labels{k});
    elseif isempty(levels{j})
        fprintf('%*d  if %s<%g then node %d elseif %s>=%g then node %d else %s\n', width, k, names{j}, t.Point(k), t.Left(k), names{j}, t.Point(k), t.Right(k), labels{k});
    else
        in = level_text(levels{j}(t.Subset{k}));
        out = level_text(levels{j}(setdiff(1:numel(levels{j}), t.Subset{k})));
        fprintf('%*d  if %s in %s then node %d elseif %s in %s then node %d else %s\n', width, k, names{j}, in, t.Left(k), names{j}, out, t.Right(k), labels{k});
    end
end
fprintf('\n');
end

function text = level_text(levels)
texts = cellfun(@(v) char(string(v)), levels(:)', 'UniformOutput', false);
text = ['{' strjoin(texts, ' ') '}'];
end
