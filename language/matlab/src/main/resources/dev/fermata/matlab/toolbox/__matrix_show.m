% A matrix with names of rows and columns, in columns of one width.
function __matrix_show(title, M, rows, columns)
texts = cell(size(M));
for k = 1:numel(M)
    c = M(k);
    if isreal(c) || imag(c) == 0
        texts{k} = strrep(sprintf('%.4g', real(c)), 'e+', 'e');
    else
        texts{k} = sprintf('%.4g%+.4gi', real(c), imag(c));
    end
end
w = max(cellfun(@numel, [columns(:); texts(:)]));
side = max(cellfun(@numel, rows(:)));
fprintf('  %s = \n', title);
per = max(1, floor((80 - side - 3) / (w + 2)));
for from = 1:per:numel(columns)
    part = from:min(from + per - 1, numel(columns));
    fprintf('%s\n', [blanks(3 + side) sprintf(sprintf('  %%%ds', w), columns{part})]);
    for i = 1:numel(rows)
        fprintf('%s\n', ['   ' rows{i} blanks(side - numel(rows{i})) sprintf(sprintf('  %%%ds', w), texts{i, part})]);
    end
    fprintf(' \n');
end
end
