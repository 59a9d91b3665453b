% Shows one layer: its properties in groups with a common margin.
function __layer_show(layer)
name = class(layer);
fprintf('  %s with properties:\n\n', name(find([' ' name] == '.', 1, 'last'):end));
[plain, hyper, learned, state] = groups(layer);
s = struct('Name', layer.Name);
names = [plain, hyper, learned, state];
for k = 1:numel(names)
    s.(names{k}) = layer.(names{k});
end
lines = strsplit(evalc('disp(s)'), newline);
lines = lines(~cellfun(@(t) isempty(strtrim(t)), lines));
sizes = [1 + numel(plain), numel(hyper), numel(learned), numel(state)];
titles = {'', 'Hyperparameters', 'Learnable Parameters', 'State Parameters'};
at = 0;
for g = 1:4
    if g > 1 && sizes(g) == 0
        continue
    end
    if g > 1
        fprintf('   %s\n', titles{g});
    end
    fprintf('%s\n', lines{at + 1:at + sizes(g)});
    fprintf('\n');
    at = at + sizes(g);
end
end
