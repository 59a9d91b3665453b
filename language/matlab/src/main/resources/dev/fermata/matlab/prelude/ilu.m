% Incomplete triangular factorization of a sparse matrix: [L, U] = ilu(A, struct('type', 'nofill', 'crout' or 'ilutp', 'droptol', t, 'milu', 'off', 'row' or 'col', 'thresh', t)), [L, U, P] = ilu(A, setup).
function [L, U, P] = ilu(A, setup)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    setup = struct();
end
if ~issparse(A)
    error('RunMat:ilu:NotSparse', 'First argument must be a sparse matrix.');
end
n = size(A, 1);
if size(A, 2) ~= n
    error('RunMat:square', 'Matrix must be square.');
end
type = lower(setting(setup, 'type', 'nofill'));
droptol = setting(setup, 'droptol', 0);
milu = lower(setting(setup, 'milu', 'off'));
thresh = setting(setup, 'thresh', 1);
fix_pivot = setting(setup, 'udiag', 0);
F = full(A);
pattern = F ~= 0;
order = 1:n;
colnorms = sqrt(sum(abs(F) .^ 2, 1));
rownorms = sqrt(sum(abs(F) .^ 2, 2));
for k = 1:n
    if strcmp(type, 'ilutp')
        [big, at] = max(abs(F(k:n, k)));
        if abs(F(k, k)) < thresh * big
            at = at + k - 1;
            F([k at], :) = F([at k], :);
            order([k at]) = order([at k]);
        end
    end
    if F(k, k) == 0
        if fix_pivot && ~strcmp(type, 'nofill')
            F(k, k) = droptol;
        else
            error('RunMat:ilu:ZeroPivot', 'There is a pivot equal to zero.  Consider decreasing the drop tolerance or consider using the ''udiag'' option.');
        end
    end
    below = k + 1:n;
    column = F(below, k) / F(k, k);
    if ~strcmp(type, 'nofill')
        limitc = droptol * colnorms(k);
        column(abs(F(below, k)) < limitc) = 0;
        if strcmp(type, 'crout')
            after = k + 1:n;
            row = F(k, after);
            row(abs(row) < droptol * rownorms(k)) = 0;
            F(k, after) = row;
        else
            F(1:k - 1, k) = F(1:k - 1, k) .* (abs(F(1:k - 1, k)) >= limitc);
        end
    end
    F(below, k) = column;
    for i = below(column.' ~= 0)
        cols = find(F(k, below) ~= 0) + k;
        if strcmp(type, 'nofill')
            kept = pattern(i, cols);
            F(i, cols(kept)) = F(i, cols(kept)) - F(i, k) * F(k, cols(kept));
            lost = F(i, k) * F(k, cols(~kept));
            if strcmp(milu, 'row')
                F(i, i) = F(i, i) - sum(lost);
            elseif strcmp(milu, 'col')
                for c = 1:numel(lost)
                    j = cols(~kept);
                    F(j(c), j(c)) = F(j(c), j(c)) - lost(c);
                end
            end
        else
            F(i, cols) = F(i, cols) - F(i, k) * F(k, cols);
        end
    end
end
lower_part = sparse(tril(F, -1));
U = sparse(triu(F));
P = speye(n);
P = P(order, :);
if nargout < 2
    L = lower_part + U;
elseif nargout < 3 && strcmp(type, 'ilutp')
    L = P' * (lower_part + speye(n));
else
    L = lower_part + speye(n);
end
end

function value = setting(options, name, default)
value = default;
if isfield(options, name) && ~isempty(options.(name))
    value = options.(name);
end
end
