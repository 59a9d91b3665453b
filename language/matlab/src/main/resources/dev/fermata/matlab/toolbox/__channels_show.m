% The fractions of a model, input by input.
function __channels_show(sys, ny, nu)
if ny == 1 && nu == 1
    names = [__quoted_name(sys.InputName, 'From input'), __quoted_name(sys.OutputName, ' to output')];
    if contains(names, '"')
        fprintf('  %s:\n', names);
    end
    fprintf('  %s\n', __channel_lines(sys, 1, 1){:});
    fprintf(' \n');
    return
end
for j = 1:nu
    from = sprintf('input %d', j);
    if numel(sys.InputName) >= j && ~isempty(sys.InputName{j})
        from = ['input "' sys.InputName{j} '"'];
    end
    if nu == 1
        from = strrep(from, 'input 1', 'input');
    end
    if ny == 1
        fprintf('  From %s%s:\n', from, __quoted_name(sys.OutputName, ' to output'));
        fprintf('  %s\n', __channel_lines(sys, 1, j){:});
        fprintf(' \n');
        continue
    end
    fprintf('  From %s to output...\n', from);
    labels = cell(1, ny);
    for i = 1:ny
        labels{i} = sprintf('%d:', i);
        if numel(sys.OutputName) >= i && ~isempty(sys.OutputName{i})
            labels{i} = [sys.OutputName{i} ':'];
        end
    end
    w = max(cellfun(@numel, labels));
    for i = 1:ny
        lines = __channel_lines(sys, i, j);
        middle = ceil(numel(lines) / 2);
        for k = 1:numel(lines)
            label = blanks(w);
            if k == middle
                label = [labels{i} blanks(w - numel(labels{i}))];
            end
            fprintf('   %s  %s\n', label, lines{k});
        end
        fprintf(' \n');
    end
end
end
