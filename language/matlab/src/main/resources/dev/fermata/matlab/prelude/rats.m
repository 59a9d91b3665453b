% Numbers as texts of ratios, in fields of a given length.
function text = rats(x, len)
if nargin < 2
    len = 13;
end
[rows, columns] = size(x);
text = repmat(' ', rows, 0);
finite = x(isfinite(x) & x ~= 0);
tol = 1e-10;
if ~isempty(finite)
    tol = min(10 ^ (-(len - 1) / 2) * norm(reshape(finite, [], 1), 1), min(abs(finite)));
end
for j = 1:columns
    block = repmat(' ', rows, len + 1);
    for i = 1:rows
        [n, d] = __continued_fraction(x(i, j), tol);
        if isnan(x(i, j))
            word = 'NaN';
        elseif d == 0
            word = num2str(x(i, j));
        elseif d == 1
            word = sprintf('%.0f', n);
        else
            word = sprintf('%.0f/%.0f', n, d);
        end
        if numel(word) > len
            word = '*';
        end
        left = ceil((len + 1 - numel(word)) / 2);
        block(i, left + (1:numel(word))) = word;
    end
    text = [text block];
end
end
